/** What the people of the base have learned and are learning; every draw is keyed by identity. */
import type { Population } from '../../sim/input.js';
import { initialParameters } from '../../sim/parameters/parameters.js';
import type { Pack } from '../packages/format.js';
import { baseOf } from './base.js';
import { assignLevels } from './learning-adults.js';
import { assignCareers } from './learning-young.js';

/**
 * Fills `learning_p`: adults by the shares of their municipality and their age; then those of 12 to 25 by careers like
 * those that the model goes on with, of which as many study as were counted in their municipality.
 */
export function assignLearning(pack: Pack, population: Population): void {
  const base = baseOf(pack);
  assignLevels(pack, population, base);
  assignCareers(pack, population, base, initialParameters());
}
