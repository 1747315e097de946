import { scale } from './bits.js';
import { LN2_HI, LN2_LO, LN2_MID, type Pair, twoProduct, twoSum } from './double-double.js';

/** 1/n! for n = 14 down to 3; the next term is below 2^-62 of the sum. */
const INVERSE_FACTORIAL = inverseFactorials();

/** (hi + lo) * 2^k */
export interface Scaled extends Pair {
  readonly k: number;
}

/**
 * e^(x + tail) to about 2^-59 of its value, as a scaled pair; for |x| <= 1000 and |tail| far below 1.
 *
 * x = k ln 2 + r with |r| <= 0.35, then the Taylor series with 1, r and r^2/2 kept exactly.
 */
export function expScaled(x: number, tail: number): Scaled {
  const k = Math.floor(x * Math.LOG2E + 0.5);
  const reduced = twoSum(x - k * LN2_HI, -k * LN2_MID);
  const rest = reduced.lo - k * LN2_LO + tail;
  const r = reduced.hi + rest;
  const rLow = rest - (r - reduced.hi);

  const square = twoProduct(r, r);
  let series = 0;
  for (let i = 0; i < INVERSE_FACTORIAL.length; i++) series = series * r + INVERSE_FACTORIAL[i]!;
  const linear = twoSum(1, r);
  const quadratic = twoSum(linear.hi, square.hi * 0.5);
  const small = r * square.hi * series + (rLow * (1 + r) + square.lo * 0.5 + linear.lo + quadratic.lo);
  const hi = quadratic.hi + small;
  return { hi, lo: small - (hi - quadratic.hi), k };
}

/** e^x. NaN gives NaN; above 709.78 Infinity, below -745.13 zero. */
export function exp(x: number): number {
  if (x > 710) return Number.POSITIVE_INFINITY;
  if (x < -746) return 0;
  if (Number.isNaN(x)) return x;
  const { hi, k } = expScaled(x, 0);
  return scale(hi, k);
}

function inverseFactorials(): readonly number[] {
  const inverse: number[] = [];
  for (let n = 14, factorial = 87178291200; n >= 3; factorial /= n, n--) inverse.push(1 / factorial);
  return inverse;
}
