/** Classes in which work is looked at: clusters of employers, groups of people, classes of applicants. */
import { groupOf, levelOf, PURSUIT, pursuitOf } from '../learning/levels.js';
import { JOB_LEVEL, JOB_LEVELS } from './work.js';

/** Skills clusters: the four sectors of table `jobs`. */
export const CLUSTER = { agriculture: 0, industry: 1, commercial: 2, public: 3 } as const;
export const CLUSTERS = Object.keys(CLUSTER).length;

/** @returns jobs by municipality (or another area) and level, summed over clusters */
export function overClusters(jobs_msl: ArrayLike<number>): Float64Array {
  const jobs_ml = new Float64Array(jobs_msl.length / CLUSTERS);
  for (let i = 0; i < jobs_msl.length; i++) {
    const m = Math.floor(i / (CLUSTERS * JOB_LEVELS));
    jobs_ml[m * JOB_LEVELS + (i % JOB_LEVELS)]! += jobs_msl[i]!;
  }
  return jobs_ml;
}

/** Education in three groups for those who learn no more; pupils and students by what they do. */
export const WORK_GROUP = { low: 0, middle: 1, high: 2, pupil: 3, student: 4 } as const;
export const WORK_GROUPS = Object.keys(WORK_GROUP).length;

export function workGroupOf(learning: number): number {
  const pursuit = pursuitOf(learning);
  if (pursuit === PURSUIT.none) return groupOf(levelOf(learning));
  return pursuit <= PURSUIT.vwo ? WORK_GROUP.pupil : WORK_GROUP.student;
}

/** Classes of applicants: the job levels, and those at the higher level who need not be at work every day. */
export const HYBRID = Object.keys(JOB_LEVEL).length;
export const APPLICANTS = HYBRID + 1;
export const levelOfApplicant = (a: number): number => (a === HYBRID ? JOB_LEVEL.higher : a);
