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

/**
 * Mean way in km of a town's residents to the nearest open school or practice, as published distances mean it: inside a
 * town the shorter the more of them there are. Who chooses a school goes by `nearestByTown`, for which choices were estimated.
 */
export function meanWayByTown(world: World, kind: number): Float64Array {
  const { count, kind_f, status_f, place_f } = world.facilities;
  const towns = world.places.code_t.length;
  const way_t = new Float64Array(towns).fill(NOWHERE);
  if (!world.facilityInput) return way_t;
  const { km_tf, inside_kt } = world.facilityInput;
  const own_t = new Uint16Array(towns);
  for (let f = 0; f < count; f++) {
    if (kind_f[f] !== kind || status_f[f] === FACILITY_STATUS.closed) continue;
    own_t[place_f[f]!] = own_t[place_f[f]!]! + 1;
    for (let t = 0; t < towns; t++) {
      if (place_f[f] !== t && km_tf[t * count + f]! < way_t[t]!) way_t[t] = km_tf[t * count + f]!;
    }
  }
  for (let t = 0; t < towns; t++) {
    if (own_t[t]! > 0) way_t[t] = Math.min(way_t[t]!, inside_kt[kind * towns + t]! / Math.sqrt(own_t[t]!));
  }
  return way_t;
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
