/** Numbers as an unevaluated sum of two doubles: about 106 bits, by error-free transformations (Dekker, Knuth). */

/** `hi + lo`, where `hi` is the sum rounded to a double. */
export interface Pair {
  readonly hi: number;
  readonly lo: number;
}

/** ln 2 in three parts; the first two have 40 bits, so that a whole number below 2^13 times them is exact. */
export const LN2_HI = 0.6931471805592082;
export const LN2_MID = 7.371002565161996e-13;
export const LN2_LO = 5.8029889835956905e-25;

/** a + b and its rounding error, exactly. */
export function twoSum(a: number, b: number): Pair {
  const hi = a + b;
  const part = hi - a;
  return { hi, lo: a - (hi - part) + (b - part) };
}

/** The same for |a| >= |b|. */
export function quickTwoSum(a: number, b: number): Pair {
  const hi = a + b;
  return { hi, lo: b - (hi - a) };
}

/** 2^27 + 1 splits a double into two halves of 26 bits. */
const SPLIT = 134217729;

/** a * b and its rounding error, exactly while neither overflows 2^996 nor the product falls below 2^-969. */
export function twoProduct(a: number, b: number): Pair {
  const hi = a * b;
  const aBig = SPLIT * a;
  const aHigh = aBig - (aBig - a);
  const aLow = a - aHigh;
  const bBig = SPLIT * b;
  const bHigh = bBig - (bBig - b);
  const bLow = b - bHigh;
  return { hi, lo: aHigh * bHigh - hi + aHigh * bLow + aLow * bHigh + aLow * bLow };
}

export function add(a: Pair, b: Pair): Pair {
  const sum = twoSum(a.hi, b.hi);
  return quickTwoSum(sum.hi, sum.lo + a.lo + b.lo);
}

export function multiply(a: Pair, b: Pair): Pair {
  const product = twoProduct(a.hi, b.hi);
  return quickTwoSum(product.hi, product.lo + (a.hi * b.lo + a.lo * b.hi));
}

export function divide(a: Pair, b: Pair): Pair {
  const first = a.hi / b.hi;
  const product = twoProduct(first, b.hi);
  const rest = a.hi - product.hi - product.lo + a.lo - first * b.lo;
  return quickTwoSum(first, rest / b.hi);
}
