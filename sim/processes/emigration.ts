import { CAUSE } from '../events.js';
import { movesAlone } from '../moving/movers.js';
import { abroad, recordMove, sendAway } from '../moving/moves.js';
import { erasePerson } from '../state/membership.js';
import { ROLE } from '../state/persons.js';
import type { World } from '../world.js';
import { settleBereaved } from './bereavement.js';
import { MEMBERSHIP, type Process } from './process.js';

/** Households, and lodgers, who leave the country; their dwellings are empty when the market opens. */
export const emigration: Process<void> = {
  name: 'emigration',
  reads: ['wishes', 'persons.id', 'persons.class', 'persons.role', 'persons.household', 'households.place'],
  writes: ['persons.class', 'events', ...MEMBERSHIP],
  prepare() {},
  run(world) {
    const { count, person_w, cause_w } = world.wishes;
    for (let w = 0; w < count; w++) if (cause_w[w] === CAUSE.emigration) emigrate(world, person_w[w]!);
    settleBereaved(world, false);
  },
};

function emigrate(world: World, p: number): void {
  const { household_p, role_p } = world.persons;
  const h = household_p[p]!;
  if (h < 0) return; // gone with the household that somebody else decided for
  if (role_p[p] !== ROLE.other || !movesAlone(world, p, CAUSE.emigration)) {
    sendAway(world, h, CAUSE.emigration, abroad(world));
    return;
  }
  recordMove(world, p, CAUSE.emigration, world.households.place_h[h]!, abroad(world));
  erasePerson(world, p);
}
