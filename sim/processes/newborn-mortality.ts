import { draw } from '../draws.js';
import { classOf, FEMALE, MALE } from '../state/persons.js';
import { CLASSES } from '../world.js';
import { die, type MortalityTables, mortalityTables } from './mortality.js';
import { MEMBERSHIP, type Process } from './process.js';

/** Deaths of children in the calendar year of their birth (age 0 on 31 December), after the births. */
export const newbornMortality: Process<MortalityTables> = {
  name: 'newborn mortality',
  reads: ['persons.id', 'persons.class', 'persons.household', 'households.place'],
  writes: ['persons.class', 'events', ...MEMBERSHIP],
  prepare: mortalityTables,
  run(world, { k1, k2, threshold_mc }) {
    const { slots, class_p, idA_p, idB_p, household_p } = world.persons;
    const { place_h } = world.households;
    const { municipality_t } = world.places;
    const boy = classOf(world.year, MALE);
    const girl = classOf(world.year, FEMALE);
    for (let p = 0; p < slots; p++) {
      const c = class_p[p]!;
      if (c !== boy && c !== girl) continue;
      const m = municipality_t[place_h[household_p[p]!]!]!;
      if (draw(idA_p[p]!, idB_p[p]!, k1, k2) < threshold_mc[m * CLASSES + c]!) die(world, p);
    }
  },
};
