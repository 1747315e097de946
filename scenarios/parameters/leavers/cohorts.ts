/** How large each birth cohort was when it grew up here, from the classes of five and twenty years that are published. */
import type { Pack } from '../../packages/format.js';
import { numbers, words } from '../../packages/table.js';

/** Middle completed age of a class on 1 January, and its years. */
const CLASSES = {
  age_10_14: { middle: 12, years: 5 },
  age_15_19: { middle: 17, years: 5 },
  age_20_24: { middle: 22, years: 5 },
  age_25_44: { middle: 34, years: 20 },
} as const;
type ClassName = keyof typeof CLASSES;

/**
 * Persons of a birth year in a municipality in their teens.
 *
 * Cohorts of the series' years are read from the class 15-19, the youngest from 10-14. Cohorts that grew up before it
 * are those who were left of them in its first year, brought back to their teens by how many were left of later ones.
 *
 * @returns (municipality, birth year) -> persons; throws Error when a year of the series lacks a municipality
 */
export function cohortSizes(pack: Pack, base: number): (m: number, born: number) => number {
  const table = pack.tables['observed']!;
  const codes = words(pack.tables['municipalities']!, 'code');
  const years = numbers(table, 'year');
  const known = years.filter((year) => year <= base);
  const first = known.reduce((a, b) => Math.min(a, b), base);
  const last = known.reduce((a, b) => Math.max(a, b), first);
  const row = new Map(words(table, 'municipality').map((code, r) => [`${code} ${years[r]}`, r]));
  /** Persons of the birth year in the middle of a class. */
  const perYear = (name: ClassName, m: number, year: number): number => {
    const r = row.get(`${codes[m]} ${year}`);
    if (r === undefined) throw new Error(`observed: expected a row of ${codes[m]} for ${year}, found none`);
    return numbers(table, name)[r]! / CLASSES[name].years;
  };
  const region = (name: ClassName, year: number): number =>
    codes.reduce((sum, _, m) => sum + perYear(name, m, year), 0);
  const teensOf = (born: number): number => bornBefore(born, CLASSES.age_15_19.middle);
  const left22 = leftAt22(region, first, last);
  const left34 = leftAt34(region, first, last, left22);
  return (m, born) => {
    const teens = teensOf(born);
    if (teens > last) return perYear('age_10_14', m, Math.min(last, bornBefore(born, CLASSES.age_10_14.middle)));
    if (teens >= first) return perYear('age_15_19', m, teens);
    return first - teens <= 7 ? perYear('age_20_24', m, first) / left22 : perYear('age_25_44', m, first) / left34;
  };
}

/** The 1 January on which somebody of a birth year has a completed age. */
const bornBefore = (born: number, age: number): number => born + age + 1;

type Region = (name: ClassName, year: number) => number;

/** Of a cohort in its teens, how many residents of 20-24 there are five years later, newcomers among them. */
function leftAt22(region: Region, first: number, last: number): number {
  let [teens, grown] = [0, 0];
  for (let year = first; year + 5 <= last; year++) {
    teens += region('age_15_19', year);
    grown += region('age_20_24', year + 5);
  }
  return teens > 0 && grown > 0 ? grown / teens : 1;
}

/** The same for residents of 25-44, from the cohorts that make the class at the end of the series. */
function leftAt34(region: Region, first: number, last: number, left22: number): number {
  let teens = 0;
  for (let age = 25; age < 45; age++) {
    const year = last - (age - CLASSES.age_15_19.middle);
    teens +=
      (year >= first ? region('age_15_19', year) : region('age_20_24', first) / left22) / CLASSES.age_25_44.years;
  }
  const grown = region('age_25_44', last);
  return teens > 0 && grown > 0 ? grown / teens : 1;
}
