/** How open pools are this year against the base, and what is within reach of whom. */
import { type Acceptance, makeAcceptance } from '../choice/acceptance.js';
import { APPLICANTS } from './classes.js';
import type { Labour } from './pools.js';
import { JOB_LEVELS } from './work.js';

/** Least and most that jobs open now count against those of the first year. */
const LEAST = 0.25;
const MOST = 4;

/** Jobs open now against the first year, by pool and level: k * JOB_LEVELS + l. Zones stay as they were. */
export function openRatios({ input, open_ml, firstOpen_ml }: Labour, borderPermeability: number): Float64Array {
  const { pools } = input;
  const ratio_kl = new Float64Array(pools * JOB_LEVELS).fill(1);
  for (let i = 0; i < open_ml.length; i++) {
    ratio_kl[i] = Math.min(MOST, Math.max(LEAST, open_ml[i]! / Math.max(1, firstOpen_ml[i]!)));
  }
  ratio_kl.fill(borderPermeability, (pools - 1) * JOB_LEVELS);
  return ratio_kl;
}

/** Acceptance of proposals by level; the cap is such that at the base seekers find work as often as observed. */
export function jobAcceptance({ input }: Labour, ratio_kl: Float64Array): Acceptance {
  const { pools, cap } = input;
  const ratio_lk = new Float64Array(JOB_LEVELS * pools);
  for (let k = 0; k < pools; k++) {
    for (let l = 0; l < JOB_LEVELS; l++) ratio_lk[l * pools + k] = ratio_kl[k * JOB_LEVELS + l]!;
  }
  return makeAcceptance(ratio_lk, JOB_LEVELS, pools, cap);
}

/** What is left of last year's access when this year's is learnt of. */
const MEMORY = 0.5;

/** Notes the jobs open within reach of each municipality, weighted as its employees were spread at the base. */
export function noteAccess({ input, access_ml }: Labour, ratio_kl: Float64Array): void {
  const { weight_rk, pools, permeability } = input;
  const border = pools - 1;
  for (let i = 0; i < access_ml.length; i++) {
    const l = i % JOB_LEVELS;
    const from = (Math.floor(i / JOB_LEVELS) * APPLICANTS + l) * pools;
    let now = 0;
    let base = 0;
    for (let k = 0; k < pools; k++) {
      now += weight_rk[from + k]! * ratio_kl[k * JOB_LEVELS + l]!;
      base += weight_rk[from + k]! * (k === border ? permeability : 1);
    }
    const ratio = base > 0 ? now / base : 1;
    access_ml[i] = MEMORY * access_ml[i]! + (1 - MEMORY) * ratio;
  }
}

/** Jobs open within reach at all levels together, by municipality: the tightness its residents meet. */
export function tightness({ access_ml, baseJobs_ml }: Labour): Float64Array {
  const tight_m = new Float64Array(access_ml.length / JOB_LEVELS).fill(1);
  for (let m = 0; m < tight_m.length; m++) {
    let sum = 0;
    let jobs = 0;
    for (let i = m * JOB_LEVELS; i < (m + 1) * JOB_LEVELS; i++) {
      sum += access_ml[i]! * baseJobs_ml[i]!;
      jobs += baseJobs_ml[i]!;
    }
    if (jobs > 0) tight_m[m] = sum / jobs;
  }
  return tight_m;
}
