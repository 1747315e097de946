/** What scales personal incomes to the mean that each municipality had at the base. */
import { pow } from '../../../sim/exact.js';
import type { Population } from '../../../sim/input.js';
import { amountOf, type IncomeInput, incomeAge } from '../../../sim/labour/income.js';
import { GROUP_OF_LEARNING } from '../../../sim/learning/levels.js';
import type { Pack, Table } from '../../packages/format.js';
import { reference2015 } from '../../packages/reference-2015.js';
import { gaps, numbers } from '../../packages/table.js';
import { ageAtBase, baseOf } from '../../population/base.js';

const COLUMN = 'income_per_inhabitant_eur';
/**
 * Differences in disposable income against those in income per inhabitant: taxes and benefits narrow them. The five
 * shrinking regions together stand at 0.903 of the country by the column and at 14,200 / 15,100 = 0.940 in the source
 * report, so this is ln 0.940 / ln 0.903.
 */
const NARROWED = 0.605;

/**
 * Mean disposable income per inhabitant by the source report's concept, EUR of 2015: the country's figure times the
 * municipality's income per inhabitant over the country's, narrowed. Another concept of income, so the relation alone is
 * taken.
 */
export function incomeTargets(pack: Pack): number[] {
  const municipalities = pack.tables['municipalities']!;
  const mean = countryMean([municipalities, pack.tables['zones']!]);
  const { nederland: country } = reference2015(pack, 'disposable_income_eur');
  return gaps(municipalities, COLUMN).map((income) => country * pow((income ?? mean) / mean, NARROWED));
}

/** Municipalities and zones are the whole country: their mean by residents, of those whose figure is known. */
function countryMean(tables: readonly Table[]): number {
  let [people, total] = [0, 0];
  for (const table of tables) {
    const residents = numbers(table, 'residents');
    gaps(table, COLUMN).forEach((income, row) => {
      if (income === null) return;
      people += residents[row]!;
      total += residents[row]! * income;
    });
  }
  return total / people;
}

/** @param municipality_t of each town @param population with learning and work */
export function incomeInput(pack: Pack, population: Population, municipality_t: readonly number[]): IncomeInput {
  const base = baseOf(pack);
  const target_m = incomeTargets(pack);
  const people_m = new Float64Array(target_m.length);
  const raw_m = new Float64Array(target_m.length);
  const { slots, class_p, household_p, learning_p, work_p } = population.persons;
  const { place_h } = population.households;
  for (let p = 0; p < slots; p++) {
    const m = municipality_t[place_h[household_p[p]!]!]!;
    const age = incomeAge(ageAtBase(base, class_p[p]!));
    people_m[m]!++;
    raw_m[m]! += amountOf(work_p[p]!, GROUP_OF_LEARNING[learning_p[p]!]!, age);
  }
  return {
    scale_m: raw_m.map((raw, m) => (raw > 0 ? (target_m[m]! * people_m[m]!) / raw : 1)),
  };
}
