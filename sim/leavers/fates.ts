/** What happens in a year to those away: death, and the wish to come back; both laid end to end under one draw. */
import { type DrawKey, threshold } from '../draws.js';
import { pow } from '../exact.js';
import { ADULT_AGE } from '../households/leaving.js';
import { AGES, MAX_AGE } from '../input.js';
import { workGroupOf } from '../labour/classes.js';
import { ownLevel } from '../labour/own-level.js';
import { jobAccess } from '../labour/pools.js';
import { JOB_LEVEL, JOB_LEVELS } from '../labour/work.js';
import { deathProbability, levelAfter } from '../mortality/death.js';
import { birthYearOf, sexOf } from '../state/persons.js';
import { CLASSES, type World } from '../world.js';
import { FORGOTTEN_AFTER } from './input.js';

export interface Fates {
  /** Dies below it: national hazard of the class. */
  readonly death_c: Float64Array;
  /** From there on, wants to come back within this at the base: c * FORGOTTEN_AFTER + years away. */
  readonly return_cd: Float64Array;
  /** That chance against the base by what jobs of one's level there are where one left: m * JOB_LEVELS + level. */
  readonly jobs_ml: Float64Array;
  /** No draw from it on means anything. */
  readonly highest_c: Float64Array;
}

/** However many jobs there are, coming back is at most this many times as likely as at the base. */
const MOST = 4;

function jobFactors(world: World): Float64Array {
  const { returnJobs } = world.parameters;
  const jobs_ml = new Float64Array(world.places.code_m.length * JOB_LEVELS);
  for (let i = 0; i < jobs_ml.length; i++) {
    const level = i % JOB_LEVELS;
    const access = jobAccess(world, (i - level) / JOB_LEVELS, level);
    jobs_ml[i] = access > 0 ? Math.min(MOST, pow(access, returnJobs)) : Number(returnJobs === 0);
  }
  return jobs_ml;
}

export function fatesOf(world: World): Fates {
  const { return_ad } = world.leaversInput!;
  const { returnLevel, mortalityLevel, mortalityImprovement } = world.parameters;
  const death_c = new Float64Array(CLASSES);
  const return_cd = new Float64Array(CLASSES * FORGOTTEN_AFTER);
  const highest_c = new Float64Array(CLASSES);
  const level = levelAfter(mortalityLevel, mortalityImprovement, world.year - world.rates.mortalityYear);
  const jobs_ml = jobFactors(world);
  const best = jobs_ml.reduce((a, b) => Math.max(a, b), 0);
  for (let c = 2; c < CLASSES; c++) {
    const age = world.year - birthYearOf(c);
    if (age < 0 || age > MAX_AGE) continue;
    death_c[c] = threshold(deathProbability(world.rates.deathHazard_sa[sexOf(c) * AGES + age]!, 1, level));
    let most = 0;
    // Nobody heads a household before.
    for (let d = 0; d < FORGOTTEN_AFTER && age >= ADULT_AGE; d++) {
      const wish = threshold(Math.min(1, return_ad[age * FORGOTTEN_AFTER + d]! * returnLevel));
      return_cd[c * FORGOTTEN_AFTER + d] = wish;
      if (wish > most) most = wish;
    }
    highest_c[c] = death_c[c]! + most * best;
  }
  return { death_c, return_cd, jobs_ml, highest_c };
}

/** Level of the jobs that somebody away looks for; the same that person would have here. */
export function levelSought({ leavers, labour }: World, l: number, { k1, k2 }: DrawKey): number {
  if (labour === null) return JOB_LEVEL.lower;
  const { idA_l, idB_l, learning_l } = leavers!;
  return ownLevel(labour.input.level_el, workGroupOf(learning_l[l]!), idA_l[l]!, idB_l[l]!, k1, k2);
}
