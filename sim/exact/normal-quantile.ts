import { powerOfTwo } from './bits.js';
import { divide, type Pair, twoProduct, twoSum } from './double-double.js';
import { exp, expScaled } from './exp.js';
import { lnPair } from './ln.js';
import { upperQuantile } from './normal-start.js';

const INVERSE_SQRT_2PI: Pair = { hi: 0.3989422804014327, lo: -2.49232720227773e-17 };
const LN_SQRT_2PI: Pair = { hi: 0.9189385332046728, lo: -3.8782941580672414e-17 };
/** Up to here the central series, further out the continued fraction of the tail. */
const TAIL_FROM = 4;
const MOST_TERMS = 18 + 4.5 * ((TAIL_FROM * TAIL_FROM) / 2) + 1;
const termHigh_n = new Float64Array(MOST_TERMS + 1);
const termLow_n = new Float64Array(MOST_TERMS + 1);
fillTerms();

/**
 * The x below which a standard normal falls with probability p.
 *
 * Zero gives -Infinity, one Infinity; outside 0..1 and NaN give NaN. One Newton step of high precision on the
 * published approximation: the step is the difference between the tail wanted and the tail of the approximation,
 * over the density.
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return Number.NaN;
  const tail = p < 0.5 ? p : 1 - p; // exact for p >= 0.5
  if (tail === 0.5) return 0;
  if (tail === 0) return p === 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  const start = upperQuantile(tail);
  const z = start + (start < TAIL_FROM ? centralStep(start, tail) : tailStep(start, tail));
  return p < 0.5 ? -z : z;
}

/** (tail above z - tail wanted) / density: by the series of the distribution around zero, in pairs. */
function centralStep(z: number, tail: number): number {
  const square = twoProduct(z, z);
  const u = square.hi * 0.5;
  const uLow = square.lo * 0.5;
  const terms = 18 + Math.floor(4.5 * u); // the terms left out are below 2^-64 of the step's scale
  let hi = termHigh_n[terms]!;
  let lo = termLow_n[terms]!;
  for (let n = terms - 1; n >= 0; n--) {
    const product = twoProduct(hi, u);
    const sum = twoSum(termHigh_n[n]!, product.hi);
    const small = sum.lo + (product.lo + (hi * uLow + lo * u) + termLow_n[n]!);
    hi = sum.hi + small;
    lo = small - (hi - sum.hi);
  }
  const area = twoProduct(z, hi); // between 0 and z
  const wanted = twoSum(0.5, -tail);
  const difference = wanted.hi - area.hi + (wanted.lo - area.lo - z * lo);
  return difference / (INVERSE_SQRT_2PI.hi * exp(-u));
}

/** The same from the ratio of tail to density: its continued fraction, less the ratio for the tail wanted. */
function tailStep(z: number, tail: number): number {
  let ratio = 0;
  for (let n = 42; n >= 1; n--) ratio = n / (z + ratio);
  const square = twoProduct(z, z);
  const log = lnPair(tail);
  const first = twoSum(square.hi * 0.5, log.hi);
  const second = twoSum(first.hi, LN_SQRT_2PI.hi);
  const wanted = expScaled(second.hi, second.lo + first.lo + square.lo * 0.5 + log.lo + LN_SQRT_2PI.lo);
  const unit = powerOfTwo(wanted.k);
  return 1 / (z + ratio) - wanted.hi * unit - wanted.lo * unit;
}

/** (-1)^n / (n! (2n + 1) sqrt(2 pi)): the distribution is 1/2 + z times the sum of these times (z^2 / 2)^n. */
function fillTerms(): void {
  let overFactorial = INVERSE_SQRT_2PI;
  for (let n = 0; n <= MOST_TERMS; n++) {
    if (n > 0) overFactorial = divide(overFactorial, { hi: -n, lo: 0 });
    const term = divide(overFactorial, { hi: 2 * n + 1, lo: 0 });
    termHigh_n[n] = term.hi;
    termLow_n[n] = term.lo;
  }
}
