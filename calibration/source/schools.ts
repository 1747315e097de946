/** Primary schools, each with the town it stands in. */
import { InputError } from '../../scenarios/errors.js';
import { byKey, type Row, readRows } from './csv.js';
import { type Found, type Joined, TownFinder } from './town-finder.js';
import type { Town } from './towns.js';

const FILE = 'places/schools_primary.csv';
const PUPILS_FILE = 'places/schools_primary_pupils.csv';
export const SNAPSHOTS = ['in_2013_12', 'in_2015_10', 'in_2016_10', 'in_2018_11', 'in_2019_10', 'in_2020_12'] as const;
export const PUPIL_YEARS = ['pupils_2015', 'pupils_2016', 'pupils_2019'] as const;
/** Years whose mean distance between home and school was published. */
export const DISTANCE_YEARS = [2015, 2016, 2019] as const;

export interface School {
  readonly id: string;
  readonly name: string;
  readonly denomination: string;
  readonly town: string;
  readonly postcode: string;
  readonly x: number;
  readonly y: number;
  /** The coordinates are those of the address; else of the centre of its postcode area. */
  readonly exact: boolean;
  readonly seen: readonly number[]; // as SNAPSHOTS
  readonly pupils: readonly (number | null)[]; // as PUPIL_YEARS
  /** On 1 October 2014, where the institution had this site alone: counts of that year are by institution. */
  readonly pupils2014: number | null;
  readonly distances: readonly (number | null)[]; // m, as DISTANCE_YEARS
  readonly joined: Joined;
}

function found(row: Row, finder: TownFinder): Found {
  const municipality = row.text('gm_code_2022');
  if (!finder.knows(municipality)) {
    throw new InputError(`${row.where}: unknown municipality code '${municipality}'`);
  }
  const town = finder.find(municipality, row.text('place'), row.text('postcode'));
  if (town) return town;
  if (row.text('region5') !== '') {
    throw new InputError(
      `${row.where}: school ${row.text('school_id')} stands in '${row.text('place')}' (${municipality}), ` +
        `postcode ${row.text('postcode')}, but no town has that name or postcode`,
    );
  }
  const nearest = finder.nearest(municipality, row.number('rd_x'), row.number('rd_y'));
  if (!nearest) throw new InputError(`${row.where}: no town of '${municipality}' has coordinates`);
  return nearest;
}

/** Published means by `school year`, whole metres. */
function readDistances(directory: string): Map<string, number> {
  const rows = byKey(readRows(directory, PUPILS_FILE), (row) => `${row.text('school_id')} ${row.text('date')}`);
  const means = new Map<string, number>();
  for (const row of rows.values()) {
    const mean = row.optional('mean_home_school_distance_m');
    if (mean !== null) means.set(`${row.text('school_id')} ${row.text('date').slice(0, 4)}`, Math.round(mean));
  }
  return means;
}

/** All sites seen since 2013, in order of id. */
export function readSchools(directory: string, towns: readonly Town[]): School[] {
  const finder = new TownFinder(towns);
  const rows = byKey(readRows(directory, FILE), (row) => row.text('school_id'));
  const distances = readDistances(directory);
  const sites = new Map<string, number>();
  for (const row of rows.values()) sites.set(row.text('brin'), (sites.get(row.text('brin')) ?? 0) + 1);
  return [...rows.values()]
    .sort((a, b) => (a.text('school_id') < b.text('school_id') ? -1 : 1))
    .map((row) => {
      const { town, joined } = found(row, finder);
      const id = row.text('school_id');
      return {
        id,
        name: row.text('name'),
        denomination: row.text('denomination') || 'Onbekend',
        town: town.code,
        postcode: row.text('postcode'),
        x: row.number('rd_x'),
        y: row.number('rd_y'),
        exact: row.text('coord_source') === 'address',
        seen: SNAPSHOTS.map((column) => presence(row, column)),
        pupils: PUPIL_YEARS.map((column) => row.optional(column)),
        pupils2014: sites.get(row.text('brin')) === 1 ? row.optional('brin_pupils_2014') : null,
        distances: DISTANCE_YEARS.map((year) => distances.get(`${id} ${year}`) ?? null),
        joined,
      };
    });
}

function presence(row: Row, column: string): number {
  const value = row.number(column);
  if (value !== 0 && value !== 1) throw new InputError(`${row.where}: ${column} = ${value}, expected 0 or 1`);
  return value;
}
