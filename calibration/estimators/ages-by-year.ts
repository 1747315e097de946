/** Five-year ages by sex of a municipality in earlier years, from its ages of 2020 and the published classes. */
import { AGE_GROUPS } from '../../scenarios/packages/rules.js';
import { cohortsBack } from '../../scenarios/population/cohorts-back.js';
import type { Mortality } from '../../scenarios/population/mortality.js';
import { AGE_CLASSES, type SeriesRow } from './municipal-series.js';

const GROUPS = AGE_GROUPS.length;

/** Index in AGE_CLASSES of each five-year group. */
export const CLASS_OF_GROUP: readonly number[] = AGE_GROUPS.map((age) =>
  age < 25 ? age / 5 : age < 45 ? 5 : age < 65 ? 6 : age < 80 ? 7 : 8,
);

/**
 * Residents by sex and five-year group (men, then women; real numbers) on 1 January.
 *
 * The cohorts of 2020 are taken back by their age, with those who died since, and brought to the nine published classes of
 * the year, which takes up moves.
 *
 * @param ages2020 40 counts on 1 January 2020.
 * @param classes residents by AGE_CLASSES in the wanted year.
 * @param year 2010 to 2020.
 * @param inGroup share of each single age in its group in 2020; left out, groups are spread evenly.
 */
export function agesInYear(
  ages2020: readonly number[],
  classes: readonly number[],
  year: number,
  mortality: Mortality,
  inGroup?: readonly number[],
): number[] {
  return rakedToClasses(cohortsBack(ages2020, 2020, 2020 - year, mortality, inGroup), classes);
}

/** Where ages of municipalities come from. */
export interface AgeSources {
  readonly series: readonly SeriesRow[];
  /** 40 counts by municipality on 1 January 2020 and 2021. */
  readonly ages2020: ReadonlyMap<string, readonly number[]>;
  readonly ages2021: ReadonlyMap<string, readonly number[]>;
  readonly mortality: Mortality;
  /** Share of each single age in its five-year group on 1 January 2020. */
  readonly inGroup2020: readonly number[];
}

/** Residents of a municipality by sex and five-year group on 1 January of a year from 2010 to 2021. */
export type AgesOf = (code: string, year: number) => number[];

export function agesByYear({ series, ages2020, ages2021, mortality, inGroup2020 }: AgeSources): AgesOf {
  const classes = new Map(series.map((row) => [`${row.municipality} ${row.year}`, row.ages]));
  return (code, year) => {
    const counts = classes.get(`${code} ${year}`)!;
    return year === 2021
      ? rakedToClasses(ages2021.get(code)!, counts)
      : agesInYear(ages2020.get(code)!, counts, year, mortality, inGroup2020);
  };
}

/** Ages in the proportions of the seed inside each published class. */
export function rakedToClasses(seed: readonly number[], classes: readonly number[]): number[] {
  const sums = new Array<number>(AGE_CLASSES.length).fill(0);
  seed.forEach((n, i) => {
    sums[CLASS_OF_GROUP[i % GROUPS]!]! += n;
  });
  return seed.map((n, i) => {
    const c = CLASS_OF_GROUP[i % GROUPS]!;
    return sums[c]! > 0 ? (n * classes[c]!) / sums[c]! : 0;
  });
}
