import { highWord, upperHalf, withHighWord } from './bits.js';
import {
  add,
  divide,
  LN2_HI,
  LN2_LO,
  LN2_MID,
  multiply,
  type Pair,
  quickTwoSum,
  twoProduct,
  twoSum,
} from './double-double.js';

/** The mantissa 1 <= m < 2 is brought near 1 by a factor c of 8 bits, chosen by m rounded to 1/128. */
const STEPS = 128;
const factor_i = new Float64Array(STEPS + 1);
const lnHigh_i = new Float64Array(STEPS + 1); // -ln c, as a pair
const lnLow_i = new Float64Array(STEPS + 1);
fillTables();

/** (-1)^(n+1) / n for n = 11 down to 3. */
const SERIES = [1 / 11, -1 / 10, 1 / 9, -1 / 8, 1 / 7, -1 / 6, 1 / 5, -1 / 4, 1 / 3];

/** ln x to about 2^-68 of its value, for finite x > 0. */
export function lnPair(x: number): Pair {
  const subnormal = x < 2.2250738585072014e-308;
  const normal = subnormal ? x * 18014398509481984 : x;
  const high = highWord(normal);
  const m = withHighWord(normal, (high & 0xfffff) | 0x3ff00000);
  const i = Math.floor((m - 1) * STEPS + 0.5);
  // The last step is a half, whose logarithm belongs to k: so ln stays exact just below 1.
  const k = (high >> 20) - 1023 - (subnormal ? 54 : 0) + (i === STEPS ? 1 : 0);

  const c = factor_i[i]!;
  const mHigh = upperHalf(m);
  const r = mHigh * c - 1 + (m - mHigh) * c; // exact: |r| < 2^-7 and a multiple of 2^-60
  const square = twoProduct(r, r);
  let series = 0;
  for (let n = 0; n < SERIES.length; n++) series = series * r + SERIES[n]!;

  const whole = twoSum(k * LN2_HI, lnHigh_i[i]!);
  const linear = twoSum(whole.hi, r);
  const quadratic = twoSum(linear.hi, -0.5 * square.hi);
  const low = k * LN2_MID + (k * LN2_LO + lnLow_i[i]! - 0.5 * square.lo + whole.lo + linear.lo + quadratic.lo);
  return quickTwoSum(quadratic.hi, low + r * square.hi * series);
}

/** Natural logarithm. Zero gives -Infinity; a negative number or NaN gives NaN. */
export function ln(x: number): number {
  if (x > 0 && x < Number.POSITIVE_INFINITY) return lnPair(x).hi;
  if (x === 0) return Number.NEGATIVE_INFINITY;
  return x > 0 ? x : Number.NaN;
}

/** -ln c = 2 artanh((1 - c) / (1 + c)) as a pair: 34 terms, since the argument is at most 1/3. */
function fillTables(): void {
  for (let i = 0; i <= STEPS; i++) {
    const c256 = Math.floor((256 * STEPS) / (STEPS + i) + 0.5);
    factor_i[i] = c256 / 256;
    if (i === STEPS) continue;
    const z = divide({ hi: 256 - c256, lo: 0 }, { hi: 256 + c256, lo: 0 });
    const zz = multiply(z, z);
    let sum: Pair = { hi: 0, lo: 0 };
    for (let n = 67; n >= 1; n -= 2) sum = add(multiply(sum, zz), divide({ hi: 1, lo: 0 }, { hi: n, lo: 0 }));
    const half = multiply(z, sum);
    lnHigh_i[i] = 2 * half.hi;
    lnLow_i[i] = 2 * half.lo;
  }
}
