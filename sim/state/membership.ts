/** Who belongs to which household: the only places that change membership, so that the books stay in step. */
import { householdIdentity } from '../identity.js';
import type { World } from '../world.js';
import { DWELLING_STATUS } from './dwellings.js';
import { KIND, LOOKING, SHARES } from './households.js';
import type { Persons } from './persons.js';
import { copyHouseholds, copyPersons } from './room.js';

/** A free person slot; the caller fills identity, class and parity. Who has just come neither learns nor works yet. */
export function takePersonSlot(world: World): number {
  const { persons } = world;
  if (persons.free >= 0) {
    const p = persons.free;
    persons.free = persons.next_p[p]!;
    return p;
  }
  if (persons.slots === persons.class_p.length)
    world.persons = copyPersons(persons, Math.ceil(persons.slots * 1.1) + 64);
  return world.persons.slots++;
}

function takeHouseholdSlot(world: World): number {
  const { households } = world;
  if (households.free >= 0) {
    const h = households.free;
    households.free = households.first_h[h]!;
    return h;
  }
  if (households.slots === households.size_h.length) {
    world.households = copyHouseholds(households, Math.ceil(households.slots * 1.1) + 64);
  }
  return world.households.slots++;
}

/** A new, still empty household of this founder, looking for a dwelling when private. */
export function foundHousehold(world: World, founder: number, place: number, kind: number = KIND.private): number {
  const [idA, idB] = householdIdentity(world.persons.idA_p[founder]!, world.persons.idB_p[founder]!, world.year);
  return openHousehold(world, idA, idB, place, kind);
}

export function openHousehold(world: World, idA: number, idB: number, place: number, kind: number): number {
  const h = takeHouseholdSlot(world);
  const { idA_h, idB_h, place_h, dwelling_h, first_h, size_h, kind_h } = world.households;
  idA_h[h] = idA;
  idB_h[h] = idB;
  place_h[h] = place;
  dwelling_h[h] = kind === KIND.private ? LOOKING : SHARES;
  first_h[h] = -1;
  size_h[h] = 0;
  kind_h[h] = kind;
  return h;
}

export function addMember(world: World, p: number, h: number, role: number): void {
  const { household_p, next_p, role_p } = world.persons;
  const { first_h, size_h } = world.households;
  household_p[p] = h;
  role_p[p] = role;
  next_p[p] = first_h[h]!;
  first_h[h] = p;
  size_h[h]!++;
}

/** Takes a person out of the household; the last one closes it and releases the dwelling. */
function removeMember(world: World, p: number): void {
  const { household_p, next_p } = world.persons;
  const { first_h, size_h } = world.households;
  const h = household_p[p]!;
  if (first_h[h] === p) first_h[h] = next_p[p]!;
  else {
    let before = first_h[h]!;
    while (next_p[before] !== p) before = next_p[before]!;
    next_p[before] = next_p[p]!;
  }
  household_p[p] = -1;
  if (--size_h[h]! === 0) closeHousehold(world, h);
}

function closeHousehold(world: World, h: number): void {
  const { households } = world;
  giveUpDwelling(world, h);
  households.first_h[h] = households.free;
  households.free = h;
}

/** A household gives up its dwelling, which stands empty from then on. */
export function giveUpDwelling(world: World, h: number): void {
  const { dwelling_h } = world.households;
  const d = dwelling_h[h]!;
  if (d >= 0) {
    world.dwellings.status_d[d] = DWELLING_STATUS.vacant;
    world.dwellings.since_d[d] = world.year;
  }
  dwelling_h[h] = LOOKING;
}

/** Removes a person from the world. */
export function erasePerson(world: World, p: number): void {
  removeMember(world, p);
  freePersonSlot(world.persons, p);
}

function freePersonSlot(persons: Persons, p: number): void {
  persons.class_p[p] = 0;
  persons.school_p[p] = 0;
  persons.learning_p[p] = 0;
  persons.work_p[p] = 0;
  persons.pool_p[p] = 0;
  persons.health_p[p] = 0;
  persons.native_p[p] = 0;
  persons.newcomer_p[p] = 0;
  persons.next_p[p] = persons.free;
  persons.free = p;
}

/** Removes a household with everybody in it from the world. */
export function eraseHousehold(world: World, h: number): void {
  const { persons } = world;
  const { first_h, size_h } = world.households;
  for (let p = first_h[h]!; p >= 0; ) {
    const next = persons.next_p[p]!;
    persons.household_p[p] = -1;
    freePersonSlot(persons, p);
    p = next;
  }
  size_h[h] = 0;
  closeHousehold(world, h);
}

/** Moves a person to another household, with a new role. */
export function changeHousehold(world: World, p: number, h: number, role: number): void {
  removeMember(world, p);
  addMember(world, p, h, role);
}
