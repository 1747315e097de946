import { MAX_AGE } from '../input.js';
import { birthYearOf } from '../state/persons.js';
import { CLASSES } from '../world.js';
import type { Process } from './process.js';

/**
 * A birthday for everybody: the age on 31 December of the year being lived, by class.
 *
 * Persons keep their birth year, so growing older writes one small table instead of a column. All rates are by this
 * age, as CBS counts births, deaths and moves.
 */
export const ageing: Process<void> = {
  name: 'ageing',
  reads: [],
  writes: ['age'],
  prepare() {},
  run(world) {
    for (let c = 2; c < CLASSES; c++) {
      const age = world.year - birthYearOf(c);
      world.age_c[c] = Math.min(MAX_AGE, Math.max(0, age));
    }
  },
};
