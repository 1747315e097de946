/** The job level somebody aims at: by education, and a lifelong inclination. */
import { asShare, draw } from '../draws.js';
import { WORK_GROUP } from './classes.js';
import { JOB_LEVEL, JOB_LEVELS } from './work.js';

/** Highest own level by group of which somebody below it is asked whether it is the own one. */
const USUAL = [JOB_LEVEL.lower, JOB_LEVEL.middle, JOB_LEVEL.higher, JOB_LEVEL.lower, JOB_LEVEL.middle] as const;

/** The table of occupations counts those who learn with the education they have: pupils low, students mostly middle. */
const educationOf = (group: number): number =>
  group === WORK_GROUP.pupil ? WORK_GROUP.low : group === WORK_GROUP.student ? WORK_GROUP.middle : group;

/** Level below which somebody of a group may be working below the own one; only those are looked at closely. */
export const usualLevel = (group: number): number => USUAL[group]!;

/**
 * @param level_el shares of the own levels by education group
 * @returns JOB_LEVEL
 */
export function ownLevel(
  level_el: readonly number[],
  group: number,
  idA: number,
  idB: number,
  k1: number,
  k2: number,
): number {
  const u = asShare(draw(idA, idB, k1, k2));
  let sum = 0;
  for (let l = 0; l < JOB_LEVELS - 1; l++) {
    sum += level_el[educationOf(group) * JOB_LEVELS + l]!;
    if (u < sum) return l;
  }
  return JOB_LEVELS - 1;
}
