/** Deaths expected from the national life table, for the national level of a year and municipal ratios. */
import { AGE_GROUPS } from '../../scenarios/packages/rules.js';
import { type Mortality, surviving } from '../../scenarios/population/mortality.js';

const AGES = 106;
/** Yearly survival used to spread 95 and older over single ages: about that of the life table there. */
const SURVIVAL_95 = 0.62;

/** Share of each single age in its five-year group (the last one open), from a population by single age. */
export function sharesInGroup(singleAges: readonly number[]): number[] {
  const shares = new Array<number>(AGES).fill(0);
  for (const age of AGE_GROUPS.slice(0, -1)) {
    const sum = singleAges.slice(age, age + 5).reduce((a, b) => a + b, 0);
    for (let a = age; a < age + 5; a++) shares[a] = singleAges[a]! / sum;
  }
  for (let a = 95; a < AGES; a++)
    shares[a] = ((1 - SURVIVAL_95) * SURVIVAL_95 ** (a - 95)) / (1 - SURVIVAL_95 ** (AGES - 95));
  return shares;
}

/**
 * Probability of dying within the year by sex and five-year age group on 1 January (40 figures); entry `born` for births.
 *
 * The rates are those of the model, so that the national level found with them is the level the model needs.
 */
export function deathProbabilities(
  mortality: Mortality,
  singleAges: readonly number[],
  year: number,
): { byGroup: number[]; born: [number, number] } {
  const shares = sharesInGroup(singleAges);
  const dying = (sex: 0 | 1, age: number): number => 1 - surviving(mortality, sex, age, year, 1);
  const byGroup = ([0, 1] as const).flatMap((sex) =>
    AGE_GROUPS.map((age, g) => {
      const end = AGE_GROUPS[g + 1] ?? AGES;
      let sum = 0;
      for (let a = age; a < end; a++) sum += shares[a]! * dying(sex, a);
      return sum;
    }),
  );
  return { byGroup, born: [dying(0, -1), dying(1, -1)] };
}

/**
 * Expected deaths of a year.
 *
 * @param ages residents on 1 January by sex and five-year group (40 figures).
 * @param births observed births of the year, half of each sex.
 */
export function expectedDeaths(
  probabilities: ReturnType<typeof deathProbabilities>,
  ages: readonly number[],
  births: number,
): number {
  const [boys, girls] = probabilities.born;
  return probabilities.byGroup.reduce((sum, p, i) => sum + p * ages[i]!, (births / 2) * (boys + girls));
}
