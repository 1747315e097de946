import { exp } from '../../sim/exact.js';
import { AGES } from '../../sim/input.js';
import type { Pack } from '../packages/format.js';
import { AGE_GROUPS } from '../packages/rules.js';
import { numbers } from '../packages/table.js';
import { CELLS, cellOf } from './cells.js';
import { smoothCurve } from './smooth-curve.js';

/**
 * Between these ages the single years follow the municipality's own five-year groups: there the province has the
 * shape of its university city, and the towns around it have the reverse.
 */
const OWN_FROM = 15;
const OWN_TO = 29;
/** First age of the open group of the provincial table. */
const OPEN_AGE = 95;

/**
 * Weights of single ages inside each five-year group, by cell; only ratios within a group have a meaning.
 *
 * The provincial count of the year the table describes is followed to the base date: who is 74 then was 72 two years
 * before, and has survived. So the step between the cohorts of 1945 and 1946 stays where it belongs.
 *
 * @param total_g residents of the municipality by sex and group
 * @param deathHazard_sa yearly hazards, for the survival to the base date and above 95
 * @param base base year
 */
export function municipalAgeWeights(
  pack: Pack,
  total_g: readonly number[],
  deathHazard_sa: readonly number[],
  base: number,
): Float64Array {
  const provincial_a = provincialAges(pack);
  const year = pack.tables['single_ages']!.columns['persons']!.year;
  const shift = typeof year === 'number' ? Math.max(0, base - year) : 0;
  const weight_c = new Float64Array(CELLS);
  for (const sex of [0, 1]) {
    const own = ownCurve(total_g.slice(sex * AGE_GROUPS.length, (sex + 1) * AGE_GROUPS.length));
    for (let age = 0; age < AGES; age++) {
      const cell = cellOf(sex, age);
      if (age >= OWN_FROM && age <= OWN_TO) weight_c[cell] = own(age + 1) - own(age);
      else if (age > OPEN_AGE) weight_c[cell] = weight_c[cell - 1]! * exp(-deathHazard_sa[cell]!);
      else if (age === OPEN_AGE) weight_c[cell] = 1;
      else weight_c[cell] = followed(provincial_a, deathHazard_sa, cell, age, shift);
    }
  }
  return weight_c;
}

/** Persons of the cohort in the provincial table, less those who have died since; births count as the youngest age. */
function followed(
  provincial_a: readonly number[],
  deathHazard_sa: readonly number[],
  cell: number,
  age: number,
  shift: number,
): number {
  const years = Math.min(shift, age);
  let hazard = 0;
  for (let back = 0; back < years; back++) hazard += deathHazard_sa[cell - back]!;
  return provincial_a[age - years]! * exp(-hazard);
}

function provincialAges(pack: Pack): number[] {
  const table = pack.tables['single_ages']!;
  const persons = numbers(table, 'persons');
  const provincial_a = new Array<number>(AGES).fill(0);
  numbers(table, 'age').forEach((age, row) => {
    provincial_a[age] = persons[row]!;
  });
  return provincial_a;
}

/** Residents younger than an age, smooth through the borders of the groups. */
function ownCurve(total_g: readonly number[]): (age: number) => number {
  const cumulative = [0];
  total_g.forEach((persons, g) => {
    cumulative.push(cumulative[g]! + persons);
  });
  return smoothCurve([...AGE_GROUPS, 105], cumulative);
}
