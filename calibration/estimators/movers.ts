/** Moves expected from the national profile, and how far the observed ones lie above it. */
import { AGE_GROUPS } from '../../scenarios/packages/rules.js';
import { CLASS_OF_GROUP } from './ages-by-year.js';
import { AGE_CLASSES } from './municipal-series.js';

/** Last single age of the tables, open. */
const OPEN = 95;

/** Mean of a rate by single age (0 to 95) in each five-year group. */
export function meanByGroup(rate: readonly number[], inGroup: readonly number[]): number[] {
  return AGE_GROUPS.map((age, g) => {
    const end = AGE_GROUPS[g + 1] ?? inGroup.length;
    let mean = 0;
    for (let a = age; a < end; a++) mean += inGroup[a]! * rate[Math.min(a, OPEN)]!;
    return mean;
  });
}

/**
 * Expected moves by the nine classes.
 *
 * @param ages 40 counts by sex and group on 31 December, when the ages of the profile count.
 * @param byGroup mean probability by five-year group.
 */
export function expectedMoves(ages: readonly number[], byGroup: readonly number[]): number[] {
  const sums = new Array<number>(AGE_CLASSES.length).fill(0);
  ages.forEach((n, i) => {
    const g = i % AGE_GROUPS.length;
    sums[CLASS_OF_GROUP[g]!]! += n * byGroup[g]!;
  });
  return sums;
}
