/** Towns and villages with the residents of their postcodes. */
import { InputError } from '../../scenarios/errors.js';
import { type AgeCounts, noAges, readAges } from './ages.js';
import type { Codes } from './codes.js';
import { byKey, type Row, readRows } from './csv.js';
import { toRijksdriehoek } from './rijksdriehoek.js';

const FILE = 'places/places.csv';
export const AGE_YEARS = [2020, 2021] as const;

export interface Town {
  readonly code: string;
  readonly name: string;
  readonly municipality: string; // code of 2023
  readonly municipality2022: string;
  readonly postcodes: readonly string[];
  readonly lon: number | null;
  readonly lat: number | null;
  readonly x: number | null;
  readonly y: number | null;
  readonly areaKm2: number;
  readonly residents: Readonly<Record<(typeof AGE_YEARS)[number], number>>;
  readonly households2018: number;
  readonly ages: Readonly<Record<(typeof AGE_YEARS)[number], AgeCounts>>;
}

/** Sum of the counts of some postcodes. */
function summed(postcodes: readonly string[], ages: ReadonlyMap<string, AgeCounts>): AgeCounts {
  const sum = noAges();
  for (const pc4 of postcodes)
    ages.get(pc4)?.forEach((n, i) => {
      sum[i]! += n;
    });
  return sum;
}

/** A village cut by a former border stands twice with the same counts: they belong to the first row. */
const isRepeated = (row: Row, first: Row | undefined): boolean =>
  first !== undefined && row.text('pc4_list') !== '' && row.text('pc4_list') === first.text('pc4_list');

/**
 * All towns in order of code.
 *
 * @throws InputError for a key twice, an unknown municipality, ages far from the total of the row.
 */
export function readTowns(directory: string, codes: Codes): Town[] {
  const areas = byKey(readRows(directory, 'places/pc4.csv'), (row) => row.text('pc4'));
  const ages = readAges(directory, AGE_YEARS);
  const rows = byKey(readRows(directory, FILE), (row) => row.text('wp_code'));
  const firstWithPostcodes = new Map<string, Row>();
  return [...rows.values()]
    .sort((a, b) => (a.text('wp_code') < b.text('wp_code') ? -1 : 1))
    .map((row) => {
      const list = row.text('pc4_list');
      const repeated = isRepeated(row, firstWithPostcodes.get(list));
      if (!repeated) firstWithPostcodes.set(list, row);
      return townOf(row, codes, areas, ages, repeated);
    });
}

function townOf(
  row: Row,
  codes: Codes,
  areas: ReadonlyMap<string, Row>,
  ages: ReadonlyMap<number, ReadonlyMap<string, AgeCounts>>,
  repeated: boolean,
): Town {
  const postcodes = repeated ? [] : row.text('pc4_list').split(' ').filter(Boolean);
  const area = (pc4: string): number => {
    const found = areas.get(pc4);
    if (!found) throw new InputError(`${row.where}: postcode ${pc4} is not in places/pc4.csv`);
    return found.optional('area_km2') ?? 0;
  };
  const lon = row.optional('lon');
  const lat = row.optional('lat');
  const grid = lon === null || lat === null ? null : toRijksdriehoek(lon, lat);
  const figure = (column: string): number => (repeated ? 0 : (row.optional(column) ?? 0));
  const agesOf = (year: number): AgeCounts =>
    checkedAges(row, year, summed(postcodes, ages.get(year)!), figure(`pop_${year}`));
  return {
    code: row.text('wp_code'),
    name: row.text('place'),
    municipality: codes.one(row.text('gm_code_2022'), row),
    municipality2022: row.text('gm_code_2022'),
    postcodes,
    lon,
    lat,
    x: grid?.x ?? null,
    y: grid?.y ?? null,
    areaKm2: Math.round(postcodes.reduce((sum, pc4) => sum + area(pc4), 0) * 100) / 100,
    residents: { 2020: figure('pop_2020'), 2021: figure('pop_2021') },
    households2018: figure('households_2018'),
    ages: { 2020: agesOf(2020), 2021: agesOf(2021) },
  };
}

/** Twenty groups rounded to 5 on their own stray by some tens in a city; more is a wrong row. */
function checkedAges(row: Row, year: number, ages: AgeCounts, residents: number): AgeCounts {
  const sum = ages.reduce((a, b) => a + b, 0);
  if (Math.abs(sum - residents) > 60 + 0.01 * residents) {
    throw new InputError(`${row.where}: pop_${year} = ${residents}, but the ages of its postcodes add up to ${sum}`);
  }
  return ages;
}
