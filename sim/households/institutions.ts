/** Institutions: one pseudo-household per town that has one. */
import { codeNumber, compareIdentity, institutionIdentity } from '../identity.js';
import { householdsOfKind, KIND } from '../state/households.js';
import { openHousehold } from '../state/membership.js';
import type { World } from '../world.js';

/** Household slot of each town's institution, -1 where there is none; of several the one whose identity comes first. */
export function institutionsByTown(world: World): Int32Array {
  const { place_h, idA_h, idB_h } = world.households;
  const slot_t = new Int32Array(world.places.code_t.length).fill(-1);
  for (const h of householdsOfKind(world.households, KIND.institution)) {
    const known = slot_t[place_h[h]!]!;
    const first = known < 0 || compareIdentity(idA_h[h]!, idB_h[h]!, idA_h[known]!, idB_h[known]!) < 0;
    if (first) slot_t[place_h[h]!] = h;
  }
  return slot_t;
}

/** The town nearest to a place, inside its municipality, that has an institution; -1 = none. */
export function nearestWithInstitution(world: World, place: number, slot_t: Int32Array): number {
  const { municipality_t, x_t, y_t } = world.places;
  let nearest = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let t = 0; t < slot_t.length; t++) {
    if (slot_t[t]! < 0 || municipality_t[t] !== municipality_t[place]) continue;
    const dx = x_t[t]! - x_t[place]!;
    const dy = y_t[t]! - y_t[place]!;
    const distance = dx * dx + dy * dy;
    if (distance >= least) continue;
    nearest = t;
    least = distance;
  }
  return nearest;
}

/** A town's institution, opened when there is none yet. */
export function institutionIn(world: World, place: number, slot_t: Int32Array): number {
  if (slot_t[place]! < 0) {
    const [idA, idB] = institutionIdentity(codeNumber(world.places.code_t[place]!));
    slot_t[place] = openHousehold(world, idA, idB, place, KIND.institution);
  }
  return slot_t[place]!;
}
