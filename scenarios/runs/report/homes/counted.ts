/**
 * What was counted of homes up to the base date: values against the country's by municipality, and homes that nobody lives in
 * by COROP region. Both are weighted by the dwellings that the pack's municipalities have at the base.
 */
import type { Pack, Table } from '../../../packages/format.js';
import { columnOf } from '../figures.js';

export interface CountedYear {
  readonly year: number;
  readonly value: number;
}

/** Part of the empty homes: all of them, or those of a tenure. */
export type EmptyColumn = 'not_occupied' | 'owner_not_occupied' | 'social_not_occupied' | 'other_not_occupied';

interface Weighted {
  readonly code: string;
  readonly dwellings: number;
}

const tableWith = ({ tables }: Pack, name: string, columns: readonly string[]): Table | null => {
  const table = tables[name];
  return table && columns.every((column) => column in table.columns) ? table : null;
};

/** Municipalities of the pack, or the COROP regions they lie in, with their dwellings at the base; null where not known. */
function weights(pack: Pack, by: 'code' | 'corop_code', municipality?: string): readonly Weighted[] | null {
  const table = tableWith(pack, 'municipalities', [by, 'dwellings']);
  if (table === null) return null;
  const codes = columnOf(table, 'municipalities', 'code');
  const dwellings = columnOf(table, 'municipalities', 'dwellings');
  const sum = new Map<string, number>();
  columnOf(table, 'municipalities', by).forEach((code, m) => {
    if (municipality !== undefined && codes[m] !== municipality) return;
    sum.set(String(code), (sum.get(String(code)) ?? 0) + Number(dwellings[m]));
  });
  return [...sum].map(([code, n]) => ({ code, dwellings: n }));
}

/** Values of a table by code and year. */
function series(table: Table, name: string, keyed: string, value: (row: number) => number | null) {
  const [code, year] = [columnOf(table, name, keyed), columnOf(table, name, 'year')];
  const found = new Map<string, number>();
  year.forEach((y, row) => {
    const v = value(row);
    if (v !== null) found.set(`${code[row]} ${y}`, v);
  });
  const years = [...new Set(year.map(Number))].sort((a, b) => a - b);
  return { years, at: (of: string, y: number): number | undefined => found.get(`${of} ${y}`) };
}

/** Weighted means of the years in which all of them have a value. */
function means(
  { years, at }: ReturnType<typeof series>,
  areas: readonly Weighted[],
  base: number,
): readonly CountedYear[] {
  return years.flatMap((year) => {
    if (year > base || areas.length === 0) return [];
    let [sum, all] = [0, 0];
    for (const { code, dwellings } of areas) {
      const value = at(code, year);
      if (value === undefined) return [];
      sum += value * dwellings;
      all += dwellings;
    }
    return all > 0 ? [{ year, value: sum / all }] : [];
  });
}

/** Mean value (WOZ, EUR) of the country's dwellings by year up to the base. */
export function countryValues(pack: Pack, base: number): readonly CountedYear[] {
  const table = tableWith(pack, 'country_series', ['year', 'woz_eur']);
  if (table === null) return [];
  const value = columnOf(table, 'country_series', 'woz_eur');
  return columnOf(table, 'country_series', 'year')
    .map((year, row) => ({ year: Number(year), value: value[row] }))
    .filter((one): one is CountedYear => typeof one.value === 'number' && one.year <= base)
    .sort((a, b) => a.year - b.year);
}

/** Mean value of the area's dwellings, the country = 100, by year. @param municipality code; without it the region */
export function valuesAgainstCountry(pack: Pack, base: number, municipality?: string): readonly CountedYear[] {
  const table = tableWith(pack, 'observed', ['municipality', 'year', 'woz_eur']);
  const areas = weights(pack, 'code', municipality);
  if (table === null || areas === null) return [];
  const value = columnOf(table, 'observed', 'woz_eur');
  const number = (row: number): number | null => (typeof value[row] === 'number' ? value[row] : null);
  const country = new Map(countryValues(pack, base).map(({ year, value: eur }) => [year, eur]));
  return means(series(table, 'observed', 'municipality', number), areas, base).flatMap(({ year, value: eur }) => {
    const whole = country.get(year);
    return whole === undefined ? [] : [{ year, value: (100 * eur) / whole }];
  });
}

/** Homes that nobody lives in, in percent of all, in the COROP regions of the pack's municipalities. */
export function emptyBefore(pack: Pack, base: number, column: EmptyColumn): readonly CountedYear[] {
  const table = tableWith(pack, 'vacancy_series', ['corop_code', 'year', 'dwellings', column]);
  const areas = weights(pack, 'corop_code');
  if (table === null || areas === null) return [];
  const [empty, all] = [columnOf(table, 'vacancy_series', column), columnOf(table, 'vacancy_series', 'dwellings')];
  const share = (row: number): number | null => {
    const [part, whole] = [empty[row], all[row]];
    return typeof part === 'number' && typeof whole === 'number' && whole > 0 ? (100 * part) / whole : null;
  };
  return means(series(table, 'vacancy_series', 'corop_code', share), areas, base);
}
