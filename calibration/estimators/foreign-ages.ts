/** Ages of foreign migrants: of emigrants by a schedule, of immigrants from what net migration of the country leaves. */
import { AGE_GROUPS } from '../../scenarios/packages/rules.js';
import { CLASS_OF_GROUP } from './ages-by-year.js';
import { AGE_CLASSES } from './municipal-series.js';
import { total } from './sums.js';

/** Classes from 65 on, of whom immigrants are estimated together. */
const OLDEST = 7;
/** Last single age of the schedule, open. */
const OPEN = 95;

const groupOf = (age: number): number => Math.min(Math.floor(age / 5), AGE_GROUPS.length - 1);
const classOf = (age: number): number => CLASS_OF_GROUP[groupOf(age)]!;

export interface ForeignAges {
  /** Shares by single age 0 to 95. */
  readonly immigration: readonly number[];
  readonly emigration: readonly number[];
  /** By class, per immigrant and per emigrant of the country. */
  readonly byClass: { readonly in: readonly number[]; readonly out: readonly number[] };
  /** By class, persons a year: what of the net migration of the country is no migration. */
  readonly excess: readonly number[];
}

/**
 * Shares of emigrants by single age.
 *
 * @param schedule rates by age 0 to 95, shape alone.
 * @param inGroup share of each single age in its five-year group.
 * @param groups residents by five-year group.
 */
export function emigrantShares(
  schedule: readonly number[],
  inGroup: readonly number[],
  groups: readonly number[],
): number[] {
  const persons = schedule.map((rate, age) => rate * groups[groupOf(age)]! * (age < OPEN ? inGroup[age]! : 1));
  return persons.map((n) => n / total(persons));
}

/** Shares by single age added up by class. */
export function sharesByClass(shares: readonly number[]): number[] {
  const sums = new Array<number>(AGE_CLASSES.length).fill(0);
  shares.forEach((share, age) => {
    sums[classOf(age)]! += share;
  });
  return sums;
}

/**
 * Immigrants are what net migration and emigration leave by class, inside a class in the proportions of the emigrants.
 * From 65 on it is left by all together: few come, and many die.
 *
 * @param net net migration of the country by class, persons a year: internal moves cancel out.
 * @param immigrants persons a year, published.
 * @param emigrants persons a year, published.
 * @param emigration of `emigrantShares`.
 */
export function foreignAges(
  net: readonly number[],
  immigrants: number,
  emigrants: number,
  emigration: readonly number[],
): ForeignAges {
  const out = sharesByClass(emigration);
  const apart = net.map((n, c) => n + emigrants * out[c]!);
  const together = togetherFrom(OLDEST, apart, out);
  // What the published components leave open is spread like the immigrants: less than 0.3 % of them.
  const scale = total(together);
  const into = together.map((n) => n / scale);
  return {
    immigration: insideClasses(into, emigration, out),
    emigration,
    byClass: { in: into.map((share) => (share * scale) / immigrants), out },
    excess: apart.map((n, c) => n - together[c]!),
  };
}

/** Shares by class spread over the single ages as other shares are inside each class. */
function insideClasses(into: readonly number[], like: readonly number[], likeByClass: readonly number[]): number[] {
  // Errors of deaths can leave fewer than none.
  const positive = into.map((share) => Math.max(0, share));
  return like.map((share, age) => {
    const c = classOf(age);
    return (share * positive[c]!) / (likeByClass[c]! * total(positive));
  });
}

/** The values from an index on added up and shared out again by weight. */
export function togetherFrom(first: number, values: readonly number[], weights: readonly number[]): number[] {
  const all = total(values.slice(first));
  const weight = total(weights.slice(first));
  return values.map((value, i) => (i < first ? value : (all * weights[i]!) / weight));
}
