/**
 * What residents learn, do and earn, by place, counted in the pass of the tally: one cell per resident for work, where it
 * is and at which level, so that rates, levels and commuting all come from the same count.
 */
import { INCOME_ROWS, incomeAge, incomeRow, incomeTable } from '../labour/income.js';
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

/** How a resident's columns lead to a cell: `(workplace_x[row_t[t] + pool] | work) & mask_c[c]`, pool 0 = none. */
export interface CellTables {
  /** WORKPLACE * 64 by municipality of residence and pool: row_t[t] + pool. */
  readonly workplace_x: Uint8Array;
  readonly row_t: Int32Array;
  /** All bits for ages that count as working ages, none for others. */
  readonly mask_c: Uint8Array;
}

export function cellTables({ places, moving, year }: World, classes: number): CellTables {
  const municipalities = places.code_m.length;
  // Pools: municipalities, zones, across the border; before them no work.
  const width = 1 + municipalities + (moving?.code_z.length ?? 0) + 1;
  const workplace_x = new Uint8Array(municipalities * width);
  for (let m = 0; m < municipalities; m++) {
    workplace_x.fill(WORKPLACE.region * WORKS, m * width + 1, m * width + 1 + municipalities);
    workplace_x.fill(WORKPLACE.outside * WORKS, m * width + 1 + municipalities, (m + 1) * width);
    workplace_x[m * width + 1 + m] = WORKPLACE.municipality * WORKS;
  }
  const [first, last] = classesOfAges(year, ...WORKING_AGES);
  return {
    workplace_x,
    row_t: Int32Array.from(places.municipality_t, (m) => m * width),
    mask_c: new Uint8Array(classes).fill(WORK_CELLS - 1, first, last + 1),
  };
}

/** How a resident's columns lead to a yearly income: `eur[row_t[t] + age_c[c] + GROUP_OF[learning] * GROUP_ROWS + work]`. */
export interface IncomeTables {
  readonly eur: Int32Array; // whole euros, all 0 in a world without income
  readonly row_t: Int32Array;
  readonly age_c: Int32Array;
}

/** Rows of the table of incomes from one group of education to the next. */
export const GROUP_ROWS = incomeRow(0, 1, 0);

export function incomeTables({ places, livelihood, labour, parameters, year }: World, classes: number): IncomeTables {
  const municipalities = places.code_m.length;
  return {
    eur: livelihood
      ? incomeTable(livelihood.input.income, parameters, labour?.access_ml ?? null)
      : new Int32Array(municipalities * INCOME_ROWS),
    row_t: Int32Array.from(places.municipality_t, (m) => m * INCOME_ROWS),
    age_c: Int32Array.from({ length: classes }, (_, c) => incomeRow(0, 0, incomeAge(year - 1 - birthYearOf(c)))),
  };
}
