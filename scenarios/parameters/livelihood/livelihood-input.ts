import type { Population } from '../../../sim/input.js';
import type { LabourInput } from '../../../sim/labour/input.js';
import type { LivelihoodInput } from '../../../sim/labour/livelihood-input.js';
import type { Pack } from '../../packages/format.js';
import { employersInput } from './employers-input.js';
import { healthInput } from './health-input.js';
import { incomeInput } from './income-input.js';

/** Employers, own health and income of a region. @param population with learning, health and work */
export const livelihoodInput = (
  pack: Pack,
  population: Population,
  labour: LabourInput,
  municipality_t: readonly number[],
): LivelihoodInput => ({
  employers: employersInput(pack, labour),
  health: healthInput(pack, population),
  income: incomeInput(pack, population, municipality_t),
});
