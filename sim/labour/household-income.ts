/** What a household has to spend a year: the amounts of its members, by what they do, have learned and are. */
import type { Population } from '../input.js';
import { birthYearOf } from '../state/persons.js';
import { CLASSES, type World } from '../world.js';
import { INCOME_ROWS, incomeAge, incomeRow, incomeTable, ROW_OF_LEARNING } from './income.js';

type Homes = Pick<Population, 'persons' | 'households'>;

/** The table of income, made ready for a year. */
export interface Incomes {
  /** Whole euros a year: m * INCOME_ROWS + row_c[class] + row by learning + work. */
  readonly eur: Int32Array;
  readonly row_c: Int32Array;
}

/** @param year in which people are as old as they become on 31 December */
const incomesIn = (eur: Int32Array, year: number): Incomes => ({
  eur,
  row_c: Int32Array.from({ length: CLASSES }, (_, c) => incomeRow(0, 0, incomeAge(year - birthYearOf(c)))),
});

/** Incomes of the year being lived; null = a world without. */
export function incomesOf({ livelihood, labour, parameters, year }: World): Incomes | null {
  if (!livelihood) return null;
  return incomesIn(incomeTable(livelihood.input.income, parameters, labour?.access_ml ?? null), year);
}

/** Whole euros a year of one person who lives in municipality `m`. */
export function personIncome({ eur, row_c }: Incomes, { persons }: Homes, p: number, m: number): number {
  const { class_p, learning_p, work_p } = persons;
  return eur[m * INCOME_ROWS + row_c[class_p[p]!]! + ROW_OF_LEARNING[learning_p[p]!]! + work_p[p]!]!;
}

/** Whole euros a year of a household that lives in municipality `m`. */
export function householdIncome(incomes: Incomes, homes: Homes, h: number, m: number): number {
  const { next_p } = homes.persons;
  let sum = 0;
  for (let p = homes.households.first_h[h]!; p >= 0; p = next_p[p]!) sum += personIncome(incomes, homes, p, m);
  return sum;
}

/** Incomes of the households of the base population in the year before the base, by slot; in a world with income only. */
export function baseIncomes({ livelihood, base, baseYear, places, parameters }: World): Int32Array {
  const incomes = incomesIn(incomeTable(livelihood!.input.income, parameters, null), baseYear - 1);
  const { slots, place_h } = base.households;
  const income_h = new Int32Array(slots);
  for (let h = 0; h < slots; h++) income_h[h] = householdIncome(incomes, base, h, places.municipality_t[place_h[h]!]!);
  return income_h;
}
