/** Deaths expected from the national life table, for the national level of a year and municipal ratios. */
import { AGE_GROUPS } from '../../scenarios/packages/rules.js';
import { deathHazards } from '../../scenarios/population/death-hazards.js';
import type { NationalFigures } from '../source/parameters.js';

const GROUPS = AGE_GROUPS.length;
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
 * Probability of dying within the year by sex and five-year age group on 1 January; entry `born` for births.
 *
 * Who is aged a on 1 January is a + 1 on 31 December, the age of the rates. The hazards are those of the model, so
 * that the national level found with them is the level the model needs.
 */
export function deathProbabilities(
  national: NationalFigures,
  singleAges: readonly number[],
  year: number,
): { byGroup: number[]; born: [number, number] } {
  const shares = sharesInGroup(singleAges);
  const bySex = (['m', 'w'] as const).map((sex) => {
    const groups = national.lifeTable.filter((row) => row.sex === sex);
    const scale = national.mortalityScale.find((row) => row.sex === sex && row.year === year)!.scale;
    const p = deathHazards(groups).map((hazard) => 1 - Math.exp(-hazard * scale));
    const byGroup = AGE_GROUPS.map((age, g) => {
      const end = g + 1 < GROUPS ? AGE_GROUPS[g + 1]! : AGES;
      let sum = 0;
      for (let a = age; a < end; a++) sum += shares[a]! * p[a + 1]!;
      return sum;
    });
    return { byGroup, born: p[0]! };
  });
  return { byGroup: [...bySex[0]!.byGroup, ...bySex[1]!.byGroup], born: [bySex[0]!.born, bySex[1]!.born] };
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
