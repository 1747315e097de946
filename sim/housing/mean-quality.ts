/** How good the dwellings of a town are. */
import { BEST_QUALITY, DWELLING_STATUS, type Dwellings } from '../state/dwellings.js';

/** Points of quality of dwellings fit to be lived in, and how many there are. */
export interface QualitySums {
  readonly points_t: Int32Array;
  readonly dwellings_t: Int32Array;
}

export function qualitySums({ slots, place_d, status_d, quality_d }: Dwellings, towns: number): QualitySums {
  const points_t = new Int32Array(towns);
  const dwellings_t = new Int32Array(towns);
  for (let d = 0; d < slots; d++) {
    // Occupied and vacant come first; who looks at a town does not look at second homes and ruins inside.
    if (status_d[d]! >= DWELLING_STATUS.unusable) continue;
    points_t[place_d[d]!]! += quality_d[d]!;
    dwellings_t[place_d[d]!]!++;
  }
  return { points_t, dwellings_t };
}

/**
 * Mean quality by town of dwellings fit to be lived in, 0 to 1.
 *
 * @param fallback by town without such dwellings
 */
export function meanQuality(dwellings: Dwellings, towns: number, fallback = 0.5): Float64Array {
  const { points_t, dwellings_t } = qualitySums(dwellings, towns);
  return Float64Array.from(points_t, (points, t) =>
    dwellings_t[t]! > 0 ? points / (dwellings_t[t]! * BEST_QUALITY) : fallback,
  );
}
