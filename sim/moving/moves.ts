/** Moving people and households: the only places that change where somebody lives. */
import { type Cause, HAPPENED, type Happened, recordEvent } from '../events.js';
import { erasePerson, giveUpDwelling } from '../state/membership.js';
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

/** A household with everybody in it goes to another town, where it still has to be given a dwelling. */
export function relocateHousehold(world: World, h: number, cause: Cause, to: number): void {
  const { first_h, place_h } = world.households;
  const from = place_h[h]!;
  giveUpDwelling(world, h);
  place_h[h] = to;
  for (let p = first_h[h]!; p >= 0; p = world.persons.next_p[p]!) recordMove(world, p, cause, from, to);
}

/** A household leaves the region; what is left behind is an empty dwelling. */
export function sendAway(world: World, h: number, cause: Cause, to: number): void {
  const { first_h, place_h, size_h } = world.households;
  const from = place_h[h]!;
  while (size_h[h]! > 0) {
    const p = first_h[h]!;
    recordMove(world, p, cause, from, to);
    erasePerson(world, p);
  }
}

/** Number of the place "abroad". */
export const abroad = (world: World): number => world.places.code_t.length + (world.moving?.code_z.length ?? 0);
