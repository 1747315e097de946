/** Net migration by the nine age classes over five years: cohorts at the end less what deaths left of them. */
import { AGE_GROUPS } from '../../scenarios/packages/rules.js';
import { type Mortality, surviving } from '../../scenarios/population/mortality.js';
import { CLASS_OF_GROUP } from './ages-by-year.js';
import { AGE_CLASSES } from './municipal-series.js';

const GROUPS = AGE_GROUPS.length;
const CLASSES = AGE_CLASSES.length;
export const YEARS = 5;

export interface Cohorts {
  /** 40 counts by sex and five-year group at the start and, five years later, residents by class. */
  readonly start: readonly number[];
  readonly end: readonly number[];
  /** Births and deaths by year. */
  readonly births: readonly number[];
  readonly deaths: readonly number[];
  /** People who came with land, not by moving. */
  readonly boundaryChange: number;
}

/** Share of each five-year group (by sex, 40 figures) and of each year's births that dies within the five years. */
export function dyingShares(first: number, mortality: Mortality, inGroup: readonly number[]) {
  const dying = (sex: 0 | 1, age: number, from: number): number =>
    1 - surviving(mortality, sex, age, from, first + YEARS - from);
  const byCell = ([0, 1] as const).flatMap((sex) =>
    AGE_GROUPS.map((age, g) => {
      const end = AGE_GROUPS[g + 1] ?? inGroup.length;
      let share = 0;
      for (let a = age; a < end; a++) share += inGroup[a]! * dying(sex, a, first);
      return share;
    }),
  );
  const born = Array.from({ length: YEARS }, (_, y) => (dying(0, -1, first + y) + dying(1, -1, first + y)) / 2);
  return { byCell, born };
}

/**
 * Net migration over the five years by class of age at the end.
 *
 * Expected deaths are scaled to the observed ones, so the classes add up to growth less births plus deaths.
 */
export function netByEndClass(cohorts: Cohorts, shares: ReturnType<typeof dyingShares>): number[] {
  const { start, end, births, deaths } = cohorts;
  const dead = start.map((n, i) => n * shares.byCell[i]!);
  const deadBorn = births.map((n, y) => n * shares.born[y]!);
  const total = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
  const factor = total(deaths) / (total(dead) + total(deadBorn));
  const staying = new Array<number>(CLASSES).fill(0);
  start.forEach((n, i) => {
    const g = Math.min((i % GROUPS) + 1, GROUPS - 1);
    staying[CLASS_OF_GROUP[g]!]! += n - factor * dead[i]!;
  });
  staying[0]! += total(births) - factor * total(deadBorn);
  const residents = total(end);
  return end.map((n, c) => n - staying[c]! - (cohorts.boundaryChange * n) / residents);
}

/**
 * How the moves made in a class over the five years are spread over the classes in which people end; `[end][then]`, each
 * `then` adding up to 1.
 *
 * Everyone aged a at the end was a - 4 ... a on 31 December of the five years; moves are weighed by the profile.
 *
 * @param profile probability of moving by age 0 to 95.
 * @param inGroup share of each single age in its five-year group.
 * @param groups persons by five-year group at the end, the weight of groups inside a class.
 */
export function endOfMovers(
  profile: readonly number[],
  inGroup: readonly number[],
  groups: readonly number[],
): number[][] {
  const weights = AGE_CLASSES.map(() => new Array<number>(CLASSES).fill(0));
  AGE_GROUPS.forEach((age, g) => {
    const end = AGE_GROUPS[g + 1] ?? inGroup.length;
    for (let a = age; a < end; a++) {
      for (let then = Math.max(0, a - YEARS + 1); then <= a; then++) {
        const c = CLASS_OF_GROUP[Math.min(Math.floor(then / 5), GROUPS - 1)]!;
        weights[CLASS_OF_GROUP[g]!]![c]! += groups[g]! * inGroup[a]! * profile[Math.min(then, profile.length - 1)]!;
      }
    }
  });
  const moved = weights[0]!.map((_, then) => weights.reduce((sum, row) => sum + row[then]!, 0));
  return weights.map((row) => row.map((w, then) => w / moved[then]!));
}

/**
 * Net migration of the five years by class of the age at which people moved, such that those moves give what was found by
 * class at the end.
 *
 * Spreading each class at the end over the ages it went through would not do: those who end at 25 to 29 left at 20 to 23
 * and came back after, and as one number that adds up to little at any age.
 *
 * @param atEnd net migration by class at the end
 * @param ends of `endOfMovers`: classes are wider than five years or as wide, so one ends in the class one moved in or the next
 */
export function byAgeOfMoving(atEnd: readonly number[], ends: readonly (readonly number[])[]): number[] {
  const moved: number[] = [];
  atEnd.forEach((n, c) => {
    const earlier = c === 0 ? 0 : ends[c]![c - 1]! * moved[c - 1]!;
    moved.push((n - earlier) / ends[c]![c]!);
  });
  return moved;
}
