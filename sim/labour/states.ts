/** The yearly pass over people: who belongs to the labour force, who still has work, and who looks for some. */

import { NONE } from '../clearing/clear.js';
import { type DrawKey, draw, threshold } from '../draws.js';
import { KIND } from '../state/households.js';
import { sexOf } from '../state/persons.js';
import type { World } from '../world.js';
import { workGroupOf } from './classes.js';
import { mayAimHigher, ownLevel } from './own-level.js';
import { CELLS, type Force, ROW } from './participation.js';
import { ACTIVITY, activityOf, JOB_LEVELS, jobLevelOf, WORKING_AGES, workOf } from './work.js';

const [FIRST, LAST] = WORKING_AGES;
const SPAN = LAST - FIRST + 1;

/** People who look for work this year; columns are indexed by `n`. */
export interface Searching {
  count: number;
  readonly person_n: Int32Array;
  readonly municipality_n: Uint16Array;
  readonly group_n: Uint8Array;
  readonly from_n: Int32Array; // segment of the job they hold, NONE = none
}

/** Keys of the draws. */
export interface StateKeys {
  readonly inclination: DrawKey;
  readonly level: DrawKey;
  readonly change: DrawKey;
}

/** Hazards of a year. */
export interface StateHazards {
  readonly jobLoss: number;
  readonly jobChange: number;
  readonly upwardSearch: number;
}

/** By class: where sex and age stand in a row of cells; -1 = outside the working ages. */
export function cells(world: World): Int32Array {
  return Int32Array.from(world.age_c, (age, c) =>
    c < 2 || age < FIRST || age > LAST ? -1 : sexOf(c) * SPAN + age - FIRST,
  );
}

/**
 * Writes what people do from who they are; those who have a job keep it, unless they lose it or leave the labour force.
 *
 * @param filled_ml counts, from 0, of those who hold a job in the region
 * @returns who looks for one
 */
export function reviewWork(
  world: World,
  { force_i, self_i }: Force,
  cell_c: Int32Array,
  keys: StateKeys,
  hazards: StateHazards,
  filled_ml: Int32Array,
): Searching {
  const { slots, class_p, household_p, learning_p, health_p, work_p, pool_p, idA_p, idB_p } = world.persons;
  const { place_h, kind_h } = world.households;
  const { municipality_t } = world.places;
  const level_el = world.labour!.input.level_el;
  const municipality_h = Uint16Array.from({ length: world.households.slots }, (_, h) => municipality_t[place_h[h]!]!);
  const searching: Searching = {
    count: 0,
    person_n: new Int32Array(slots),
    municipality_n: new Uint16Array(slots),
    group_n: new Uint8Array(slots),
    from_n: new Int32Array(slots),
  };
  const { k1, k2 } = keys.inclination;
  const lost = threshold(hazards.jobLoss);
  const changing = lost + threshold(hazards.jobChange);
  const upward = lost + threshold(hazards.upwardSearch);
  for (let p = 0; p < slots; p++) {
    const cell = cell_c[class_p[p]!]!;
    const h = household_p[p]!;
    if (cell < 0 || kind_h[h] !== KIND.private) {
      if (work_p[p] !== 0) work_p[p] = pool_p[p] = 0;
      continue;
    }
    const m = municipality_h[h]!;
    const group = workGroupOf(learning_p[p]!);
    const i = m * ROW + (group * 2 + health_p[p]!) * CELLS + cell;
    const u = draw(idA_p[p]!, idB_p[p]!, k1, k2);
    if (u >= force_i[i]!) {
      if (work_p[p] !== 0) work_p[p] = pool_p[p] = 0;
      continue;
    }
    const work = work_p[p]!;
    if (u < self_i[i]!) {
      if (activityOf(work) !== ACTIVITY.selfEmployed) {
        const own = ownLevel(level_el, group, idA_p[p]!, idB_p[p]!, keys.level.k1, keys.level.k2);
        work_p[p] = workOf(ACTIVITY.selfEmployed, own);
      }
      pool_p[p] = m + 1;
      continue;
    }
    let from = NONE;
    // Who came last year has work, but no pool yet.
    if (activityOf(work) === ACTIVITY.employee && pool_p[p] !== 0) {
      const level = jobLevelOf(work);
      const v = draw(idA_p[p]!, idB_p[p]!, keys.change.k1, keys.change.k2);
      if (v >= lost) {
        from = (pool_p[p]! - 1) * JOB_LEVELS + level;
        if (from < filled_ml.length) filled_ml[from]!++;
        if (v >= changing && !(v < upward && mayAimHigher(group, level) && isBelow(p, group, level))) continue;
      }
    }
    const n = searching.count++;
    searching.person_n[n] = p;
    searching.municipality_n[n] = m;
    searching.group_n[n] = group;
    searching.from_n[n] = from;
    if (from < 0) {
      work_p[p] = workOf(ACTIVITY.seeking, jobLevelOf(work));
      pool_p[p] = 0;
    }
  }
  return searching;

  function isBelow(p: number, group: number, level: number): boolean {
    return level < ownLevel(level_el, group, idA_p[p]!, idB_p[p]!, keys.level.k1, keys.level.k2);
  }
}
