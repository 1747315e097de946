/** Columns of municipalities about what draws people to them or keeps them. */
import type { Column } from '../../scenarios/packages/format.js';
import { from, type Values } from '../../scenarios/packages/table.js';
import type { Attributes } from './attributes.js';
import type { Municipality } from './municipalities.js';
import { round } from './parameters.js';
import { origin } from './town-tables.js';

/** The year of the WOZ values that stand with the municipalities: that of the last base. */
const WOZ_YEAR = 2021;
export const WOZ_NOTE = 'recoded to 2023, weighted by dwellings (residents times dwellings per resident of 2015)';

/** Residents in education, by residence. */
const IN_EDUCATION: readonly (readonly [name: string, value: (a: Attributes) => number])[] = [
  ['hbo_students', (a) => a.hbo2015],
  ['wo_students', (a) => a.wo2015],
  ['mbo_students', (a) => a.mbo2015],
  ['secondary_pupils', (a) => a.secondary2015],
];

/** @param woz EUR by `code year`. */
export function attributeColumns(
  all: readonly Municipality[],
  attributes: readonly Attributes[],
  woz: ReadonlyMap<string, number>,
): Record<string, Omit<Column, 'unit'>> {
  const key = origin('70072ned', 2015, 'derived', 'recoded to 2023');
  const kwb = origin('85039NED', 2021, 'derived', 'recoded to 2023, weighted by residents');
  const centre = origin('pc4', 2021, 'derived', 'mean of its towns, weighted by residents');
  const of = (value: (a: Attributes) => number | null): Values => attributes.map(value);
  const share = (value: (a: Attributes) => number | null): Values =>
    of((a) => (value(a) === null ? null : round(value(a)!, 4)));
  return {
    x_m: from(
      centre,
      of((a) => a.x),
    ),
    y_m: from(
      centre,
      of((a) => a.y),
    ),
    woz_eur: from(
      origin('85039NED', WOZ_YEAR, 'derived', WOZ_NOTE),
      all.map((m) => wozOf(woz, m.code, WOZ_YEAR)),
    ),
    built_before_2000_share: from(
      kwb,
      share((a) => a.builtBefore2000),
    ),
    single_family_share: from(
      kwb,
      share((a) => a.singleFamily),
    ),
    border_km: from(
      origin('naturalearth', 2021, 'derived', 'straight line to what the country shares with Germany or Belgium'),
      of((a) => round(a.borderKm, 1)),
    ),
    jobs: from(
      key,
      of((a) => Math.round(a.jobs2015)),
    ),
    students: from(
      key,
      of((a) => Math.round(a.students2015)),
    ),
    university: from(
      origin('draagvlak', 2021, 'derived', 'seats of academic universities'),
      all.map((m) => (UNIVERSITIES.includes(m.name) ? 1 : 0)),
    ),
    income_eur: from(
      key,
      of((a) => (a.income2015 === null ? null : Math.round(a.income2015))),
    ),
    education_low: from(
      kwb,
      share((a) => a.educationLow2021),
    ),
    education_high: from(
      kwb,
      share((a) => a.educationHigh2021),
    ),
    participation: from(
      kwb,
      share((a) => a.participation2021),
    ),
    income_per_inhabitant_eur: from(
      kwb,
      of((a) => (a.incomePerInhabitant2021 === null ? null : Math.round(a.incomePerInhabitant2021))),
    ),
    ...Object.fromEntries(
      IN_EDUCATION.map(([name, value]) => [
        name,
        from(
          key,
          of((a) => Math.round(value(a))),
        ),
      ]),
    ),
  };
}

/** Seats of academic universities in 2021. */
const UNIVERSITIES: readonly string[] = [
  'Amsterdam',
  'Delft',
  'Eindhoven',
  'Enschede',
  'Groningen',
  'Leiden',
  'Maastricht',
  'Nijmegen',
  'Rotterdam',
  'Tilburg',
  'Utrecht',
  'Wageningen',
];

/** Mean value of dwellings in whole hundreds of EUR, null where none was published. */
export const wozOf = (woz: ReadonlyMap<string, number>, code: string, year: number): number | null => {
  const value = woz.get(`${code} ${year}`);
  return value === undefined ? null : Math.round(value / 100) * 100;
};
