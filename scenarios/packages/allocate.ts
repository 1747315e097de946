/** Whole numbers in given proportions: sums are kept exactly. */

/** Bounds of every share of an allocation. */
export interface Bounds {
  readonly lower?: readonly number[];
  readonly upper?: readonly number[];
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

/** Real shares proportional to the weights wherever the bounds allow, adding up to the total. */
function proportional(
  weights: readonly number[],
  total: number,
  lower: readonly number[],
  upper: readonly number[],
): number[] {
  const at = (factor: number): number[] => weights.map((w, i) => clamp(w * factor, lower[i]!, upper[i]!));
  let low = 0;
  let high = 1;
  // Infinity - Infinity cannot arise: weights are finite and positive somewhere, so the sum passes the total.
  for (let i = 0; i < 200 && sum(at(high)) < total; i++) high *= 2;
  for (let i = 0; i < 100; i++) {
    const middle = (low + high) / 2;
    if (sum(at(middle)) < total) low = middle;
    else high = middle;
  }
  return at(high);
}

/**
 * `total` divided in proportion to `weights`, in whole numbers by the largest remainder; ties go to the first.
 *
 * Shares without weight receive something only when all others stand at their upper bound.
 *
 * @throws RangeError when the bounds do not allow the total, or a weight is negative or no number.
 */
export function allocate(weights: readonly number[], total: number, bounds: Bounds = {}): number[] {
  if (!Number.isSafeInteger(total) || weights.some((w) => !(w >= 0 && w < Number.MAX_VALUE))) {
    throw new RangeError(
      `cannot divide ${total} by weights ${weights.slice(0, 5).join(', ')}: expected numbers of at least 0`,
    );
  }
  const lower = bounds.lower ?? weights.map(() => 0);
  const upper = bounds.upper ?? weights.map(() => total);
  const tooTight = lower.some((low, i) => low > upper[i]!);
  if (tooTight || sum(lower) > total || sum(upper) < total) {
    throw new RangeError(`cannot divide ${total} between bounds that add up to ${sum(lower)} and ${sum(upper)}`);
  }
  const reach = sum(weights.map((w, i) => (w > 0 ? upper[i]! : lower[i]!)));
  const used = reach < total ? weights.map((w, i) => (w > 0 ? w * 1e12 : upper[i]! - lower[i]!)) : weights;
  const shares = proportional(used, total, lower, upper);
  const whole = shares.map((share, i) => clamp(Math.floor(share + 1e-9), lower[i]!, upper[i]!));
  let left = total - sum(whole);
  const order = shares.map((_, i) => i).sort((a, b) => shares[b]! - whole[b]! - (shares[a]! - whole[a]!) || a - b);
  for (let k = 0; left !== 0; k = (k + 1) % order.length) {
    const i = left > 0 ? order[k]! : order[order.length - 1 - k]!;
    if (left > 0 && whole[i]! < upper[i]!) {
      whole[i]! += 1;
      left--;
    } else if (left < 0 && whole[i]! > lower[i]!) {
      whole[i]! -= 1;
      left++;
    }
  }
  return whole;
}
