import { type DrawKey, draw } from '../draws.js';
import { EVENT } from '../event-numbers.js';
import { type DeathThreshold, deathThreshold, die } from '../mortality/dying.js';
import { keyOf } from '../world.js';
import { ERASED, MEMBERSHIP, type Process, VACATED } from './process.js';

interface NewbornTables extends DrawKey {
  readonly thresholdOf: DeathThreshold;
}

/** Deaths of children in the calendar year of their birth (age 0 on 31 December), after the births. */
export const newbornMortality: Process<NewbornTables> = {
  name: 'newborn mortality',
  reads: ['newborns', 'persons.id', 'persons.class', 'persons.household', 'persons.role', 'households.place'],
  writes: ['events', 'newborns', 'bereaved', ...MEMBERSHIP, ...VACATED, ...ERASED],
  prepare: (world) => ({ ...keyOf(world, EVENT.death), thresholdOf: deathThreshold(world) }),
  run(world, { k1, k2, thresholdOf }) {
    const { class_p, idA_p, idB_p, household_p } = world.persons;
    const { place_h } = world.households;
    const { municipality_t } = world.places;
    for (const p of world.newborns) {
      const m = municipality_t[place_h[household_p[p]!]!]!;
      if (draw(idA_p[p]!, idB_p[p]!, k1, k2) < thresholdOf(class_p[p]!, m, 1)) die(world, p);
    }
    world.newborns.length = 0;
  },
};
