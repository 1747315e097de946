/** Municipal series cut at a base, and what was observed afterwards, for scores alone. */
import { OBSERVED_AGES } from '../columns/tables.js';
import type { Column, Table } from '../format.js';
import { gaps, numbers, words } from '../table.js';

const KEYS = ['municipality', 'year'];
/** What is known of the year that begins at the base; its WOZ is the value of the 1 January before. */
const STOCKS = [...KEYS, 'population', ...OBSERVED_AGES, 'woz_eur'];

/** Residents by class of municipalities of today, sums of their parts. */
function classesOfParts(parts: Table): Map<string, number[]> {
  const columns = OBSERVED_AGES.map((name) => numbers(parts, name));
  const sums = new Map<string, number[]>();
  words(parts, 'municipality').forEach((code, row) => {
    const before = sums.get(code) ?? OBSERVED_AGES.map(() => 0);
    sums.set(
      code,
      before.map((n, c) => n + columns[c]![row]!),
    );
  });
  return sums;
}

const total = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/**
 * Rows up to the base; at the base residents alone, on the land of today. What that adds or takes is the change of
 * boundaries of the year before, so accounts close.
 *
 * @param parts residents of the base year by municipality of today.
 */
export function seriesUpTo(series: Table, parts: Table, base: number): Table {
  const classes = classesOfParts(parts);
  const [codes, years, population] = [
    words(series, 'municipality'),
    numbers(series, 'year'),
    numbers(series, 'population'),
  ];
  const published = new Map(
    codes.flatMap((code, row) => (years[row] === base ? [[code, population[row]!] as const] : [])),
  );
  const land = (code: string): number => total(classes.get(code)!) - published.get(code)!;
  const rows = codes.flatMap((_, row) => (years[row]! <= base ? [row] : []));
  const valueAt = (name: string, column: Column, row: number): number | string | null => {
    const value = column.values[row]!;
    if (years[row] === base) {
      if (name === 'population') return total(classes.get(codes[row]!)!);
      const c = OBSERVED_AGES.indexOf(name);
      if (c >= 0) return classes.get(codes[row]!)![c]!;
      return STOCKS.includes(name) ? value : null;
    }
    return name === 'boundary_change' && years[row] === base - 1 ? (value as number) + land(codes[row]!) : value;
  };
  const columns = Object.entries(series.columns).map(([name, column]): [string, Column] => [
    name,
    { ...column, values: rows.map((row) => valueAt(name, column, row)) },
  ]);
  return { ...series, rows: rows.length, columns: Object.fromEntries(columns) };
}

/** One municipality and year of the series. */
export interface SeriesYear {
  readonly population: number;
  readonly ages: readonly number[];
  /** Value of another column. */
  of(column: string): number | null;
}

/** Rows of the series by `code year`. */
export function seriesYears(series: Table): Map<string, SeriesYear> {
  const [codes, years] = [words(series, 'municipality'), numbers(series, 'year')];
  const ages = OBSERVED_AGES.map((name) => gaps(series, name));
  return new Map(
    codes.map((code, row) => [
      `${code} ${years[row]!}`,
      {
        population: numbers(series, 'population')[row]!,
        ages: ages.map((column) => column[row] ?? 0),
        of: (column) => gaps(series, column)[row]!,
      },
    ]),
  );
}
