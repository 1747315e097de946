/** Parts of the housing market: the dwellings of a town by tenure, and rooms in somebody else's. */
import type { Population } from '../input.js';
import { DWELLING_STATUS, TENURE } from '../state/dwellings.js';
import { KIND } from '../state/households.js';
import type { World } from '../world.js';

export const OWNED = TENURE.owner;
/** Rented from a housing association: no price, but a limit to income and a queue. */
export const SOCIAL = TENURE.social;
/** Rented from anybody else. */
export const PRIVATE = TENURE.private;
/** A household without a dwelling of its own. */
export const SHARED = 3;
export const SEGMENTS_PER_TOWN = 4;

export const segmentOfDwelling = ({ dwellings: { place_d, tenure_d } }: World, d: number): number =>
  place_d[d]! * SEGMENTS_PER_TOWN + tenure_d[d]!;

/** Households without a dwelling of their own by town. */
export function sharingByTown({ households }: Pick<Population, 'households'>, towns: number): Int32Array {
  const { slots, size_h, kind_h, place_h, dwelling_h } = households;
  const count_t = new Int32Array(towns);
  for (let h = 0; h < slots; h++) {
    if (dwelling_h[h]! < 0 && size_h[h]! > 0 && kind_h[h] === KIND.private) count_t[place_h[h]!]!++;
  }
  return count_t;
}

/** Slots of the empty dwellings fit to be lived in. */
export function vacantDwellings({ dwellings: { slots, status_d } }: World): Int32Array {
  const vacant = new Int32Array(slots);
  let n = 0;
  for (let d = 0; d < slots; d++) if (status_d[d] === DWELLING_STATUS.vacant) vacant[n++] = d;
  return vacant.subarray(0, n);
}

/** Empty dwellings fit to be lived in, and rooms: as many as households shared at the base date. */
export function capacityBySegment(world: World): Int32Array {
  const towns = world.places.code_t.length;
  const capacity_s = new Int32Array(towns * SEGMENTS_PER_TOWN);
  for (const d of vacantDwellings(world)) capacity_s[segmentOfDwelling(world, d)]!++;
  const sharing_t = sharingByTown(world, towns);
  for (let t = 0; t < towns; t++) {
    capacity_s[t * SEGMENTS_PER_TOWN + SHARED] = Math.max(0, world.rooms_t[t]! - sharing_t[t]!);
  }
  return capacity_s;
}
