import { CAUSE } from '../events.js';
import { institutionIn, institutionsByTown, nearestWithInstitution } from '../households/institutions.js';
import { settleBereaved } from '../households/left-behind.js';
import { recordMove } from '../moving/moves.js';
import { changeHousehold } from '../state/membership.js';
import { ROLE } from '../state/persons.js';
import type { World } from '../world.js';
import { FOUNDED, MEMBERSHIP, type Process, VACATED } from './process.js';

/**
 * Old people who need care move to an institution: in their town, else the nearest town of the municipality that has
 * one, else one is opened in the town. Whoever stays behind in the household lives on as the only adult.
 */
export const care: Process<void> = {
  name: 'care',
  reads: ['age', 'wishes', 'persons.id', 'persons.class', 'persons.household', 'households.place'],
  writes: ['events', 'bereaved', 'persons.role', ...MEMBERSHIP, ...VACATED, ...FOUNDED],
  prepare() {},
  run(world) {
    const { count, person_w, cause_w } = world.wishes;
    const { household_p } = world.persons;
    const open_t = institutionsByTown(world);
    // Nearest by what there was before anybody moved, so that the order of moving has no meaning.
    const before_t = open_t.slice();
    for (let w = 0; w < count; w++) {
      if (cause_w[w] !== CAUSE.care) continue;
      const p = person_w[w]!;
      const from = world.households.place_h[household_p[p]!]!;
      const nearest = world.moving ? nearestWithInstitution(world, from, before_t) : from;
      const to = nearest < 0 ? from : nearest;
      moveToCare(world, p, institutionIn(world, to, open_t), from, to);
    }
    settleBereaved(world);
  },
};

function moveToCare(world: World, p: number, institution: number, from: number, to: number): void {
  const { household_p, role_p } = world.persons;
  recordMove(world, p, CAUSE.care, from, to);
  if (role_p[p] === ROLE.adult || role_p[p] === ROLE.partner) world.bereaved.push(household_p[p]!);
  changeHousehold(world, p, institution, ROLE.other);
}
