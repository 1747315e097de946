/** What a forecaster at the base could know, and what happened. */
import { InputError } from '../../scenarios/errors.js';
import { OBSERVED_AGES } from '../../scenarios/packages/columns/tables.js';
import type { Pack } from '../../scenarios/packages/format.js';
import { gaps, numbers, words } from '../../scenarios/packages/table.js';
import { joinedSchools, type Schools, withSchools } from './schools.js';

/** Residents of one municipality and year, and how many of them are young and old. */
export interface Residents {
  readonly population: number;
  readonly under20: number;
  readonly over64: number;
  /** Where they are known. */
  readonly schools?: Schools;
}

/** By municipality in the order of the pack, then by year. */
export type Series = readonly ReadonlyMap<number, Residents>[];

export interface Hindsight {
  readonly name: string;
  readonly origin: number;
  readonly municipalities: readonly string[];
  /** Up to the base, on the land of the base: what came or went with land is taken out of earlier years. */
  readonly past: Series;
  /** After the base. */
  readonly actual: Series;
}

const YOUNG = OBSERVED_AGES.slice(0, 4);
const OLD = OBSERVED_AGES.slice(-2);

/** Rows of a table as residents by municipality and year. */
function readSeries(pack: Pack, name: string, codes: readonly string[], land: (row: number) => number): Series {
  const table = pack.tables[name]!;
  const years = numbers(table, 'year');
  const of = (columns: readonly string[], row: number): number =>
    columns.reduce((sum, column) => sum + (gaps(table, column)[row] ?? 0), 0);
  const [open, km] = ['schools', 'school_km'].map((column) => (name === 'scoring' ? gaps(table, column) : []));
  const schools = (row: number): Schools | null =>
    open![row] == null || km![row] == null ? null : { open: open![row], km: km![row] };
  const series = codes.map(() => new Map<number, Residents>());
  words(table, 'municipality').forEach((code, row) => {
    const published = numbers(table, 'population')[row]!;
    const population = published + land(row);
    const residents = {
      population,
      under20: (population * of(YOUNG, row)) / published,
      over64: (population * of(OLD, row)) / published,
    };
    series[codes.indexOf(code)]!.set(years[row]!, withSchools(residents, schools(row)));
  });
  return series;
}

/** By row of `observed`: people that came or went with land between the year and the base. */
function landToCome(pack: Pack): (row: number) => number {
  const table = pack.tables['observed']!;
  const codes = words(table, 'municipality');
  const years = numbers(table, 'year');
  const change = gaps(table, 'boundary_change');
  return (row) =>
    codes.reduce(
      (sum, code, other) => (code === codes[row] && years[other]! >= years[row]! ? sum + (change[other] ?? 0) : sum),
      0,
    );
}

/** @throws InputError when nothing was observed after the base of the pack */
export function recordOf(pack: Pack): Hindsight {
  const municipalities = words(pack.tables['municipalities']!, 'code');
  if (pack.tables['scoring']!.rows === 0) {
    throw new InputError(`${pack.name}: nothing was observed after base ${pack.base}; expected an earlier base`);
  }
  const origin = pack.base!;
  const past = readSeries(pack, 'observed', municipalities, landToCome(pack));
  const actual = readSeries(pack, 'scoring', municipalities, () => 0);
  // The schools that the model starts with are those of the first autumn; what stays constant starts with them too.
  const first = actual.map((series) => series.get(origin + 1)?.schools);
  return {
    name: pack.name,
    origin,
    municipalities,
    past: past.map((series, m) => new Map([...series, [origin, withSchools(series.get(origin)!, first[m])]])),
    actual,
  };
}

/** The municipalities added up. */
export function summed(series: Series): ReadonlyMap<number, Residents> {
  const years = [...(series[0]?.keys() ?? [])].filter((year) => series.every((m) => m.has(year)));
  return new Map(
    years.map((year) => {
      const all = series.map((m) => m.get(year)!);
      const total = (of: (r: Residents) => number): number => all.reduce((sum, r) => sum + of(r), 0);
      const residents = {
        population: total((r) => r.population),
        under20: total((r) => r.under20),
        over64: total((r) => r.over64),
      };
      return [year, withSchools(residents, joinedSchools(all))];
    }),
  );
}
