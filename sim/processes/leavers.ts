import { dispositionKey } from '../disposition.js';
import { draw } from '../draws.js';
import { EVENT } from '../event-numbers.js';
import { JOB_LEVELS } from '../labour/work.js';
import { type Summer, summerOf } from '../learning/summer.js';
import { type Fates, fatesOf, levelSought } from '../leavers/fates.js';
import { FORGOTTEN_AFTER } from '../leavers/input.js';
import { awayAfter, freeRow, type LeaverBooks, type Leavers } from '../leavers/state.js';
import { studyOutside } from '../leavers/study.js';
import { keyOf, type World } from '../world.js';
import type { Process } from './process.js';

export interface LeaverTables {
  readonly fates: Fates;
  /** Null = nobody learns. */
  readonly summer: Summer | null;
}

/**
 * A year in the life of natives who left the region young: some die, some have been away for so long that nobody counts
 * on them, students finish, and some want to come back: more of them where jobs at their level are within reach than at
 * the base. Whether they do depends on what they find.
 */
export const leavers: Process<LeaverTables | null> = {
  name: 'leavers',
  reads: ['age', 'labour'],
  writes: ['leavers'],
  prepare: (world) =>
    world.leavers && { fates: fatesOf(world), summer: world.learning && summerOf(world, world.learning) },
  run(world, tables) {
    if (tables === null) return;
    if (tables.summer) studyOutside(world, tables.summer);
    liveOutside(world, tables.fates);
  },
};

function liveOutside(world: World, { death_c, return_cd, jobs_ml, highest_c }: Fates): void {
  const leavers = world.leavers!;
  const { idA_l, idB_l, class_l, origin_l, left_l } = leavers;
  const { municipality_t } = world.places;
  const inclination = dispositionKey(EVENT.jobLevel);
  const { k1, k2 } = keyOf(world, EVENT.lifeOutside);
  const books = openBooks(world);
  const lost = world.year - FORGOTTEN_AFTER;
  for (const l of concerned(leavers, k1, k2, highest_c, lost)) {
    const c = class_l[l]!;
    const u = draw(idA_l[l]!, idB_l[l]!, k1, k2);
    if (u < death_c[c]!) books.died++;
    else if (left_l[l]! <= lost) books.forgotten++;
    else {
      const m = municipality_t[origin_l[l]!]!;
      const jobs = jobs_ml[m * JOB_LEVELS + levelSought(world, l, inclination)]!;
      const wish = return_cd[c * FORGOTTEN_AFTER + world.year - left_l[l]!]! * jobs;
      if (u < death_c[c]! + wish) books.wishing.push(l);
      continue;
    }
    freeRow(leavers, l);
  }
}

/** Those to whom something may happen. A loop that calls nothing runs half as long as one that keeps books as well. */
function concerned(
  { rows, idA_l, idB_l, class_l, left_l }: Leavers,
  k1: number,
  k2: number,
  highest_c: Float64Array,
  lost: number,
): Int32Array {
  const row_n = new Int32Array(rows);
  let n = 0;
  for (let l = 0; l < rows; l++) {
    const u = draw(idA_l[l]!, idB_l[l]!, k1, k2);
    if (u < highest_c[class_l[l]!]! || left_l[l]! <= lost) row_n[n++] = l;
  }
  return row_n.subarray(0, n);
}

/** The books of a new year. */
function openBooks({ leaverBooks }: World): LeaverBooks {
  leaverBooks.before = awayAfter(leaverBooks);
  leaverBooks.left = 0;
  leaverBooks.returned = 0;
  leaverBooks.died = 0;
  leaverBooks.forgotten = 0;
  leaverBooks.wishing.length = 0;
  return leaverBooks;
}
