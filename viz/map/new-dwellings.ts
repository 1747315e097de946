/** Dwellings built since the base year, by town: which slots they have in the recordings, and where they stand. */
import { siteOf } from '../region/dwelling-sites.js';
import type { Region } from '../region/region.js';
import type { YearRecord } from '../state/worlds.js';

export interface NewDwellings {
  readonly slots: Uint32Array;
  readonly places: Float32Array; // x, y in kilometres per dwelling
}

/**
 * All that are built up to the last of some years; in a year before its own a dwelling has no state.
 *
 * @param years of one world and future, from the base year on
 * @returns by town; null = none
 */
export function newDwellings(
  { dwellings: { place_d, spots_t } }: Pick<Region, 'dwellings'>,
  years: readonly YearRecord[],
): readonly (NewDwellings | null)[] {
  const slots_t: number[][] = spots_t.map(() => []);
  const places_t: number[][] = spots_t.map(() => []);
  let slot = place_d.length;
  for (const { recording } of years) {
    const { builtPlace_n, builtA_n, builtB_n } = recording;
    for (let n = 0; n < builtPlace_n.length; n++) {
      const t = builtPlace_n[n]!;
      const { x, y } = siteOf(spots_t[t]!, builtA_n[n]!, builtB_n[n]!);
      slots_t[t]!.push(slot++);
      places_t[t]!.push(x, y);
    }
  }
  return slots_t.map((slots, t) =>
    slots.length === 0 ? null : { slots: Uint32Array.from(slots), places: Float32Array.from(places_t[t]!) },
  );
}
