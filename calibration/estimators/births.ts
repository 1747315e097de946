/** Birth rates by age of mother, and births expected from them. */
import { AGE_GROUPS } from '../../scenarios/packages/rules.js';

/** First ages of the groups in which births are published by age of mother on 31 December. */
export const MOTHER_AGES = [15, 20, 25, 30, 35, 40, 45] as const;

const GROUPS = AGE_GROUPS.length;
const FIRST = MOTHER_AGES[0] / 5;

/** Women by MOTHER_AGES among 40 counts by sex and five-year group. */
export const mothers = (ages: readonly number[]): number[] => MOTHER_AGES.map((_, i) => ages[GROUPS + FIRST + i]!);

/**
 * Births per woman and year by age group on 31 December, scaled to a total fertility.
 *
 * @param births by MOTHER_AGES in a year.
 * @param women of the same ages on 31 December of that year.
 * @param children total fertility of the year: 5 times the sum of the result.
 */
export function birthSchedule(births: readonly number[], women: readonly number[], children: number): number[] {
  const rates = births.map((n, i) => n / women[i]!);
  const total = 5 * rates.reduce((a, b) => a + b, 0);
  return rates.map((rate) => (rate * children) / total);
}

/** Expected births of a year at a total fertility, women by MOTHER_AGES on 31 December. */
export function expectedBirths(schedule: readonly number[], women: readonly number[], children: number): number {
  const total = 5 * schedule.reduce((a, b) => a + b, 0);
  return schedule.reduce((sum, rate, i) => sum + (rate * children * women[i]!) / total, 0);
}
