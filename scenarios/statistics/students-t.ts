/** Student's t for whole degrees of freedom, by the finite sums of Abramowitz & Stegun 26.7.3 and 26.7.4. */

/** Halvings before the series: its argument is then below 0.04, and twelve terms are exact to the last bits. */
const HALVINGS = 5;
const UNHALVED = 32;
const TERMS = 12;

/** Arc tangent of x >= 0. */
function arcTangent(x: number): number {
  if (x > 1) return Math.PI / 2 - arcTangent(1 / x);
  let y = x;
  for (let i = 0; i < HALVINGS; i++) y /= 1 + Math.sqrt(1 + y * y);
  let sum = 0;
  for (let i = TERMS; i > 0; i--) sum = 1 / (2 * i - 1) - y * y * sum;
  return y * sum * UNHALVED;
}

/** Probability that |T| is below t, for t >= 0. */
function within(t: number, freedom: number): number {
  const cosine2 = freedom / (freedom + t * t);
  const sine = t / Math.sqrt(freedom + t * t);
  const odd = freedom % 2 === 1;
  let [term, sum] = [odd ? Math.sqrt(cosine2) : 1, 0];
  for (let k = odd ? 3 : 2; k <= freedom; k += 2) {
    sum += term;
    term *= (cosine2 * (k - 1)) / k;
  }
  return odd ? (2 / Math.PI) * (arcTangent(t / Math.sqrt(freedom)) + sine * sum) : sine * sum;
}

/**
 * The t that |T| stays below with probability `level`, to 1e-9 of itself.
 *
 * @param level between 0 and 1: 0.95 for a 95 % interval
 * @param freedom degrees of freedom, a whole number from 1
 * @throws RangeError outside them
 */
export function tQuantile(level: number, freedom: number): number {
  if (!(level > 0 && level < 1) || !Number.isInteger(freedom) || freedom < 1) {
    throw new RangeError(`no quantile of Student's t at level ${level} with ${freedom} degrees of freedom`);
  }
  let [low, high] = [0, 1];
  while (within(high, freedom) < level) [low, high] = [high, high * 2];
  while (high - low > 1e-10 * high) {
    const middle = (low + high) / 2;
    if (within(middle, freedom) < level) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
