/** Households that have too little to keep up a home of their own. */
import { INCOME_ROWS, incomeAge, incomeRow, incomeTable } from '../labour/income.js';
import { GROUP_OF_LEARNING } from '../learning/levels.js';
import { CLASSES, type World } from '../world.js';

/**
 * Yearly disposable income below which upkeep is left, EUR for one person at the price level of 2015; each further member
 * counts half as much (guess: near a fifth of the owner-occupiers of a shrinking region).
 */
export const LOW_INCOME = 13_500;

export interface IncomeTables {
  readonly municipality_t: readonly number[];
  /** Whole euros a year by municipality and row, as in labour/income.ts. */
  readonly eur: Int32Array;
  /** First row of an age, by class. */
  readonly row_c: Int32Array;
  readonly row_l: Int32Array;
}

const ROW_OF_LEARNING = Int32Array.from(GROUP_OF_LEARNING, (group) => incomeRow(0, group, 0));

/** Null in a world without income, where nobody is poor. */
export function incomeTables({ livelihood, labour, parameters, places, age_c }: World): IncomeTables | null {
  if (!livelihood) return null;
  return {
    municipality_t: places.municipality_t,
    eur: incomeTable(livelihood.input.income, parameters, labour?.access_ml ?? null),
    row_c: Int32Array.from({ length: CLASSES }, (_, c) => incomeRow(0, 0, incomeAge(age_c[c]!))),
    row_l: ROW_OF_LEARNING,
  };
}

/** Income of all members, EUR a year. */
export function incomeOf({ persons, households }: World, tables: IncomeTables, h: number): number {
  const { class_p, learning_p, work_p, next_p } = persons;
  const { municipality_t, eur, row_c, row_l } = tables;
  const first = municipality_t[households.place_h[h]!]! * INCOME_ROWS;
  let sum = 0;
  for (let p = households.first_h[h]!; p >= 0; p = next_p[p]!) {
    sum += eur[first + row_c[class_p[p]!]! + row_l[learning_p[p]!]! + work_p[p]!]!;
  }
  return sum;
}

export const hasLowIncome = (world: World, tables: IncomeTables, h: number): boolean =>
  2 * incomeOf(world, tables, h) < LOW_INCOME * (world.households.size_h[h]! + 1);
