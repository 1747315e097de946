import { CAUSE } from '../events.js';
import { settleBereaved } from '../households/left-behind.js';
import { abroad, addGoing, makeGoing, moveHouseholds, recordMove } from '../moving/moves.js';
import { erasePerson } from '../state/membership.js';
import { ROLE } from '../state/persons.js';
import type { World } from '../world.js';
import { ERASED, FOUNDED, MEMBERSHIP, type Process, VACATED } from './process.js';

/** Households, and lodgers, who leave the country; their dwellings are empty when the market opens. */
export const emigration: Process<void> = {
  name: 'emigration',
  reads: [
    'age',
    'wishes',
    'persons.id',
    'persons.class',
    'persons.parity',
    'persons.role',
    'persons.household',
    'households.place',
  ],
  writes: ['leavers', 'events', 'bereaved', 'persons.role', ...MEMBERSHIP, ...VACATED, ...FOUNDED, ...ERASED],
  prepare() {},
  run(world) {
    const { count, person_w, cause_w } = world.wishes;
    const { household_p, role_p } = world.persons;
    const going = makeGoing(count);
    for (let w = 0; w < count; w++) {
      if (cause_w[w] !== CAUSE.emigration) continue;
      const p = person_w[w]!;
      if (role_p[p] === ROLE.other) leaveCountry(world, p);
      else addGoing(going, household_p[p]!, CAUSE.emigration, abroad(world));
    }
    moveHouseholds(world, going);
    settleBereaved(world);
  },
};

function leaveCountry(world: World, p: number): void {
  recordMove(world, p, CAUSE.emigration, world.households.place_h[world.persons.household_p[p]!]!, abroad(world));
  erasePerson(world, p);
}
