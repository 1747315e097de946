/**
 * What makes a place good or bad for employers, against the base: staff, customers and neighbours. Every factor is
 * exactly 1 as long as nothing changed, so that at the base as many come as stop.
 */
import { exp, ln } from '../exact.js';
import type { ParameterValues } from '../parameters/parameters.js';
import { CLUSTER, CLUSTERS } from './classes.js';
import type { Labour } from './pools.js';
import { JOB_LEVELS } from './work.js';

/** Clusters whose customers are the residents around. */
export const servesResidents = (cluster: number): boolean =>
  cluster === CLUSTER.commercial || cluster === CLUSTER.public;

/** Ratios to the base; beyond a factor of four nothing more is felt. */
const MOST = 4;
export const ratioOf = (now: number, base: number): number =>
  base > 0 ? Math.min(MOST, Math.max(1 / MOST, now / base)) : 1;

/** What employers look at. */
export interface Surroundings {
  /** Ease of finding staff against the base, see talentOf: m * JOB_LEVELS + level. */
  readonly talent_ml: ArrayLike<number>;
  /** Residents within reach over those at the base. */
  readonly catchment_m: ArrayLike<number>;
  /** Jobs of the own sector in the municipality over those at the base: m * CLUSTERS + s. */
  readonly neighbours_ms: ArrayLike<number>;
}

/**
 * Climate by municipality and cluster: openings go with it, stops against it.
 *
 * Weak evidence: elasticities are guesses, and each is off at 0 (M10, M12, M13).
 */
export function climateOf(
  { talent_ml, catchment_m, neighbours_ms }: Surroundings,
  level_msl: ArrayLike<number>,
  { employerTalent, employerCatchment, employerNeighbours }: ParameterValues,
): Float64Array {
  const climate_ms = new Float64Array(neighbours_ms.length);
  for (let cell = 0; cell < climate_ms.length; cell++) {
    const m = Math.floor(cell / CLUSTERS);
    let talent = 0;
    for (let level = 0; level < JOB_LEVELS; level++) {
      talent += level_msl[cell * JOB_LEVELS + level]! * ln(talent_ml[m * JOB_LEVELS + level]!);
    }
    const catchment = servesResidents(cell % CLUSTERS) ? ln(catchment_m[m]!) : 0;
    climate_ms[cell] = exp(
      employerTalent * talent + employerCatchment * catchment + employerNeighbours * ln(neighbours_ms[cell]!),
    );
  }
  return climate_ms;
}

/** Residents within reach of a municipality's employers, in index order. @param outside_m those of zones, who do not change */
export function withinReach(
  amount_n: ArrayLike<number>,
  reach_mn: ArrayLike<number>,
  outside_m: ArrayLike<number> | null,
): Float64Array {
  const count = amount_n.length;
  const reached_m = new Float64Array(count);
  for (let m = 0; m < count; m++) {
    let sum = outside_m ? outside_m[m]! : 0;
    for (let n = 0; n < count; n++) sum += reach_mn[m * count + n]! * amount_n[n]!;
    reached_m[m] = sum;
  }
  return reached_m;
}

/**
 * Ease of finding staff within reach against the base, by municipality and level: the share of jobs that could be applied
 * for in the first year over last year's. Both are counted before anybody applied: what stands free at the base date holds
 * jobs of those who left in the year before, what is left after a year's matching does not. One job is added to each, so
 * that no small place divides by nothing; before the first year both are 0, and nothing has changed.
 */
export function talentOf(
  { jobs_ml, baseJobs_ml, open_ml, firstOpen_ml }: Pick<Labour, 'jobs_ml' | 'baseJobs_ml' | 'open_ml' | 'firstOpen_ml'>,
  reach_mn: ArrayLike<number>,
): Float64Array {
  const talent_ml = new Float64Array(jobs_ml.length);
  for (let level = 0; level < JOB_LEVELS; level++) {
    const at = (amount_ml: Int32Array): Float64Array =>
      withinReach(
        Array.from({ length: amount_ml.length / JOB_LEVELS }, (_, n) => amount_ml[n * JOB_LEVELS + level]!),
        reach_mn,
        null,
      );
    const [jobs_m, baseJobs_m] = [at(jobs_ml), at(baseJobs_ml)];
    const [open_m, first_m] = [at(open_ml), at(firstOpen_ml)];
    for (let m = 0; m < jobs_m.length; m++) {
      const first = (first_m[m]! + 1) / (baseJobs_m[m]! + 1);
      talent_ml[m * JOB_LEVELS + level] = ratioOf(first, (open_m[m]! + 1) / (jobs_m[m]! + 1));
    }
  }
  return talent_ml;
}
