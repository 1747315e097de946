/**
 * What work needs besides the population: posts, ways, odds of working. Made once per pack and base date, the same in
 * every scenario. Structured-clonable.
 *
 * Pools are the municipalities of the region, 0 to M - 1, the zones, M to M + Z - 1, and across the border, M + Z.
 * A job is the main job of an employee: second jobs and the self-employed are not counted.
 */
import type { Decay } from './distance-decay.js';

/** Number of pools. */
export const poolsOf = (municipalities: number, zones: number): number => municipalities + zones + 1;

export interface LabourInput {
  readonly pools: number;
  /** Way in km from each municipality to each pool: m * pools + k. */
  readonly km_mk: Float64Array;
  /** Jobs at the base by municipality, cluster and level: (m * CLUSTERS + s) * JOB_LEVELS + l. */
  readonly jobs_msl: Int32Array;
  /** Of those held by people who live outside the region, and not filled at all: m * JOB_LEVELS + l. */
  readonly inbound_ml: Int32Array;
  readonly vacant_ml: Int32Array;
  /**
   * Base-year weight of each pool for employees of a municipality, in classes of applicants: (m * APPLICANTS + a) *
   * pools + k. That of the border is as if it were open.
   */
  readonly weight_rk: Float64Array;
  /** How weights fall with distance. */
  readonly decay: Decay;
  /** Ratio of open jobs that makes a proposal certain: the more, the fewer seekers find work in a year. */
  readonly cap: number;
  /** Openness of the border at the base, 0 to 1. */
  readonly permeability: number;
  /** Seekers per employee at the base. */
  readonly seeking: number;
  readonly participation: ParticipationInput;
  /** Employees who came to the region in the year before the base, of all; they find their job in the first year. */
  readonly newcomers: number;
  /** Own job level by education group: shares, e * JOB_LEVELS + l. */
  readonly level_el: readonly number[];
  /** Deciders of households at the base by age on 31 December and state of mobility: a * MOBILITY_STATES + state. */
  readonly deciders_as: Float64Array;
  /** Zones of the crowded core, from whose people over 30 more come every year: by zone, 1 = yes. */
  readonly core_z: readonly number[];
}

/** Tables by sex, age and group of education or study: (sex * AGES + age) * WORK_GROUPS + e; ages on 1 January. */
export interface ParticipationInput {
  /** Odds of having work for those below the state pension age, and from it on. */
  readonly before_sae: Float64Array;
  readonly after_sae: Float64Array;
  /** Of those with work, who work for themselves. */
  readonly selfEmployed_sae: Float64Array;
  /** Share whose health is not good at the base, by age and group: age * WORK_GROUPS + e. */
  readonly notGood_ae: Float64Array;
  /** What multiplies the odds in each municipality, so that its participation at the base is the observed one. */
  readonly level_m: readonly number[];
}
