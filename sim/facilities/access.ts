/** How far it is from each town to the nearest open facility of a kind. */
import { FACILITY_STATUS } from '../state/facilities.js';
import type { World } from '../world.js';

/** Stands for "there is none". */
const NOWHERE = Number.POSITIVE_INFINITY;

/** Ways in km by town, one for all who live there; announced closures still count as open. */
export function nearestByTown(world: World, kind: number): Float64Array {
  const { count, kind_f, status_f } = world.facilities;
  const towns = world.places.code_t.length;
  const nearest_t = new Float64Array(towns).fill(NOWHERE);
  if (!world.facilityInput) return nearest_t;
  const { km_tf } = world.facilityInput;
  const open: number[] = [];
  for (let f = 0; f < count; f++) if (kind_f[f] === kind && status_f[f] !== FACILITY_STATUS.closed) open.push(f);
  for (let t = 0; t < towns; t++) {
    for (const f of open) {
      const km = km_tf[t * count + f]!;
      if (km < nearest_t[t]!) nearest_t[t] = km;
    }
  }
  return nearest_t;
}

/** Open facilities of a kind by the town they stand in, and the way to the nearest one in another town, km. */
export interface Around {
  readonly own_t: Uint16Array;
  readonly nearest_t: Float64Array; // infinite when there is none
}

/** @param place_f town of each facility; @param isOpen whether one of them counts; @param km_tf ways, t * F + f */
export function around(
  towns: number,
  place_f: ArrayLike<number>,
  isOpen: (f: number) => boolean,
  km_tf: ArrayLike<number>,
): Around {
  const own_t = new Uint16Array(towns);
  const nearest_t = new Float64Array(towns).fill(NOWHERE);
  for (let f = 0; f < place_f.length; f++) {
    if (!isOpen(f)) continue;
    own_t[place_f[f]!]!++;
    for (let t = 0; t < towns; t++) {
      const km = km_tf[t * place_f.length + f]!;
      if (place_f[f] !== t && km < nearest_t[t]!) nearest_t[t] = km;
    }
  }
  return { own_t, nearest_t };
}

/** Way inside a town with so many facilities, of the way with a single one: as for points anywhere in an area. */
export const insideWith = (own: number, single: number): number => single / Math.sqrt(own);

/**
 * Mean way in km of a town's residents to the nearest open school or practice, as published distances mean it: inside a
 * town the shorter the more of them there are. Who chooses a school goes by `nearestByTown`, for which choices were estimated.
 */
export function meanWayByTown(world: World, kind: number): Float64Array {
  const { kind_f, status_f, place_f } = world.facilities;
  const towns = world.places.code_t.length;
  if (!world.facilityInput) return new Float64Array(towns).fill(NOWHERE);
  const { km_tf, inside_kt } = world.facilityInput;
  const isOpen = (f: number): boolean => kind_f[f] === kind && status_f[f] !== FACILITY_STATUS.closed;
  const { own_t, nearest_t } = around(towns, place_f, isOpen, km_tf);
  return nearest_t.map((km, t) =>
    own_t[t]! > 0 ? Math.min(km, insideWith(own_t[t]!, inside_kt[kind * towns + t]!)) : km,
  );
}

/** The nearest open facility of a kind, from a town, or one about to close when there is no other; -1 = none. */
export function nearestOpen(world: World, kind: number, town: number): number {
  const { count, kind_f, status_f } = world.facilities;
  const { km_tf } = world.facilityInput!;
  let best = -1;
  for (let f = 0; f < count; f++) {
    if (kind_f[f] !== kind || status_f[f] === FACILITY_STATUS.closed) continue;
    // A status is larger the nearer its end; of two equally near the first in order of register ids comes first.
    const better =
      best < 0 ? -1 : status_f[f]! - status_f[best]! || km_tf[town * count + f]! - km_tf[town * count + best]!;
    if (better < 0) best = f;
  }
  return best;
}
