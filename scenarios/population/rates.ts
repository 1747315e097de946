/** The rates of the base date, by single year of age, from the five-year tables of a pack. */
import { AGES, type Rates } from '../../sim/input.js';
import type { Pack } from '../packages/format.js';
import { numbers, words } from '../packages/table.js';
import { baseOf } from './base.js';
import { deathHazards } from './death-hazards.js';
import { levelYears, meanAt, seriesAt } from './level-years.js';
import { leavingHome } from './living-with-parents.js';
import { lifeTableIn, mortalityScaleIn } from './mortality.js';
import { smoothCurve } from './smooth-curve.js';

/** What the tables of a pack say of themselves; the rest hangs on the synthetic population as well. */
export type PackRates = Omit<Rates, 'care_a' | 'unions'>;

/**
 * Death hazards, birth rates and probabilities of leaving home by single age on 31 December.
 *
 * Levels are the mean of the three years of `levelYears`; `mortalityYear` is the middle one.
 */
export function ratesOf(pack: Pack): PackRates {
  let rates = made.get(pack);
  if (!rates) {
    rates = {
      deathHazard_sa: [...hazardsOf(pack, 'm'), ...hazardsOf(pack, 'w')],
      mortalityYear: mortalityYearOf(pack),
      birthRate_a: birthRates(pack),
      leavingHome_sa: leavingHome(pack),
    };
    made.set(pack, rates);
  }
  return rates;
}

/** Population and worlds both ask; a pack never changes. */
const made = new WeakMap<Pack, PackRates>();

const mortalityYearOf = (pack: Pack): number => levelYears(baseOf(pack))[1]!;

/** Observed national deaths or births over those that the tables give, mean of the level years. */
export function nationalLevel(pack: Pack, kind: 'deaths' | 'births'): number {
  const table = pack.tables['national_level']!;
  const rows = words(table, 'kind').flatMap((value, row) => (value === kind ? [row] : []));
  const [years, factors] = [numbers(table, 'year'), numbers(table, 'factor')];
  return meanAt(pick(years, rows), pick(factors, rows), levelYears(baseOf(pack)));
}

/** Hazards of one sex at the level of `mortalityYear`. */
function hazardsOf(pack: Pack, sex: 'm' | 'w'): number[] {
  const scales = mortalityScaleIn(pack.tables).filter((row) => row.sex === sex);
  const scale = seriesAt(
    scales.map(({ year }) => year),
    scales.map(({ scale }) => scale),
    mortalityYearOf(pack),
  );
  const level = scale * nationalLevel(pack, 'deaths');
  const lifeTable = lifeTableIn(pack.tables).filter((row) => row.sex === sex);
  return deathHazards(lifeTable).map((hazard) => hazard * level);
}

/** Births per woman and year: differences of a smooth cumulative curve, scaled to the total fertility of the level years. */
function birthRates(pack: Pack): number[] {
  const table = pack.tables['fertility']!;
  const [age, width, rate] = [numbers(table, 'age'), numbers(table, 'width'), numbers(table, 'births_per_woman')];
  const years = numbers(pack.tables['tfr']!, 'year');
  const total = meanAt(years, numbers(pack.tables['tfr']!, 'children_per_woman'), levelYears(baseOf(pack)));
  const ages = singleAgeRates(age, width, rate);
  let sum = 0;
  for (const value of ages) sum += value;
  const level = (total / sum) * nationalLevel(pack, 'births');
  return ages.map((value) => value * level);
}

/** Rates by single age whose sum over each group is `width * rate`, smooth and never negative; zero outside the groups. */
export function singleAgeRates(age: readonly number[], width: readonly number[], rate: readonly number[]): number[] {
  const from = age[0]!;
  const to = age[age.length - 1]! + width[width.length - 1]!;
  const cumulative = [0];
  rate.forEach((value, g) => {
    cumulative.push(cumulative[g]! + value * width[g]!);
  });
  const curve = smoothCurve([...age, to], cumulative);
  const rate_a = new Array<number>(AGES).fill(0);
  for (let a = from; a < to; a++) rate_a[a] = Math.max(0, curve(a + 1) - curve(a));
  return rate_a;
}

const pick = (values: readonly number[], rows: readonly number[]): number[] => rows.map((row) => values[row]!);
