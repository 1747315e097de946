/**
 * What residents learn, do and earn, by place, counted in the pass of the tally: one cell per resident for work, where it
 * is and at which level, so that rates, levels and commuting all come from the same count.
 */

import { INCOME_ROWS, incomeAge, incomeRow, incomeTable, ROW_OF_LEARNING } from '../labour/income.js';
import { poolsOf } from '../labour/input.js';
import { ACTIVITY, activityOf, isWorking, JOB_LEVELS, jobLevelOf, WORKING_AGES } from '../labour/work.js';
import { birthYearOf, classOf, FEMALE, FIRST_COHORT, MALE } from '../state/persons.js';
import type { World } from '../world.js';

/** Where somebody's work is, seen from the home. */
export const WORKPLACE = { none: 0, municipality: 1, region: 2, outside: 3 } as const;

/** Cells of work of a place: workplace * 64 + the byte of `work_p`. */
export const WORK_CELLS = 256;
const WORKS = 64;

export interface Cell {
  /** Number of the cell. */
  readonly cell: number;
  readonly working: boolean;
  readonly activity: number;
  readonly jobLevel: number;
  readonly workplace: number;
}

/** Every cell that somebody can be in, and what it stands for. */
export const CELLS: readonly Cell[] = Array.from({ length: WORK_CELLS }, (_, cell) => {
  const work = cell % WORKS;
  return {
    cell,
    working: isWorking(work),
    activity: activityOf(work),
    jobLevel: jobLevelOf(work),
    workplace: Math.floor(cell / WORKS),
  };
}).filter(({ activity, jobLevel }) => activity <= ACTIVITY.selfEmployed && jobLevel < JOB_LEVELS);

/** First and last class of completed ages on 1 January of `year`. */
export function classesOfAges(year: number, from: number, to: number): readonly [first: number, last: number] {
  // Completed age is year - 1 - birth year, so an age group is a run of classes.
  const first = Math.max(2, classOf(Math.max(FIRST_COHORT, year - 1 - to), MALE));
  return [first, classOf(year - 1 - from, FEMALE)];
}

/**
 * How a resident's columns lead to a cell of work and to a yearly income. Tables rather than rules, and few of them: each
 * look-up takes a thirtieth of the whole count of people.
 *
 * The cell is `(workplace_x[m * pools + pool] | work) & (ages_c[c] >>> MASK)`, pool 0 = none; the income is
 * `eur[m * INCOME_ROWS + (ages_c[c] & AGE_ROW) + row_l[learning] + work]`.
 */
export interface LifeTables {
  readonly municipality_t: Uint16Array;
  /** WORKPLACE * 64 by municipality of residence and pool. */
  readonly workplace_x: Uint8Array;
  /** Pools and none. */
  readonly pools: number;
  /** Whole euros, all 0 in a world without income. */
  readonly eur: Int32Array;
  /** Two of a class in one: from bit MASK on all bits of a cell for ages that count as working ages, below it the row of income. */
  readonly ages_c: Int32Array;
  /** Row of income by learning byte. */
  readonly row_l: Int32Array;
}

export const MASK = 16;
export const AGE_ROW = (1 << MASK) - 1;

export function lifeTables(world: World, classes: number): LifeTables {
  const { places, livelihood, labour, parameters, moving, year } = world;
  const municipalities = places.code_m.length;
  // Pool 0 is no work.
  const pools = 1 + poolsOf(municipalities, moving?.code_z.length ?? 0);
  const [first, last] = classesOfAges(year, ...WORKING_AGES);
  return {
    municipality_t: Uint16Array.from(places.municipality_t),
    workplace_x: workplaces(municipalities, pools),
    pools,
    eur: livelihood
      ? incomeTable(livelihood.input.income, parameters, labour?.access_ml ?? null)
      : new Int32Array(municipalities * INCOME_ROWS),
    ages_c: Int32Array.from({ length: classes }, (_, c) => {
      const mask = c >= first && c <= last ? WORK_CELLS - 1 : 0;
      return (mask << MASK) | incomeRow(0, 0, incomeAge(year - 1 - birthYearOf(c)));
    }),
    row_l: ROW_OF_LEARNING,
  };
}

function workplaces(municipalities: number, pools: number): Uint8Array {
  const workplace_x = new Uint8Array(municipalities * pools);
  for (let m = 0; m < municipalities; m++) {
    workplace_x.fill(WORKPLACE.region * WORKS, m * pools + 1, m * pools + 1 + municipalities);
    workplace_x.fill(WORKPLACE.outside * WORKS, m * pools + 1 + municipalities, (m + 1) * pools);
    workplace_x[m * pools + 1 + m] = WORKPLACE.municipality * WORKS;
  }
  return workplace_x;
}
