/** Own health at the base: national rates by age and education, at the level of the region. */
import { ln } from '../../../sim/exact.js';
import { AGES, type Population } from '../../../sim/input.js';
import { ASKED_AGE, HEALTH_CELLS, type HealthInput } from '../../../sim/labour/health-input.js';
import { HEALTH_ROWS, healthProbabilities, healthRow, KNOWN, ROW_OF_WORK } from '../../../sim/labour/own-health.js';
import { WORKING_AGES } from '../../../sim/labour/work.js';
import { GROUP_OF_LEARNING } from '../../../sim/learning/levels.js';
import { initialParameters } from '../../../sim/parameters/parameters.js';
import { EDUCATION_GROUPS } from '../../packages/columns/learning.js';
import type { Pack, Table } from '../../packages/format.js';
import { reference2015 } from '../../packages/reference-2015.js';
import { numbers, words } from '../../packages/table.js';
import { ageAtBase, baseOf } from '../../population/base.js';
import { whereRising } from '../halving.js';
import { bySingleAge } from './by-age.js';
import { countryShare } from './country-health.js';

/** Log-odds. */
const WIDEST = 3;
const HALVINGS = 60;

/** National log-odds by group and age, and the share that works there. */
function nationalHealth(pack: Pack): HealthInput {
  const rates = pack.tables['health_rates']!;
  const working = pack.tables['participation_rates']!;
  const logOdds_ga = new Float64Array(HEALTH_CELLS);
  const working_ga = new Float64Array(HEALTH_CELLS);
  EDUCATION_GROUPS.forEach((name, g) => {
    const odds = numbers(rates, name).map((p) => ln(p / (1 - p)));
    logOdds_ga.set(bySingleAge(rates, odds), g * AGES);
    working_ga.set(workingByAge(working, name), g * AGES);
  });
  return { logOdds_ga, working_ga };
}

/** Mean of men and women; nobody beyond the ages at which work is counted. */
function workingByAge(table: Table, group: string): Float64Array {
  const sex = words(table, 'sex');
  const of = (one: string): Float64Array =>
    bySingleAge(
      table,
      numbers(table, group),
      sex.flatMap((s, row) => (s === one ? [row] : [])),
    );
  const women = of('w');
  return of('m').map((share, age) => (age < WORKING_AGES[0] || age > WORKING_AGES[1] ? 0 : (share + women[age]!) / 2));
}

/**
 * The rates at the level of the region.
 *
 * No table of municipalities exists. Shrinking regions stand at 26.2 against 23.5 for the country in 2015 (table
 * `reference_2015`). What the residents' age, education and work explain of it comes out by itself; the rest, more or
 * less, is one shift of the log-odds of everybody.
 *
 * @param known whether the population has its work already; before, everybody is taken as the mean
 */
export function healthInput(pack: Pack, population: Population, known = true): HealthInput {
  const country = nationalHealth(pack);
  const count_i = adultsByCell(population, baseOf(pack), known);
  const { krimp, nederland } = reference2015(pack, 'health_not_good_share');
  const target = (krimp / nederland) * countryShare(pack, population, country);
  const shifted = (shift: number): HealthInput => ({
    ...country,
    logOdds_ga: country.logOdds_ga.map((x) => x + shift),
  });
  return shifted(whereRising((shift) => shareOf(shifted(shift), count_i), target, [-WIDEST, WIDEST], HALVINGS));
}

/** Share of the adults that feels not good. */
function shareOf(input: HealthInput, count_i: ArrayLike<number>): number {
  const probability_i = healthProbabilities(input, initialParameters());
  let [adults, unwell] = [0, 0];
  for (let i = 0; i < count_i.length; i++) {
    adults += count_i[i]!;
    unwell += count_i[i]! * probability_i[i]!;
  }
  return adults > 0 ? unwell / adults : 0;
}

/** Adults of the base by what is known of their work, education group and completed age: row * AGES + age. */
function adultsByCell({ persons }: Population, base: number, known: boolean): Int32Array {
  const count_i = new Int32Array(HEALTH_ROWS * AGES);
  const { slots, class_p, learning_p, work_p } = persons;
  for (let p = 0; p < slots; p++) {
    const age = ageAtBase(base, class_p[p]!);
    if (age < ASKED_AGE) continue;
    const first = known ? ROW_OF_WORK[work_p[p]!]! : healthRow(KNOWN.unknown, 0);
    count_i[(first + GROUP_OF_LEARNING[learning_p[p]!]!) * AGES + age]!++;
  }
  return count_i;
}
