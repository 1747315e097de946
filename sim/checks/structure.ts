/**
 * The whole structure (R3 to R6): membership, heads, couples, dwellings. Used by the tests on every world and by
 * every run at its first and last year.
 */
import { ADULT_AGE } from '../households/leaving.js';
import { DWELLING_STATUS } from '../state/dwellings.js';
import { KIND, LOOKING } from '../state/households.js';
import { birthYearOf, ROLE } from '../state/persons.js';
import type { World } from '../world.js';
import { CheckError } from './check-error.js';

/** @throws CheckError with the first fault found. */
export function checkStructure(world: World): void {
  checkMembers(world);
  checkDwellings(world);
}

function fail(world: World, what: string): never {
  throw new CheckError(`1 January ${world.year}: ${what}`);
}

function checkMembers(world: World): void {
  const { persons, households } = world;
  const seen_p = new Uint8Array(persons.slots);
  let members = 0;
  for (let h = 0; h < households.slots; h++) {
    if (households.size_h[h] === 0) continue;
    let size = 0;
    let heads = 0;
    let partners = 0;
    let grown = 0;
    for (let p = households.first_h[h]!; p >= 0; p = persons.next_p[p]!) {
      if (seen_p[p] === 1) fail(world, `person slot ${p} is listed in two places`);
      seen_p[p] = 1;
      if (persons.class_p[p] === 0) fail(world, `household slot ${h} lists somebody who is gone`);
      if (persons.household_p[p] !== h) fail(world, `person slot ${p} and household slot ${h} disagree`);
      const born = birthYearOf(persons.class_p[p]!);
      if (born > world.year - 1) fail(world, `person slot ${p} is born in ${born}, later than now`);
      if (persons.role_p[p] === ROLE.partner) partners++;
      if (persons.role_p[p] === ROLE.adult) heads++;
      if (world.year - 1 - born >= ADULT_AGE) grown++;
      size++;
    }
    if (size !== households.size_h[h]) fail(world, `household slot ${h} has ${size} members, its size says otherwise`);
    members += size;
    if (households.kind_h[h] !== KIND.private) continue;
    if (grown === 0) fail(world, `household slot ${h} has minors only`);
    if (!((heads === 1 && partners === 0) || (heads === 0 && partners === 2))) {
      fail(world, `household slot ${h} has ${heads} heads and ${partners} partners; expected one head or one couple`);
    }
  }
  for (let p = 0; p < persons.slots; p++) if (persons.class_p[p] !== 0) members--;
  if (members !== 0) fail(world, `${-members} persons are in no household`);
}

function checkDwellings(world: World): void {
  const { households, dwellings } = world;
  const holder_d = new Int32Array(dwellings.slots).fill(-1);
  for (let h = 0; h < households.slots; h++) {
    const d = households.dwelling_h[h]!;
    if (households.size_h[h] === 0) continue;
    if (d === LOOKING) fail(world, `household slot ${h} has neither a dwelling nor one it shares`);
    if (d < 0) continue;
    if (holder_d[d]! >= 0) fail(world, `dwelling slot ${d} has two households`);
    holder_d[d] = h;
    if (dwellings.place_d[d] !== households.place_h[h])
      fail(world, `household slot ${h} lives in another town than its dwelling`);
  }
  for (let d = 0; d < dwellings.slots; d++) {
    const occupied = dwellings.status_d[d] === DWELLING_STATUS.occupied;
    if (occupied !== holder_d[d]! >= 0) fail(world, `dwelling slot ${d}: status and household disagree`);
  }
}
