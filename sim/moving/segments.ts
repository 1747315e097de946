/** Parts of the housing market: owned and rented dwellings of a town. */
import { type DrawKey, draw, threshold } from '../draws.js';
import { DWELLING_STATUS, TENURE } from '../state/dwellings.js';
import type { World } from '../world.js';

/** Owned and rented. */
export const SEGMENTS_PER_TOWN = 2;
export const OWNED = 0;
export const RENTED = 1;

export const segmentOfDwelling = (world: World, d: number): number =>
  world.dwellings.place_d[d]! * SEGMENTS_PER_TOWN + (world.dwellings.tenure_d[d] === TENURE.owner ? OWNED : RENTED);

/** Empty dwellings fit to be lived in. */
export function capacityBySegment(world: World): Int32Array {
  const { slots, status_d, place_d, tenure_d } = world.dwellings;
  const capacity_s = new Int32Array(world.places.code_t.length * SEGMENTS_PER_TOWN);
  for (let d = 0; d < slots; d++) {
    if (status_d[d] !== DWELLING_STATUS.vacant) continue;
    capacity_s[place_d[d]! * SEGMENTS_PER_TOWN + (tenure_d[d] === TENURE.owner ? OWNED : RENTED)]!++;
  }
  return capacity_s;
}

/** Share who look for a dwelling to own, by life stage (guess, near the tenure of households by age). */
const OWNER_WISH_G = [0.2, 0.55, 0.7, 0.65, 0.65, 0.6, 0.4] as const;

/** The tenure somebody looks for this year, under the key of the event `tenureWish`; the young mostly rent. */
export function tenureWish({ k1, k2 }: DrawKey, idA: number, idB: number, stage: number): number {
  return draw(idA, idB, k1, k2) < threshold(OWNER_WISH_G[stage]!) ? OWNED : RENTED;
}
