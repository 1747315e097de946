/** What own health would be in the country at the base date, by the same rates and national education. */
import { logistic } from '../../../sim/exact.js';
import { AGES, type Population } from '../../../sim/input.js';
import { ASKED_AGE, type HealthInput } from '../../../sim/labour/health-input.js';
import type { Pack } from '../../packages/format.js';
import { OBSERVED_CLASSES } from '../../packages/rules.js';
import { numbers, words } from '../../packages/table.js';
import { ageAtBase, baseOf } from '../../population/base.js';
import { countryLevels } from '../../population/learning-adults.js';

/**
 * Share of the country's adults: zones and region together, in the published age classes; inside a class ages are spread
 * as in the region, which the difference between both then does not see.
 */
export function countryShare(pack: Pack, { persons }: Population, { logOdds_ga }: HealthInput): number {
  const base = baseOf(pack);
  const region_a = countByAge(persons, base);
  const region_g = OBSERVED_CLASSES.map(() => 0);
  region_a.forEach((people, age) => {
    region_g[classOfAge(age)]! += people;
  });
  const outside_g = outsideByClass(pack, base);
  const country_a = Float64Array.from(region_a, (people, age) => {
    const g = classOfAge(age);
    return people === 0 ? 0 : (people * (region_g[g]! + outside_g[g]!)) / region_g[g]!;
  });
  const mean_a = meanByAge(pack, country_a, logOdds_ga);
  let [adults, unwell] = [0, 0];
  for (let age = ASKED_AGE; age < AGES; age++) {
    adults += country_a[age]!;
    unwell += country_a[age]! * mean_a[age]!;
  }
  return adults > 0 ? unwell / adults : 0;
}

/** Persons of the region by completed age. */
function countByAge({ slots, class_p }: Population['persons'], base: number): Int32Array {
  const count_a = new Int32Array(AGES);
  for (let p = 0; p < slots; p++) count_a[ageAtBase(base, class_p[p]!)]!++;
  return count_a;
}

/** Position of an age among the published classes: '0_4' to '65_79', and '80p'. */
function classOfAge(age: number): number {
  const at = OBSERVED_CLASSES.findIndex((name) => age <= Number(name.split('_')[1] ?? AGES));
  return at < 0 ? OBSERVED_CLASSES.length - 1 : at;
}

/** Residents of all zones at the base by published class. */
function outsideByClass(pack: Pack, base: number): number[] {
  const table = pack.tables['zone_ages']!;
  const [variant, year] = [words(table, 'variant'), numbers(table, 'year')];
  return OBSERVED_CLASSES.map((name) =>
    numbers(table, `age_${name}`).reduce(
      (sum, people, row) => sum + (variant[row] === 'closed' && year[row] === base ? people : 0),
      0,
    ),
  );
}

/** Probability by age with the country's education at the base. @param country_a residents of the country by age */
function meanByAge(pack: Pack, country_a: Float64Array, logOdds_ga: Float64Array): Float64Array {
  const { low_ma, high_ma } = countryLevels(pack, country_a, baseOf(pack));
  return Float64Array.from(country_a, (_, age) => {
    const [low, high] = [low_ma[age]!, high_ma[age]!];
    const share_g = [low, 1 - low - high, high];
    return share_g.reduce((sum, share, g) => sum + share * logistic(logOdds_ga[g * AGES + age]!), 0);
  });
}
