/** National and provincial tables: single ages, births by age of mother, occupied dwellings. */
import { InputError } from '../../scenarios/errors.js';
import type { Counts } from '../estimators/old-age.js';
import { byKey, readRows } from './csv.js';

const SINGLE_AGES = 'cbs/population_single_age_groningen_flevoland_1988_2019.csv.gz';

/** Residents of the province of Groningen by age 0 ... 95 (and older), 1 January of a year. */
export function readSingleAges(directory: string, year: 2015 | 2019): number[] {
  const ages = new Array<number | undefined>(96).fill(undefined);
  for (const row of readRows(directory, SINGLE_AGES)) {
    if (row.text('region_code') !== 'PV20' || row.number('year') !== year) continue;
    const age = row.number('age');
    if (!(age in ages) || ages[age] !== undefined)
      throw new InputError(`${row.where}: age ${age} twice or outside 0..95`);
    ages[age] = row.count('population');
  }
  const missing = ages.indexOf(undefined);
  if (missing >= 0) {
    throw new InputError(`${SINGLE_AGES}: no age ${missing} of PV20 in ${year}`);
  }
  return ages as number[];
}

/** Residents of the provinces of Groningen and Flevoland together, by year and single age below 95. */
export function readCohorts(directory: string): Counts {
  const persons = new Map<string, number>();
  for (const row of readRows(directory, SINGLE_AGES)) {
    const [age, key] = [row.number('age'), `${row.number('year')} ${row.number('age')}`];
    if (age < 95) persons.set(key, (persons.get(key) ?? 0) + row.count('population'));
  }
  return (year, age) => persons.get(`${year} ${age}`);
}

/** The publisher's groups, as MOTHER_AGES of estimators/births.ts. */
const MOTHER_COLUMNS = ['u20', '20_24', '25_29', '30_34', '35_39', '40_44', '45p'] as const;

/** Births in the Netherlands by age of mother in a year, as MOTHER_AGES. */
export function readBirthsByAge(directory: string, year: number): number[] {
  const row = readRows(directory, 'cbs/births_by_mother_age_2010_2015.csv.gz').find(
    (r) => r.text('region_code') === 'NL01' && r.number('year') === year,
  );
  if (!row) throw new InputError(`cbs/births_by_mother_age_2010_2015.csv.gz: no row NL01 of ${year}`);
  return MOTHER_COLUMNS.map((column) => row.count(`mother_${column}`));
}

export interface Occupancy {
  readonly corop: string;
  readonly coropCode: string;
  readonly year: number;
  readonly occupied: number;
  readonly notOccupied: number;
  /** Of those not occupied; the others are let by others or of unknown tenure. */
  readonly ownerNotOccupied: number;
  readonly socialNotOccupied: number;
}

/** Occupied and other dwellings by COROP region and year, 1 January. */
export function readOccupancy(directory: string): Occupancy[] {
  const file = 'cbs/corop_dwellings_tenure_occupancy_2012_2020.csv';
  const rows = readRows(directory, file);
  const at = (kind: string) =>
    byKey(
      rows.filter((row) => row.text('occupancy') === kind),
      (row) => `${row.text('corop')} ${row.number('year')}`,
    );
  const occupied = at('occupied');
  const empty = at('not_occupied');
  for (const key of new Set([...occupied.keys(), ...empty.keys()])) {
    if (occupied.has(key) && empty.has(key)) continue;
    throw new InputError(`${file}: ${key} lacks its occupied or its other dwellings`);
  }
  return [...occupied].map(([key, row]) => {
    const other = empty.get(key)!;
    const notOccupied = other.count('dwellings');
    const ownerNotOccupied = other.count('owner_occupied');
    const socialNotOccupied = other.count('rent_housing_association');
    if (ownerNotOccupied + socialNotOccupied > notOccupied) {
      throw new InputError(`${other.where}: tenures add up to more than the ${notOccupied} dwellings not occupied`);
    }
    return {
      corop: row.text('corop'),
      coropCode: row.text('corop_code'),
      year: row.number('year'),
      occupied: row.count('dwellings'),
      notOccupied,
      ownerNotOccupied,
      socialNotOccupied,
    };
  });
}
