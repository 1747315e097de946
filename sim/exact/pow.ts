import { scale } from './bits.js';
import { twoProduct } from './double-double.js';
import { expScaled } from './exp.js';
import { lnPair } from './ln.js';

/**
 * x^y for x >= 0. A negative x or a NaN gives NaN, also for a whole y.
 *
 * x^0 and 1^y are 1, also for 0^0 and an infinite y; 0^y is 0 for y > 0 and Infinity for y < 0.
 */
export function pow(x: number, y: number): number {
  if (!(x >= 0) || Number.isNaN(y)) return Number.NaN;
  if (y === 0 || x === 1) return 1;
  const huge = y > 0 === x > 1 ? Number.POSITIVE_INFINITY : 0; // where large |y| leads
  // The logarithm of a double other than 1 is at least 2^-54 in size.
  if (x === 0 || x === Number.POSITIVE_INFINITY || y > 1e20 || y < -1e20) return huge;
  const log = lnPair(x);
  const product = twoProduct(log.hi, y);
  if (product.hi > 710 || product.hi < -746) return huge;
  const { hi, k } = expScaled(product.hi, product.lo + log.lo * y);
  return scale(hi, k);
}
