/** Employers, health and income of a run: what stands beside the labour market and is read or moved every year. */
import { residentsByTown } from '../facilities/residents.js';
import type { PlaceTable, Population } from '../input.js';
import type { ParameterValues } from '../parameters/parameters.js';
import { withinReach } from './employer-climate.js';
import { type Employers, makeEmployers } from './employers.js';
import type { EmployersInput } from './employers-input.js';
import type { LivelihoodInput } from './livelihood-input.js';
import { healthThresholds } from './own-health.js';

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
