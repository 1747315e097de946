/** Persons who live with their parents, expected from the ages of a town. */
import { AGE_GROUPS } from '../../rules.js';

const GROUPS = AGE_GROUPS.length;
const ADULT = 18;

export interface HomeShares {
  /** Share of each single age in its five-year group. */
  readonly inGroup: readonly number[];
  /** Share living with parents by age, men and women. */
  readonly atHome: readonly [readonly number[], readonly number[]];
}

/** Share of single ages 0 ... 94 in their five-year groups. */
export function sharesInGroup(singleAges: readonly number[]): number[] {
  return singleAges.slice(0, 95).map((n, age) => {
    const start = age - (age % 5);
    let sum = 0;
    for (let a = start; a < start + 5; a++) sum += singleAges[a]!;
    return n / sum;
  });
}

/** Sum over persons of an age range, weighted by sex and age. */
function weighted(
  cells: readonly number[],
  { inGroup }: HomeShares,
  from: number,
  to: number,
  weight: (sex: 0 | 1, age: number) => number,
): number {
  let sum = 0;
  for (const sex of [0, 1] as const) {
    for (let age = from; age < to; age++) {
      sum += cells[sex * GROUPS + Math.floor(age / 5)]! * inGroup[age]! * weight(sex, age);
    }
  }
  return sum;
}

/** Residents younger than 18 among 40 counts by sex and group (real number). */
export const under18 = (cells: readonly number[], shares: HomeShares): number =>
  weighted(cells, shares, 0, ADULT, () => 1);

/** Adults living with their parents (real number). */
export const adultsAtHome = (cells: readonly number[], shares: HomeShares): number =>
  weighted(cells, shares, ADULT, shares.atHome[0].length, (sex, age) => shares.atHome[sex]![age]!);
