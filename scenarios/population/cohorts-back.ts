/** A count by age taken back in time: the same cohorts, younger, with those who have died since. */
import { AGE_GROUPS } from '../packages/rules.js';
import { type Mortality, surviving } from './mortality.js';

const GROUPS = AGE_GROUPS.length;
const WIDTH = 5;
/** A group spread evenly over its years. */
const EVENLY = AGE_GROUPS.flatMap(() => new Array<number>(WIDTH).fill(1 / WIDTH));

/** From here on so many have died that errors of mortality tell more than the survivors do: the counts stay as they are. */
const KEPT_FROM = 80;

/**
 * Real numbers, in which who moved away or came since is not undone: shares inside a class of ages, not people.
 *
 * Without the deaths a province has 26 to 29 % too few of 75-79 ten years back, once the class 65-79 is brought to what was
 * counted; with them 1 to 3 % (Groningen and Flevoland, CBS 03759ned; docs/packs.md).
 *
 * @param ages 40 counts by sex and five-year group on 1 January `year`
 * @param back years
 * @param inGroup share of each single age in its group in `year`
 */
export function cohortsBack(
  ages: readonly number[],
  year: number,
  back: number,
  mortality: Mortality,
  inGroup: readonly number[] = EVENLY,
): number[] {
  return ages.map((n, i) => {
    const sex = i < GROUPS ? 0 : 1;
    const first = AGE_GROUPS[i % GROUPS]!;
    if (first >= KEPT_FROM) return n;
    let sum = 0;
    for (let age = first; age < first + WIDTH; age++) {
      const cell = sex * GROUPS + Math.min(GROUPS - 1, Math.floor((age + back) / WIDTH));
      sum += (ages[cell]! * inGroup[age + back]!) / surviving(mortality, sex, age, year - back, back);
    }
    return sum;
  });
}
