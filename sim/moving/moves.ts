/** Moving people and households: the only places that change where somebody lives. */
import { type Cause, HAPPENED, type Happened, recordEvent } from '../events.js';
import { leaveBeyondReach } from '../labour/reach.js';
import { keepLeavers } from '../leavers/leave.js';
import { eraseHousehold, giveUpDwelling } from '../state/membership.js';
import type { World } from '../world.js';

/** One person's move, for the books. Places from the count of towns on are zones, the last of them abroad. */
export function recordMove(
  world: World,
  p: number,
  cause: Cause,
  from: number,
  to: number,
  what: Happened = HAPPENED.moved,
): void {
  const { idA_p, idB_p, class_p } = world.persons;
  recordEvent(world.events, what, cause, idA_p[p]!, idB_p[p]!, class_p[p]!, from, to);
}

/** Households that go elsewhere with everybody in them; columns are indexed by `n`. */
export interface Going {
  count: number;
  readonly household_n: Int32Array;
  readonly cause_n: Uint8Array; // CAUSE
  readonly to_n: Uint16Array; // place
}

export const makeGoing = (capacity: number): Going => ({
  count: 0,
  household_n: new Int32Array(capacity),
  cause_n: new Uint8Array(capacity),
  to_n: new Uint16Array(capacity),
});

export function addGoing(going: Going, h: number, cause: number, to: number): void {
  const n = going.count++;
  going.household_n[n] = h;
  going.cause_n[n] = cause;
  going.to_n[n] = to;
}

/**
 * Those who stay in the region still have to be given a dwelling; who leaves it is gone, but for natives who may come
 * back from a zone. Empty dwellings stay behind.
 */
export function moveHouseholds(world: World, going: Going): void {
  const { count, household_n, to_n } = going;
  const towns = world.places.code_t.length;
  const last = abroad(world);
  recordMoves(world, going);
  for (let n = 0; n < count; n++) giveUpDwelling(world, household_n[n]!);
  for (let n = 0; n < count; n++) {
    const [h, to] = [household_n[n]!, to_n[n]!];
    if (to < towns) settleIn(world, h, to);
    else {
      if (world.leavers && to < last) keepLeavers(world, h, to - towns);
      eraseHousehold(world, h);
    }
  }
}

/** The household lives in another town from now on; who works too far away looks for work nearer. */
function settleIn(world: World, h: number, to: number): void {
  const { first_h, place_h } = world.households;
  const from = place_h[h]!;
  place_h[h] = to;
  if (from === to) return;
  for (let p = first_h[h]!; p >= 0; p = world.persons.next_p[p]!) leaveBeyondReach(world, p, from, to);
}

/** One move per member, written column by column, so that the processor can fetch ahead. */
function recordMoves(world: World, { count, household_n, cause_n, to_n }: Going): void {
  const { next_p, idA_p, idB_p, class_p, slots } = world.persons;
  const { first_h, place_h } = world.households;
  const { events } = world;
  const start = events.count;
  const first_n = new Int32Array(count);
  for (let n = 0; n < count; n++) first_n[n] = first_h[household_n[n]!]!;
  const person_e = new Int32Array(slots); // from `start` on
  let members = 0;
  for (let n = 0; n < count; n++) {
    const from = place_h[household_n[n]!]!;
    for (let p = first_n[n]!; p >= 0; p = next_p[p]!) {
      person_e[members++] = p;
      recordEvent(events, HAPPENED.moved, cause_n[n] as Cause, 0, 0, 0, from, to_n[n]!);
    }
  }
  const { idA_e, idB_e, class_e } = events;
  for (let m = 0; m < members; m++) idA_e[start + m] = idA_p[person_e[m]!]!;
  for (let m = 0; m < members; m++) idB_e[start + m] = idB_p[person_e[m]!]!;
  for (let m = 0; m < members; m++) class_e[start + m] = class_p[person_e[m]!]!;
}

/** Number of the place "abroad". */
export const abroad = (world: World): number => world.places.code_t.length + (world.moving?.code_z.length ?? 0);
