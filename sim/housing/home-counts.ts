/** Dwellings by town and tenure: in use, on offer, worn out; what prices look at. */
import { DWELLING_STATUS, type Dwellings, TENURES } from '../state/dwellings.js';
import { isLongEmpty } from './worst-first.js';

/** Full years of emptiness after which a dwelling is no longer on offer (guess). */
const OFF_MARKET = 8;

export interface HomeCounts {
  /** All dwellings that stand, by town and tenure: t * TENURES + tenure. */
  readonly standing_tk: Int32Array;
  /** Those lived in. */
  readonly occupied_tk: Int32Array;
  /** Those lived in, or fit to be and still on offer. */
  readonly offered_tk: Int32Array;
  /** Sum of the quality of the last ones, by town. */
  readonly quality_t: Float64Array;
  /** Empty for long or unfit to be lived in, by town. */
  readonly longEmpty_t: Int32Array;
}

/** Counts what stands on the 1 January `now`. @param baseYear since when those are empty of which nothing else is known */
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
      const since = since_d[d]! || baseYear;
      if (status !== vacant || isLongEmpty(since, now)) longEmpty_t[t]!++;
      if (status !== vacant || since < now - OFF_MARKET) continue;
    }
    offered_tk[k]!++;
    quality_t[t]! += quality_d[d]!;
  }
  return counts;
}
