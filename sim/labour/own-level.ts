/** The job level somebody aims at: by education, and a lifelong inclination. */
import { draw } from '../draws.js';
import { WORK_GROUP } from './classes.js';
import { JOB_LEVEL, JOB_LEVELS } from './work.js';

/** Highest own level by group of which somebody below it is asked whether it is the own one. */
const USUAL = [JOB_LEVEL.lower, JOB_LEVEL.middle, JOB_LEVEL.higher, JOB_LEVEL.lower, JOB_LEVEL.lower] as const;

/** Whether somebody of a group may be working below the own level; only those are looked at closely. */
export const mayAimHigher = (group: number, jobLevel: number): boolean => jobLevel < USUAL[group]!;

/**
 * @param level_el shares of the own levels by education group
 * @returns JOB_LEVEL; pupils and students look for work of the lower level
 */
export function ownLevel(
  level_el: readonly number[],
  group: number,
  idA: number,
  idB: number,
  k1: number,
  k2: number,
): number {
  if (group >= WORK_GROUP.pupil) return JOB_LEVEL.lower;
  const u = draw(idA, idB, k1, k2) / 4294967296;
  let sum = 0;
  for (let l = 0; l < JOB_LEVELS - 1; l++) {
    sum += level_el[group * JOB_LEVELS + l]!;
    if (u < sum) return l;
  }
  return JOB_LEVELS - 1;
}
