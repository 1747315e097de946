/** Parts of the housing market: the dwellings of a town by tenure, and rooms in somebody else's. */
import { type DrawKey, draw, laterKey, threshold } from '../draws.js';
import type { Population } from '../input.js';
import { DWELLING_STATUS, TENURE } from '../state/dwellings.js';
import { KIND } from '../state/households.js';
import type { World } from '../world.js';
import { lifeStageOf } from './classes.js';

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

/** Share who look for a dwelling to own, by life stage (guess, near the tenure of households by age). */
const OWNER_WISH_G = [0.2, 0.2, 0.55, 0.7, 0.65, 0.65, 0.6, 0.4] as const;
/** Share of single persons up to 34 who take a room (guess: rooms stay as full as at the base). */
const ROOM_WISH = 0.4;
const LAST_ROOM_STAGE = lifeStageOf(34);
/** Of those who look for something to rent: share who look with housing associations (guess, near their share of the stock). */
const SOCIAL_WISH = 0.75;

/**
 * What somebody looks for this year, under the key of the event `tenureWish`; the young mostly rent.
 *
 * @param alone whether for one person
 */
export function tenureWish({ k1, k2 }: DrawKey, idA: number, idB: number, stage: number, alone: boolean): number {
  const u = draw(idA, idB, k1, k2);
  if (u < threshold(OWNER_WISH_G[stage]!)) return OWNED;
  if (alone && stage <= LAST_ROOM_STAGE && u >= threshold(1 - ROOM_WISH)) return SHARED;
  return draw(idA, idB, laterKey(k1, 1), k2) < threshold(SOCIAL_WISH) ? SOCIAL : PRIVATE;
}

/** What is looked for in the same town after what was wished for is full. */
export const secondWish = (tenure: number): number => (tenure === OWNED ? SOCIAL : tenure === SOCIAL ? PRIVATE : OWNED);
