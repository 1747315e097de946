/** Who uses what there is: pupils of schools, residents on the lists of practices, residents near bus stops. */
import { FACILITY, FACILITY_STATUS } from '../state/facilities.js';
import type { World } from '../world.js';
import { residentsByTown } from './residents.js';

/** Pupils of every school. */
export function countPupils(world: World): void {
  const { slots, school_p } = world.persons;
  const { count, kind_f, users_f, before_f } = world.facilities;
  for (let f = 0; f < count; f++) {
    if (kind_f[f] !== FACILITY.school) continue;
    before_f[f] = users_f[f]!;
    users_f[f] = 0;
  }
  for (let p = 0; p < slots; p++) if (school_p[p] !== 0) users_f[school_p[p]! - 1]!++;
}

/** Residents per open practice of the municipality, rounded down. */
export function countPatients(world: World): void {
  const { count, kind_f, status_f, place_f, users_f } = world.facilities;
  const { municipality_t, code_m } = world.places;
  const people_m = code_m.map(() => 0);
  const open_m = code_m.map(() => 0);
  residentsByTown(world.households, municipality_t.length).forEach((people, t) => {
    const m = municipality_t[t]!;
    people_m[m] = people_m[m]! + people;
  });
  for (let f = 0; f < count; f++) {
    if (kind_f[f] !== FACILITY.gp || status_f[f] === FACILITY_STATUS.closed) continue;
    const m = municipality_t[place_f[f]!]!;
    open_m[m] = open_m[m]! + 1;
  }
  for (let f = 0; f < count; f++) {
    if (kind_f[f] !== FACILITY.gp) continue;
    const m = municipality_t[place_f[f]!]!;
    users_f[f] = status_f[f] === FACILITY_STATUS.closed ? 0 : Math.floor(people_m[m]! / open_m[m]!);
  }
}

/** Residents of the towns a corridor serves, which also stand as users of its stops. */
export function countRiders(world: World): number[] {
  const { km_c, start_c, town_i } = world.facilityInput!.buses;
  const people_t = residentsByTown(world.households, world.places.code_t.length);
  const people_c = km_c.map((_, c) => {
    let people = 0;
    for (let i = start_c[c]!; i < start_c[c + 1]!; i++) people += people_t[town_i[i]!]!;
    return people;
  });
  const { count, kind_f, place_f, status_f, users_f } = world.facilities;
  for (let f = 0; f < count; f++) {
    if (kind_f[f] !== FACILITY.busStop) continue;
    users_f[f] = status_f[f] === FACILITY_STATUS.closed ? 0 : people_t[place_f[f]!]!;
  }
  return people_c;
}
