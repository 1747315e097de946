/** Five-year ages by sex of a municipality in earlier years, from its ages of 2020 and the published classes. */
import { AGE_GROUPS } from '../../scenarios/packages/rules.js';
import { AGE_CLASSES } from '../source/series.js';

const GROUPS = AGE_GROUPS.length;

/** Index in AGE_CLASSES of each five-year group. */
export const CLASS_OF_GROUP: readonly number[] = AGE_GROUPS.map((age) =>
  age < 25 ? age / 5 : age < 45 ? 5 : age < 65 ? 6 : age < 80 ? 7 : 8,
);

/** From 80 on survivors of 2020 say little about those who died since: the shape of 2020 is kept. */
const SHIFTED_BELOW = 80;

/** Ages `back` years before those given, one sex; survivors only, each group spread evenly over its years. */
function shifted(ages: readonly number[], back: number): number[] {
  return AGE_GROUPS.map((age, g) => {
    if (age >= SHIFTED_BELOW) return ages[g]!;
    const steps = Math.floor(back / 5);
    const part = back / 5 - steps;
    const at = (group: number): number => ages[Math.min(group, GROUPS - 1)]!;
    return at(g + steps) * (1 - part) + at(g + steps + 1) * part;
  });
}

/**
 * Residents by sex and five-year group (men, then women; real numbers) on 1 January.
 *
 * The cohorts of 2020 are taken back by their age and brought to the nine published classes of the year, which
 * takes up deaths and moves since.
 *
 * @param ages2020 40 counts on 1 January 2020.
 * @param classes residents by AGE_CLASSES in the wanted year.
 * @param year 2010 to 2020.
 */
export function agesInYear(ages2020: readonly number[], classes: readonly number[], year: number): number[] {
  const back = 2020 - year;
  const seed = [...shifted(ages2020.slice(0, GROUPS), back), ...shifted(ages2020.slice(GROUPS), back)];
  return rakedToClasses(seed, classes);
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
