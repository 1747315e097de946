/** Residents of the country by sex and single age, for the national totals that rates are scaled to. */
import { AGE_GROUPS } from '../../scenarios/packages/rules.js';
import type { Mortality } from '../../scenarios/population/mortality.js';
import { agesInYear } from '../estimators/ages-by-year.js';
import { AGE_CLASSES, type SeriesRow } from '../estimators/municipal-series.js';
import type { Town } from './towns.js';

/** Persons by single age from 0 on; a five-year group is divided evenly, 95 and older stands at 95. */
export interface Persons {
  readonly m: readonly number[];
  readonly w: readonly number[];
}

const WIDTH = 5;
const groups = AGE_GROUPS.length;

const singleAges = (counts: readonly number[]): number[] =>
  counts.flatMap((n, g) => (g === groups - 1 ? [n] : new Array<number>(WIDTH).fill(n / WIDTH)));

function groupsOf(towns: readonly Town[], year: 2020 | 2021): number[] {
  const sums = new Array<number>(2 * groups).fill(0);
  for (const town of towns) {
    town.ages[year].forEach((n, i) => {
      sums[i]! += n;
    });
  }
  return sums;
}

const bySex = (counts: readonly number[]): Persons => ({
  m: singleAges(counts.slice(0, groups)),
  w: singleAges(counts.slice(groups)),
});

export const persons2021 = (towns: readonly Town[]): Persons => bySex(groupsOf(towns, 2021));

/** Inside the published classes as the cohorts of 2020 were five years earlier, with those who died since. */
export function persons2015(towns: readonly Town[], series: readonly SeriesRow[], mortality: Mortality): Persons {
  const at2015 = series.filter(({ year }) => year === 2015);
  const classes = AGE_CLASSES.map((_, c) => at2015.reduce((sum, row) => sum + row.ages[c]!, 0));
  return bySex(agesInYear(groupsOf(towns, 2020), classes, 2015, mortality));
}
