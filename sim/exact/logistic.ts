import { powerOfTwo } from './bits.js';
import { divide, type Pair, quickTwoSum, twoSum } from './double-double.js';
import { exp, expScaled } from './exp.js';

const ONE: Pair = { hi: 1, lo: 0 };

/** 1 / (1 + e^-x): the probability whose log-odds are x. NaN gives NaN; -Infinity zero, Infinity one. */
export function logistic(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x > 40) return 1; // e^-40 is below half an ulp of 1
  if (x < -40) return exp(x); // and 1 + e^x is 1
  const { hi, lo, k } = expScaled(x > 0 ? -x : x, 0);
  const unit = powerOfTwo(k);
  const odds = { hi: hi * unit, lo: lo * unit };
  const sum = twoSum(1, odds.hi);
  const onePlusOdds = quickTwoSum(sum.hi, sum.lo + odds.lo);
  return divide(x > 0 ? ONE : odds, onePlusOdds).hi;
}
