/** Dwellings by town and tenure: in use, on offer, worn out; what prices look at. */
import { BEST_QUALITY, DWELLING_STATUS, type Dwellings, TENURE } from '../state/dwellings.js';

export const TENURES = Object.keys(TENURE).length;

/** Years after which nobody counts an empty dwelling as on offer any more (guess). */
export const LONG_EMPTY = 3;
/** Below this quality an empty dwelling is not on offer (guess). */
export const FIT_QUALITY = Math.round(0.2 * BEST_QUALITY);

export interface HomeCounts {
  /** All dwellings that stand, by town and tenure: t * TENURES + tenure. */
  readonly standing_tk: Int32Array;
  /** Those lived in. */
  readonly occupied_tk: Int32Array;
  /** Those lived in, or fit to be and not empty for years. */
  readonly offered_tk: Int32Array;
  /** Sum of the quality of the last ones, by town. */
  readonly quality_t: Float64Array;
  /** Empty for years or unfit to be lived in, by town. */
  readonly longEmpty_t: Int32Array;
}

/**
 * Counts what stands on the 1 January `now`.
 *
 * What was empty at the base counts as empty since then: how long before is known of no dwelling, and most homes that are
 * fit to be lived in do not stay empty for years.
 */
export function countHomes(dwellings: Dwellings, towns: number, now: number, baseYear: number): HomeCounts {
  const { slots, place_d, tenure_d, status_d, since_d, quality_d } = dwellings;
  const counts: HomeCounts = {
    standing_tk: new Int32Array(towns * TENURES),
    occupied_tk: new Int32Array(towns * TENURES),
    offered_tk: new Int32Array(towns * TENURES),
    quality_t: new Float64Array(towns),
    longEmpty_t: new Int32Array(towns),
  };
  const { standing_tk, occupied_tk, offered_tk, quality_t, longEmpty_t } = counts;
  const { gone, occupied, vacant } = DWELLING_STATUS;
  for (let d = 0; d < slots; d++) {
    const status = status_d[d]!;
    if (status === gone) continue;
    const t = place_d[d]!;
    const k = t * TENURES + tenure_d[d]!;
    standing_tk[k]!++;
    if (status === occupied) occupied_tk[k]!++;
    else {
      const long = status !== vacant || now - Math.max(since_d[d]!, baseYear) >= LONG_EMPTY;
      if (long) longEmpty_t[t]!++;
      if (long || quality_d[d]! < FIT_QUALITY) continue;
    }
    offered_tk[k]!++;
    quality_t[t]! += quality_d[d]!;
  }
  return counts;
}
