/**
 * Disposable income of persons: a yearly amount by work, education and age, looked up and summed, never drawn.
 *
 * Amounts are those of the base year's relations at the price level of 2015; every municipality has the mean of the
 * source report's concept at the base, and then only what changes in work, education and age moves it.
 */
import { pow } from '../exact.js';
import { GROUP_OF_LEARNING, GROUPS } from '../learning/levels.js';
import type { ParameterValues } from '../parameters/parameters.js';
import { ACTIVITY, activityOf, JOB_LEVELS, jobLevelOf } from './work.js';

/** Ages that differ in what they live on. */
export const INCOME_AGE = { child: 0, young: 1, working: 2, pension: 3 } as const;
const INCOME_AGES = Object.keys(INCOME_AGE).length;
/** First completed age of each. */
const FIRST = [0, 18, 25, 66] as const;
export function incomeAge(age: number): number {
  if (age >= FIRST[INCOME_AGE.pension]) return INCOME_AGE.pension;
  if (age >= FIRST[INCOME_AGE.working]) return INCOME_AGE.working;
  return age >= FIRST[INCOME_AGE.young] ? INCOME_AGE.young : INCOME_AGE.child;
}

const WORKS = JOB_LEVELS << 4;
/** Rows of the table of one municipality. */
export const INCOME_ROWS = INCOME_AGES * GROUPS * WORKS;

/** Row inside a municipality's table. @param age see incomeAge @param group education, see groupOf */
export const incomeRow = (work: number, group: number, age: number): number => (age * GROUPS + group) * WORKS + work;

/** What education adds to the row, by learning byte; work and age add what is theirs. */
export const ROW_OF_LEARNING = Int32Array.from(GROUP_OF_LEARNING, (group) => incomeRow(0, group, 0));

/** What income depends on by municipality. */
export interface IncomeInput {
  /** Factor on the amounts below that gives each municipality its mean at the base. */
  readonly scale_m: Float64Array;
}

/**
 * Yearly disposable income in EUR of one person before that factor, wages by job level. A child has none.
 *
 * @source guess: relations of disposable incomes by source of income and job level, about 2015
 */
const EMPLOYEE = [16_000, 20_500, 30_000] as const;
const SELF_EMPLOYED = [17_000, 21_500, 32_000] as const;
const YOUNG_WORKER = 0.6;
const SEEKER = 10_500;
/** Students and pupils of age; without work between study and pension, partners without income among them; pensions. */
const YOUNG = 4_500;
const IDLE = [9_000, 9_500, 11_000] as const;
const PENSION = [14_500, 17_500, 23_500] as const;

/** @param wage factor on wages, 1 = as at the base */
export function amountOf(work: number, group: number, age: number, wage = 1): number {
  const activity = activityOf(work);
  const level = jobLevelOf(work);
  if (age === INCOME_AGE.child) return activity >= ACTIVITY.employee ? 2_500 * wage : 0;
  const earned = activity === ACTIVITY.employee ? EMPLOYEE[level]! * wage : SELF_EMPLOYED[level]!;
  const works = activity >= ACTIVITY.employee;
  if (age === INCOME_AGE.pension) return PENSION[group]! + (works ? earned / 2 : 0);
  if (works) return age === INCOME_AGE.young ? earned * YOUNG_WORKER : earned;
  if (age === INCOME_AGE.young) return activity === ACTIVITY.seeking ? (YOUNG + SEEKER) / 2 : YOUNG;
  return activity === ACTIVITY.seeking ? SEEKER : IDLE[group]!;
}

/**
 * Wages against the base, where more or fewer jobs are open within reach than then: an elasticity (B2).
 *
 * @param tightness jobs open within reach over those at the base; 1 = unchanged
 */
const wageFactor = (tightness: number, { wageTightness }: Pick<ParameterValues, 'wageTightness'>): number =>
  pow(tightness, wageTightness);

/**
 * Whole euros a year by municipality and row: m * INCOME_ROWS + incomeRow(...).
 *
 * @param tightness_ml as in wageFactor, m * JOB_LEVELS + level; null = as at the base
 */
export function incomeTable(
  { scale_m }: IncomeInput,
  parameters: Pick<ParameterValues, 'wageTightness'>,
  tightness_ml: ArrayLike<number> | null,
): Int32Array {
  const eur = new Int32Array(scale_m.length * INCOME_ROWS);
  const wage_l = new Float64Array(JOB_LEVELS);
  for (let m = 0; m < scale_m.length; m++) {
    for (let level = 0; level < JOB_LEVELS; level++) {
      wage_l[level] = tightness_ml ? wageFactor(tightness_ml[m * JOB_LEVELS + level]!, parameters) : 1;
    }
    for (let row = 0; row < INCOME_ROWS; row++) {
      const work = row % WORKS;
      const [group, age] = [Math.floor(row / WORKS) % GROUPS, Math.floor(row / WORKS / GROUPS)];
      if (activityOf(work) > ACTIVITY.selfEmployed) continue;
      const wage = wage_l[jobLevelOf(work)]!;
      eur[m * INCOME_ROWS + row] = Math.round(amountOf(work, group, age, wage) * scale_m[m]!);
    }
  }
  return eur;
}
