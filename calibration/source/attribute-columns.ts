/** Columns of municipalities about what draws people to them or keeps them. */
import type { Column } from '../../scenarios/packages/format.js';
import { columnsOf } from '../../scenarios/packages/table.js';
import type { Attributes } from './attributes.js';
import type { Municipality } from './municipalities.js';
import { round } from './parameters.js';
import { origin } from './town-tables.js';

/** The year of the WOZ values that stand with the municipalities: that of the last base. */
const WOZ_YEAR = 2021;
export const WOZ_NOTE = 'recoded to 2023, weighted by dwellings (residents times dwellings per resident of 2015)';

const whole = (value: number | null): number | null => (value === null ? null : Math.round(value));
const share = (value: number | null): number | null => (value === null ? null : round(value, 4));

/** @param woz EUR by `code year`. */
export function attributeColumns(
  all: readonly Municipality[],
  attributes: readonly Attributes[],
  woz: ReadonlyMap<string, number>,
): Record<string, Omit<Column, 'unit'>> {
  const key = origin('70072ned', 2015, 'derived', 'recoded to 2023');
  const kwb = origin('85039NED', 2021, 'derived', 'recoded to 2023, weighted by residents');
  const centre = origin('pc4', 2021, 'derived', 'mean of its towns, weighted by residents');
  const seats = origin('draagvlak', 2021, 'derived', 'seats of academic universities');
  return {
    ...columnsOf(all, {
      woz_eur: [origin('85039NED', WOZ_YEAR, 'derived', WOZ_NOTE), ({ code }) => wozOf(woz, code, WOZ_YEAR)],
      university: [seats, ({ name }) => (UNIVERSITIES.includes(name) ? 1 : 0)],
    }),
    ...columnsOf(attributes, {
      x_m: [centre, (a) => a.x],
      y_m: [centre, (a) => a.y],
      built_before_2000_share: [kwb, (a) => share(a.builtBefore2000)],
      single_family_share: [kwb, (a) => share(a.singleFamily)],
      border_km: [
        origin('naturalearth', 2021, 'derived', 'straight line to what the country shares with Germany or Belgium'),
        (a) => round(a.borderKm, 1),
      ],
      jobs: [key, (a) => whole(a.jobs2015)],
      students: [key, (a) => whole(a.students2015)],
      income_eur: [key, (a) => whole(a.income2015)],
      education_low: [kwb, (a) => share(a.educationLow2021)],
      education_high: [kwb, (a) => share(a.educationHigh2021)],
      participation: [kwb, (a) => share(a.participation2021)],
      income_per_inhabitant_eur: [kwb, (a) => whole(a.incomePerInhabitant2021)],
      hbo_students: [key, (a) => whole(a.hbo2015)],
      wo_students: [key, (a) => whole(a.wo2015)],
      mbo_students: [key, (a) => whole(a.mbo2015)],
      secondary_pupils: [key, (a) => whole(a.secondary2015)],
    }),
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
