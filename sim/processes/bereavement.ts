import { CAUSE, HAPPENED, recordEvent } from '../events.js';
import { settleBereaved } from '../households/left-behind.js';
import type { World } from '../world.js';
import { FOUNDED, MEMBERSHIP, type Process, VACATED } from './process.js';

/**
 * Who lost a partner or the parents this year. A widowed partner lives on as the only adult. Where no adult is left,
 * the eldest grown member becomes its head; where only minors are left they are taken in together by a household with
 * an adult in the town, else (in an open world) in the municipality, else by an institution.
 */
export const bereavement: Process<void> = {
  name: 'bereavement',
  reads: ['age', 'bereaved', 'persons.id', 'persons.class', 'persons.role', 'persons.household', 'households.place'],
  writes: ['events', 'bereaved', 'widowed', 'persons.role', ...MEMBERSHIP, ...VACATED, ...FOUNDED],
  prepare() {},
  run(world) {
    world.widowed.length = 0;
    settleBereaved(world, (p) => widow(world, p));
  },
};

function widow(world: World, p: number): void {
  const { idA_p, idB_p, class_p, household_p } = world.persons;
  const place = world.households.place_h[household_p[p]!]!;
  world.widowed.push(p);
  recordEvent(world.events, HAPPENED.widowed, CAUSE.deathOfPartner, idA_p[p]!, idB_p[p]!, class_p[p]!, place);
}
