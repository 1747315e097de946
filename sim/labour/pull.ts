/** What jobs do to where people go: towns with more within reach attract, and the crowded core sends more. */
import { pow } from '../exact.js';
import { FAMILY, JOB, lifeStageOf } from '../moving/classes.js';
import type { World } from '../world.js';
import { tightness } from './open-jobs.js';

/** Life stages up to 64 look at jobs; students and who follows a facility do not. */
const OLDEST_WORKING_STAGE = lifeStageOf(64);
const looksAtJobs = (choiceClass: number): boolean =>
  choiceClass <= OLDEST_WORKING_STAGE || choiceClass === FAMILY || choiceClass === JOB;

/** Weight of a town against the base, by choice class or life stage, for the jobs within reach of it. */
export type Pull = (town: number, choiceClass: number) => number;

export function workPull(world: World): Pull {
  const { labour, places, parameters } = world;
  if (labour === null || parameters.jobAttraction === 0) return () => 1;
  const pull_m = tightness(labour).map((access) => pow(access, parameters.jobAttraction));
  return (town, choiceClass) => (looksAtJobs(choiceClass) ? pull_m[places.municipality_t[town]!]! : 1);
}

/** Life stages of over-30s: from 35 on all, of those of 25 to 34 half. */
const congested = (stage: number): number => (stage >= lifeStageOf(35) ? 1 : stage === lifeStageOf(25) ? 0.5 : 0);

/** Growth since the base of those who leave the crowded core for here. @param origin zone, or abroad after the last */
export function fromTheCore({ labour, parameters, year, baseYear }: World, origin: number, stage: number): number {
  if (labour === null || labour.input.core_z[origin] !== 1) return 1;
  return pow(1 + parameters.coreCongestion * congested(stage), year - baseYear);
}
