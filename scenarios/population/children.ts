import { AGES } from '../../sim/input.js';
import { allot } from './allot.js';
import { ADULT_AGE, ageOfCell, CELLS, cellOf, takeOut } from './cells.js';
import type { HouseholdPlan } from './household-plan.js';
import { OLDEST_CHILD } from './living-with-parents.js';
import type { Stream } from './stream.js';

/** A parent is at least this much older than the child. */
export const LEAST_PARENT_GAP = 16;

/** Persons aged 18 or more who could live with a parent: young enough, and somebody in town is old enough. */
export function grownCandidates(pool_c: Int32Array): Int32Array {
  const limit = Math.min(OLDEST_CHILD, oldestAge(pool_c) - LEAST_PARENT_GAP);
  return pool_c.map((n, cell) => (ageOfCell(cell) >= ADULT_AGE && ageOfCell(cell) <= limit ? n : 0));
}

function oldestAge(pool_c: Int32Array): number {
  let oldest = 0;
  pool_c.forEach((n, cell) => {
    if (n > 0) oldest = Math.max(oldest, ageOfCell(cell));
  });
  return oldest;
}

/**
 * Children at home by cell: all minors but the few who live with others, and adults by the share of their age.
 *
 * @param pool_c persons outside institutions; children and minors with others are taken out
 * @param share_c share living with parents by cell
 */
export function chooseChildren(
  pool_c: Int32Array,
  plan: HouseholdPlan,
  share_c: ArrayLike<number>,
  stream: Stream,
): { children_c: Int32Array; otherMinors_c: Int32Array } {
  const minors_c = pool_c.map((n, cell) => (ageOfCell(cell) < ADULT_AGE ? n : 0));
  const otherMinors_c = oldestFirst(minors_c, plan.otherMinors);
  takeOut(minors_c, otherMinors_c);
  let minors = 0;
  for (const n of minors_c) minors += n;
  const children_c = allot(plan.children - minors, grownCandidates(pool_c), share_c, stream.uniform());
  minors_c.forEach((n, cell) => {
    children_c[cell] = children_c[cell]! + n;
  });
  takeOut(pool_c, children_c);
  takeOut(pool_c, otherMinors_c);
  return { children_c, otherMinors_c };
}

function oldestFirst(count_c: Int32Array, total: number): Int32Array {
  const taken_c = new Int32Array(CELLS);
  let left = total;
  for (let age = AGES - 1; age >= 0 && left > 0; age--) {
    for (const sex of [0, 1]) {
      const cell = cellOf(sex, age);
      taken_c[cell] = Math.min(left, count_c[cell]!);
      left -= taken_c[cell]!;
    }
  }
  return taken_c;
}
