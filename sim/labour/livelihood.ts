/** Employers, health and income of a run: what stands beside the labour market and is read or moved every year. */
import { residentsByTown } from '../facilities/residents.js';
import { AGES, MAX_AGE, type PlaceTable, type Population } from '../input.js';
import { GROUP_OF_LEARNING } from '../learning/levels.js';
import type { ParameterValues } from '../parameters/parameters.js';
import { birthYearOf } from '../state/persons.js';
import type { World } from '../world.js';
import { withinReach } from './employer-climate.js';
import { type Employers, makeEmployers } from './employers.js';
import type { EmployersInput } from './employers-input.js';
import type { LivelihoodInput } from './livelihood-input.js';
import { feelsUnwell, healthRow, healthThresholds, KNOWN, ROW_OF_WORK } from './own-health.js';

export interface Livelihood {
  readonly input: LivelihoodInput;
  readonly employers: Employers;
  /** Jobs that employers have added to the pools since the base, or taken away: (m * CLUSTERS + s) * JOB_LEVELS + l. */
  readonly changed_msl: Int32Array;
  /** Residents within reach of each municipality's employers: at the base, and last time employers looked. */
  readonly baseReached_m: Float64Array;
  readonly reached_m: Float64Array;
  /** Thresholds of own health: row * AGES + age. */
  readonly healthLimits_ra: Float64Array;
}

export function makeLivelihood(
  input: LivelihoodInput,
  places: PlaceTable,
  base: Population,
  parameters: ParameterValues,
): Livelihood {
  const baseReached_m = residentsReached(input.employers, places, base.households);
  return {
    input,
    employers: makeEmployers(input.employers, places),
    changed_msl: new Int32Array(input.employers.level_msl.length),
    baseReached_m,
    reached_m: baseReached_m.slice(),
    healthLimits_ra: healthThresholds(input.health, parameters),
  };
}

/** Residents within reach of the employers of each municipality, reception left out. */
export function residentsReached(
  { reach_mn, outside_m }: EmployersInput,
  { municipality_t, code_m }: PlaceTable,
  households: Population['households'],
): Float64Array {
  const residents_m = new Int32Array(code_m.length);
  residentsByTown(households, municipality_t.length).forEach((people, t) => {
    residents_m[municipality_t[t]!]! += people;
  });
  return withinReach(residents_m, reach_mn, outside_m);
}

/**
 * Own health of somebody who has just come, in the order of the base: before work, as the mean of those with and without,
 * and once more when work is known. Identity, class and learning are set.
 */
export function assessHealth({ livelihood, persons, year }: World, p: number, workKnown: boolean): void {
  if (!livelihood) return;
  const { idA_p, idB_p, class_p, learning_p, work_p, health_p } = persons;
  const age = Math.min(MAX_AGE, Math.max(0, year - birthYearOf(class_p[p]!)));
  const first = workKnown ? ROW_OF_WORK[work_p[p]!]! : healthRow(KNOWN.unknown, 0);
  const limit = livelihood.healthLimits_ra[(first + GROUP_OF_LEARNING[learning_p[p]!]!) * AGES + age]!;
  health_p[p] = feelsUnwell(idA_p[p]!, idB_p[p]!, limit);
}
