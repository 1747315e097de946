import { AGES } from '../input.js';
import { feelsUnwell, HEALTH_ROWS, ROW_OF_WORK } from '../labour/own-health.js';
import { GROUP_OF_LEARNING } from '../learning/levels.js';
import { CLASSES, type World } from '../world.js';
import type { Process } from './process.js';

export interface HealthTables {
  /** Threshold by what is known of work, education and class; null = a world in which nobody is asked. */
  readonly limit_rc: Float64Array | null;
}

/**
 * Who feels not good at the end of the year, by age, education and the work of this year. A disposition for life against
 * a probability that moves slowly, so that people stay as they are until something changes.
 */
export const health: Process<HealthTables> = {
  name: 'health',
  reads: ['age', 'persons.id', 'persons.class', 'persons.learning', 'persons.work'],
  writes: ['persons.health'],
  prepare: (world) => ({ limit_rc: world.livelihood && byClass(world, world.livelihood.healthLimits_ra) }),
  run({ persons }, { limit_rc }) {
    if (!limit_rc) return;
    const { slots, class_p, idA_p, idB_p, learning_p, work_p, health_p } = persons;
    for (let p = 0; p < slots; p++) {
      const row = ROW_OF_WORK[work_p[p]!]! + GROUP_OF_LEARNING[learning_p[p]!]!;
      const limit = limit_rc[row * CLASSES + class_p[p]!]!;
      // Children and free slots have no threshold: a draw for nothing takes less than guessing whether to make one.
      health_p[p] = feelsUnwell(idA_p[p]!, idB_p[p]!, limit);
    }
  },
};

function byClass({ age_c }: World, limit_ra: Float64Array): Float64Array {
  const limit_rc = new Float64Array(HEALTH_ROWS * CLASSES);
  for (let row = 0; row < HEALTH_ROWS; row++) {
    for (let c = 2; c < CLASSES; c++) limit_rc[row * CLASSES + c] = limit_ra[row * AGES + age_c[c]!]!;
  }
  return limit_rc;
}
