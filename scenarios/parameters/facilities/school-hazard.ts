/** The hazard of school closures as the pack carries it: one row per term of a logit. */
import type { SchoolHazard } from '../../../sim/facilities/input.js';
import type { Pack } from '../../packages/format.js';

/** First values by size, before an estimate: 0.07, 0.03, 0.01 and 0.003 a year as logits. Source: kernel notes (guess). */
const FIRST = { upTo_b: [49, 99, 149], size_b: [-2.587, -3.476, -4.595, -5.806] };

export function hazardOf(_pack: Pack, denominations: readonly string[]): SchoolHazard {
  return { ...FIRST, expected: 0, neighbour: 0, denomination_g: denominations.map(() => 0) };
}
