/** Whether a proposal is accepted: today's weights against those of the base year, as thresholds. */
import { threshold } from '../draws.js';

/** Classes are the choice classes of movers, of those who come origin and life stage; alternatives as in the proposals. */
export interface Acceptance {
  readonly alternatives: number;
  /** An accepting draw lies below it: the ratio over the cap, times 2^32; class-major. */
  readonly threshold_ck: Float64Array;
  /** Highest threshold of a class: a draw above it accepts nothing, so nothing need be proposed. */
  readonly highest_c: Float64Array;
  /** Ratios above the cap, which act as the cap. */
  readonly clipped: number;
}

/**
 * Thresholds of one year.
 *
 * @param ratio_ck today's weight over its base-year weight, not normalised, class-major; 0 = not to be had
 * @param cap ratio that is accepted always, fixed per pack; a power of two divides without rounding
 */
export function makeAcceptance(ratio_ck: Float64Array, classes: number, alternatives: number, cap: number): Acceptance {
  const threshold_ck = new Float64Array(classes * alternatives);
  const highest_c = new Float64Array(classes);
  for (let c = 0; c < classes; c++) {
    for (let i = c * alternatives; i < (c + 1) * alternatives; i++) {
      threshold_ck[i] = threshold(ratio_ck[i]! / cap);
      if (threshold_ck[i]! > highest_c[c]!) highest_c[c] = threshold_ck[i]!;
    }
  }
  return { alternatives, threshold_ck, highest_c, clipped: clippedRatios(ratio_ck, cap) };
}

/** Number of ratios above the cap. */
export function clippedRatios(ratio_ck: Float64Array, cap: number): number {
  let clipped = 0;
  for (let i = 0; i < ratio_ck.length; i++) if (ratio_ck[i]! > cap) clipped++;
  return clipped;
}
