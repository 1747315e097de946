/** Jobs by pool and level: how many there are, who holds them, how many are free. */

import type { Proposals } from '../choice/proposals.js';
import type { ParameterValues } from '../parameters/parameters.js';
import type { World } from '../world.js';
import { CLUSTERS, overClusters } from './classes.js';
import type { LabourInput } from './input.js';
import { type Force, type Odds, oddsOf } from './participation.js';
import { poolProposals } from './pool-proposals.js';
import { JOB_LEVELS } from './work.js';

/**
 * The labour market of a run. Columns `_ml` are indexed by municipality of the region and job level,
 * m * JOB_LEVELS + l; with `_s` the cluster stands between. After the process `labour`, in every municipality and level
 * jobs = filled + inbound + vacant; those whose holders die or leave later in the year are counted free a year later, and
 * after `changeJobs` jobs alone have changed.
 */
export interface Labour {
  readonly input: LabourInput;
  readonly odds: Odds;
  /** Pools as they are proposed to applicants, by municipality and class. */
  readonly proposals: Proposals;
  readonly jobs_msl: Int32Array;
  /** Their sum over clusters. */
  readonly jobs_ml: Int32Array;
  readonly baseJobs_ml: Int32Array;
  /** Held by residents of the region. */
  readonly filled_ml: Int32Array;
  /** Held by people who live outside: as many as at the base, in proportion to jobs. */
  readonly inbound_ml: Int32Array;
  /** Free at the end of the year, for which nobody was found. */
  readonly vacant_ml: Int32Array;
  /** Jobs that people could apply for this year, before anybody did, and in the first year: 0 before. */
  readonly open_ml: Int32Array;
  readonly firstOpen_ml: Int32Array;
  /** Jobs open within reach of residents now against the base, smoothed; 1 at the base. */
  readonly access_ml: Float64Array;
  /** Who belongs to the labour force in the year being lived; written by the process. */
  force: Force | null;
}

export function makeLabour(input: LabourInput, parameters: ParameterValues): Labour {
  const jobs_ml = Int32Array.from(overClusters(input.jobs_msl));
  const filled_ml = jobs_ml.map((jobs, i) => jobs - input.inbound_ml[i]! - input.vacant_ml[i]!);
  return {
    input,
    odds: oddsOf(input.participation, parameters),
    proposals: poolProposals(input, parameters),
    jobs_msl: input.jobs_msl.slice(),
    jobs_ml,
    baseJobs_ml: jobs_ml.slice(),
    filled_ml,
    inbound_ml: input.inbound_ml.slice(),
    vacant_ml: input.vacant_ml.slice(),
    open_ml: new Int32Array(jobs_ml.length),
    firstOpen_ml: new Int32Array(jobs_ml.length),
    access_ml: new Float64Array(jobs_ml.length).fill(1),
    force: null,
  };
}

/**
 * Adds jobs to a municipality, or takes them away; who loses work by it is found out by the process `labour`.
 *
 * @param m municipality of the region
 * @param cluster CLUSTER, one of the four sectors
 * @param level JOB_LEVEL
 * @param delta main jobs of employees, more or fewer; there are never fewer than none
 * @returns the change that was made
 */
export function changeJobs(world: World, m: number, cluster: number, level: number, delta: number): number {
  const labour = world.labour;
  if (labour === null) return 0;
  const i = (m * CLUSTERS + cluster) * JOB_LEVELS + level;
  const change = Math.max(-labour.jobs_msl[i]!, Math.trunc(delta));
  labour.jobs_msl[i]! += change;
  labour.jobs_ml[m * JOB_LEVELS + level]! += change;
  return change;
}

/** Jobs open within reach of a municipality's residents at a level, now against the base; 1 in a world without labour. */
export const jobAccess = ({ labour }: World, m: number, level: number): number =>
  labour === null ? 1 : labour.access_ml[m * JOB_LEVELS + level]!;
