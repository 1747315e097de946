/** Mean values of dwellings (WOZ) by municipality and year, brought to the boundaries of 2023, and of the country. */
import type { Codes } from './codes.js';
import { type Row, readRows } from './csv.js';

const SERIES = 'cbs/woz_municipality_1997_2020.csv.gz';
/** Year of the key figures of districts, which the series lacks: WOZ 2021 is the value of 1 January 2020. */
const LAST = 2021;
/** Parts without a figure may hold this share of the dwellings at most: elsewhere the mean would be another place's. */
const MOST_MISSING = 0.01;

export interface Woz {
  /** EUR by `code year`, codes of 2023; absent where a part that counts was not published. */
  readonly byCode: ReadonlyMap<string, number>;
  /** EUR by year, over every municipality that was published. */
  readonly country: ReadonlyMap<number, number>;
}

/** A municipality of a year: dwellings it stands for, its value in EUR, which may not be known. */
interface Part {
  readonly code: string;
  readonly row: Row;
  readonly dwellings: number;
  readonly eur: number | null;
}

/** Dwellings per resident by code, where dwellings were counted (2015, else 2018), and of the country. */
function density(directory: string): (code: string) => number {
  const rows = readRows(directory, 'cbs/dwellings_tenure_municipality_2015_2018.csv');
  const found = new Map<string, number>();
  let dwellings = 0;
  let residents = 0;
  for (const year of [2018, 2015]) {
    for (const row of rows.filter((r) => r.number('year') === year)) {
      const [homes, people] = [row.count('dwellings'), row.count('population')];
      if (people === 0) continue;
      found.set(row.text('region_code'), homes / people);
      dwellings += homes;
      residents += people;
    }
  }
  return (code) => found.get(code) ?? dwellings / residents;
}

/** Sums by municipality of 2023, and their mean where enough of it is known. */
function means(codes: Codes, parts: readonly Part[]): Map<string, number> {
  const sums = new Map<string, { all: number; known: number; value: number }>();
  for (const { code, row, dwellings, eur } of parts) {
    for (const part of codes.partsOf(code, row)) {
      const sum = sums.get(part.code) ?? { all: 0, known: 0, value: 0 };
      const weight = dwellings * part.share;
      sum.all += weight;
      if (eur !== null) {
        sum.known += weight;
        sum.value += weight * eur;
      }
      sums.set(part.code, sum);
    }
  }
  const known = [...sums].filter(([, { all, known }]) => known > 0 && known >= (1 - MOST_MISSING) * all);
  return new Map(known.map(([code, { known: weight, value }]) => [code, value / weight]));
}

/** Parts weigh by their dwellings: residents of the year times dwellings per resident. */
export function readWoz(directory: string, codes: Codes): Woz {
  const perResident = density(directory);
  const published = new Map<string, number | null>();
  for (const row of readRows(directory, SERIES)) {
    const keur = row.optional('mean_woz_keur');
    published.set(`${row.text('region_code')} ${row.number('year')}`, keur === null ? null : keur * 1000);
  }
  const years = new Map<number, Part[]>();
  const add = (year: number, part: Part): void => {
    years.set(year, [...(years.get(year) ?? []), part]);
  };
  const inSeries = new Set([...published.keys()].map((key) => Number(key.slice(-4))));
  for (const row of readRows(directory, 'cbs/population_1jan_1960_2021.csv.gz')) {
    const [code, year] = [row.text('region_code'), row.number('year')];
    const residents = row.optional('population');
    if (!code.startsWith('GM') || residents === null || residents === 0 || !inSeries.has(year)) continue;
    add(year, { code, row, dwellings: residents * perResident(code), eur: published.get(`${code} ${year}`) ?? null });
  }
  for (const row of readRows(directory, 'places/municipalities_kwb2021.csv')) {
    const [code, keur] = [row.text('gm_code'), row.optional('woz_value_keur')];
    const dwellings = row.count('population') * perResident(code);
    add(LAST, { code, row, dwellings, eur: keur === null ? null : keur * 1000 });
  }
  const byCode = new Map<string, number>();
  const country = new Map<number, number>();
  for (const [year, parts] of [...years].sort(([a], [b]) => a - b)) {
    for (const [code, eur] of means(codes, parts)) byCode.set(`${code} ${year}`, eur);
    const known = parts.flatMap(({ eur, dwellings }) => (eur === null ? [] : [{ eur, dwellings }]));
    const weight = known.reduce((sum, { dwellings }) => sum + dwellings, 0);
    country.set(year, known.reduce((sum, { eur, dwellings }) => sum + eur * dwellings, 0) / weight);
  }
  return { byCode, country };
}
