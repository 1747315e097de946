/** National and provincial tables: single ages, births by age of mother, occupied dwellings. */
import { InputError } from '../../scenarios/errors.js';
import { readRows } from './csv.js';

/** Residents of the province of Groningen by age 0 ... 95 (and older), 1 January of a year. */
export function readSingleAges(directory: string, year: 2015 | 2019): number[] {
  const ages = new Array<number | undefined>(96).fill(undefined);
  for (const row of readRows(directory, 'cbs/population_single_age_groningen_flevoland_1988_2019.csv.gz')) {
    if (row.text('region_code') !== 'PV20' || row.number('year') !== year) continue;
    const age = row.number('age');
    if (!(age in ages) || ages[age] !== undefined)
      throw new InputError(`${row.where}: age ${age} twice or outside 0..95`);
    ages[age] = row.count('population');
  }
  const missing = ages.indexOf(undefined);
  if (missing >= 0) {
    throw new InputError(
      `cbs/population_single_age_groningen_flevoland_1988_2019.csv.gz: no age ${missing} of PV20 in ${year}`,
    );
  }
  return ages as number[];
}

/** First ages of the groups in which births are published by age of mother on 31 December. */
export const MOTHER_AGES = [15, 20, 25, 30, 35, 40, 45] as const;
const MOTHER_COLUMNS = ['u20', '20_24', '25_29', '30_34', '35_39', '40_44', '45p'] as const;

/** Births in the Netherlands by age of mother (MOTHER_AGES) in a year. */
export function readBirthsByAge(directory: string, year: number): number[] {
  const row = readRows(directory, 'cbs/births_by_mother_age_2010_2015.csv.gz').find(
    (r) => r.text('region_code') === 'NL01' && r.number('year') === year,
  );
  if (!row) throw new InputError(`cbs/births_by_mother_age_2010_2015.csv.gz: no row NL01 of ${year}`);
  return MOTHER_COLUMNS.map((column) => row.count(`mother_${column}`));
}

export interface Occupancy {
  readonly corop: string;
  readonly year: number;
  readonly occupied: number;
  readonly notOccupied: number;
}

/** Occupied and other dwellings by COROP region and year, 1 January. */
export function readOccupancy(directory: string): Occupancy[] {
  const file = 'cbs/corop_dwellings_tenure_occupancy_2012_2020.csv';
  const found = new Map<string, { corop: string; year: number; occupied?: number; not_occupied?: number }>();
  for (const row of readRows(directory, file)) {
    const kind = row.text('occupancy');
    if (kind !== 'occupied' && kind !== 'not_occupied') continue;
    const key = `${row.text('corop')} ${row.number('year')}`;
    const entry = found.get(key) ?? { corop: row.text('corop'), year: row.number('year') };
    if (entry[kind] !== undefined) throw new InputError(`${row.where}: '${key} ${kind}' stands twice`);
    entry[kind] = row.count('dwellings');
    found.set(key, entry);
  }
  return [...found.values()].map(({ corop, year, occupied, not_occupied }) => {
    if (occupied === undefined || not_occupied === undefined) {
      throw new InputError(`${file}: ${corop} ${year} lacks its occupied or its other dwellings`);
    }
    return { corop, year, occupied, notOccupied: not_occupied };
  });
}
