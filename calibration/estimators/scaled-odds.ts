/** Shares brought to a known total while who has more and who has less stays as it was. */

/** Bounds of the factor: a thousandfold of the odds either way turns any share into nearly none or nearly all. */
const WIDEST = 1000;

const scaled = (share: number, factor: number): number => (share * factor) / (1 - share + share * factor);

/**
 * Multiplies the odds of every share by one factor, so that their weighted mean is `target`. Shares of 0 and 1 stay.
 *
 * @throws RangeError when no factor in reach gives the target.
 */
export function scaledOdds(shares: readonly number[], weights: readonly number[], target: number): number[] {
  const all = weights.reduce((a, b) => a + b, 0);
  const meanAt = (factor: number): number =>
    shares.reduce((sum, share, i) => sum + weights[i]! * scaled(share, factor), 0) / all;
  let low = 1 / WIDEST;
  let high = WIDEST;
  if (!(all > 0) || meanAt(low) > target || meanAt(high) < target) {
    throw new RangeError(`shares cannot be scaled to a mean of ${target}`);
  }
  for (let round = 0; round < 60; round++) {
    const middle = Math.sqrt(low * high);
    if (meanAt(middle) < target) low = middle;
    else high = middle;
  }
  return shares.map((share) => scaled(share, Math.sqrt(low * high)));
}
