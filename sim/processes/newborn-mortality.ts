import { draw } from '../draws.js';
import { CLASSES } from '../world.js';
import { die, type MortalityTables, mortalityTables } from './mortality.js';
import { MEMBERSHIP, type Process } from './process.js';

/** Deaths of children in the calendar year of their birth (age 0 on 31 December), after the births. */
export const newbornMortality: Process<MortalityTables> = {
  name: 'newborn mortality',
  reads: ['newborns', 'persons.id', 'persons.class', 'persons.household', 'households.place'],
  writes: ['persons.class', 'events', 'newborns', ...MEMBERSHIP],
  prepare: (world) => mortalityTables(world, new Float64Array(2 * world.places.code_m.length * CLASSES).fill(1)),
  run(world, { k1, k2, threshold_mpc }) {
    const { class_p, idA_p, idB_p, household_p } = world.persons;
    const { place_h } = world.households;
    const { municipality_t } = world.places;
    for (const p of world.newborns) {
      const m = municipality_t[place_h[household_p[p]!]!]!;
      if (draw(idA_p[p]!, idB_p[p]!, k1, k2) < threshold_mpc[2 * m * CLASSES + class_p[p]!]!) die(world, p);
    }
    world.newborns.length = 0;
  },
};
