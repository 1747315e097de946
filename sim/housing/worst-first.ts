/** Which empty dwellings are taken down: the worst first, of these the one that has been empty longest. */
import { type DrawKey, draw } from '../draws.js';
import { compareIdentity } from '../identity.js';
import { BEST_QUALITY, type Dwellings } from '../state/dwellings.js';

/** Full years after which a dwelling counts as empty for long. */
const LONG = 3;

/** Whether a dwelling without a household has been so for at least LONG years on 1 January `year`. */
export const isLongEmpty = (since: number, year: number): boolean => since < year - LONG;

/**
 * The worst `count` of some dwellings, in the order in which they go: by quality, year since when empty, keyed value, identity.
 *
 * @param empty_n slots in any order
 */
export function worstFirst(dwellings: Dwellings, empty_n: ArrayLike<number>, count: number, key: DrawKey): number[] {
  const { idA_d, idB_d, since_d, quality_d } = dwellings;
  const limit = qualityOfLast(quality_d, empty_n, count);
  const chosen: { readonly d: number; readonly value: number }[] = [];
  for (let n = 0; n < empty_n.length; n++) {
    const d = empty_n[n]!;
    if (quality_d[d]! <= limit) chosen.push({ d, value: draw(idA_d[d]!, idB_d[d]!, key.k1, key.k2) });
  }
  chosen.sort(
    (a, b) =>
      quality_d[a.d]! - quality_d[b.d]! ||
      since_d[a.d]! - since_d[b.d]! ||
      a.value - b.value ||
      compareIdentity(idA_d[a.d]!, idB_d[a.d]!, idA_d[b.d]!, idB_d[b.d]!),
  );
  return chosen.slice(0, count).map(({ d }) => d);
}

/** Quality of the last of the worst `count`: few are then left to be put in order. */
function qualityOfLast(quality_d: Uint8Array, empty_n: ArrayLike<number>, count: number): number {
  const count_q = new Int32Array(BEST_QUALITY + 1);
  for (let n = 0; n < empty_n.length; n++) count_q[quality_d[empty_n[n]!]!]!++;
  let sum = 0;
  for (let q = 0; q < count_q.length; q++) {
    sum += count_q[q]!;
    if (sum >= count) return count > 0 ? q : -1;
  }
  return BEST_QUALITY;
}
