/** Own health of the base population, by the rule of the yearly process. */
import { AGES, type Population } from '../../../sim/input.js';
import { feelsUnwell, healthRow, healthThresholds, KNOWN, ROW_OF_WORK } from '../../../sim/labour/own-health.js';
import { GROUP_OF_LEARNING } from '../../../sim/learning/levels.js';
import { initialParameters } from '../../../sim/parameters/parameters.js';
import type { Pack } from '../../packages/format.js';
import { ageAtBase, baseOf } from '../../population/base.js';
import { healthInput } from './health-input.js';

/**
 * Fills `health_p`. Health and work hang together, so it is called twice: before work is dealt out, when everybody counts
 * as the mean, and after it. Whose work follows from health keeps it then, since both follow from lifelong dispositions:
 * who feels well or not whatever the work does not change, and for the others the second time agrees with the first.
 *
 * @param known whether `work_p` is filled
 */
export function assignHealth(pack: Pack, population: Population, known: boolean): void {
  const base = baseOf(pack);
  const limit_ra = healthThresholds(healthInput(pack, population, known), initialParameters());
  const { slots, class_p, idA_p, idB_p, learning_p, work_p, health_p } = population.persons;
  for (let p = 0; p < slots; p++) {
    const age = ageAtBase(base, class_p[p]!);
    const first = known ? ROW_OF_WORK[work_p[p]!]! : healthRow(KNOWN.unknown, 0);
    const limit = limit_ra[(first + GROUP_OF_LEARNING[learning_p[p]!]!) * AGES + age]!;
    health_p[p] = limit === 0 ? 0 : feelsUnwell(idA_p[p]!, idB_p[p]!, limit);
  }
}
