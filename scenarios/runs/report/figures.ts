/** What the report needs of a run: region, municipality and town figures, each over the seeds. */
import { AGES } from '../../../sim/input.js';
import type { YearResult } from '../../../sim/protocol.js';
import type { Pack, Table } from '../../packages/format.js';
import type { RunResult } from '../results.js';

/** A figure over the seeds: their mean, their median, and the lowest and highest among them. */
export interface Spread {
  readonly mean: number;
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** Indicator ids of the kernel that the report shows. */
export type IndicatorId = 'population' | 'population_0_19' | 'population_65plus' | 'households' | 'births' | 'deaths';

/** A town or village of the run; `t` is its index in every indicator. */
export interface Place {
  readonly t: number;
  readonly code: string;
  readonly name: string;
  readonly municipality: string;
  readonly x: number; // m, RD New
  readonly y: number;
}

export interface Municipality {
  readonly m: number; // index in the migration of a year
  readonly code: string;
  readonly name: string;
  readonly places: readonly Place[];
}

/** The run as the report reads it. */
export interface Figures {
  readonly result: RunResult;
  /** The region as people call it. */
  readonly region: string;
  /** Every 1 January of the run, the base date first. */
  readonly years: readonly number[];
  readonly base: number;
  readonly last: number;
  readonly places: readonly Place[];
  readonly municipalities: readonly Municipality[];
}

/**
 * Column of a pack table.
 *
 * @throws Error if the pack has no such table or column.
 */
export function columnOf(
  table: Table | undefined,
  tableName: string,
  column: string,
): readonly (number | string | null)[] {
  const found = table?.columns[column];
  if (!found) throw new Error(`report: expected column '${column}' in table '${tableName}' of the pack, found none`);
  return found.values;
}

/** The label of a pack; without one its name, each part with a capital. */
export const regionName = ({ label, name }: Pack): string =>
  label ?? name.replace(/(^|-)\p{Ll}/gu, (start) => start.toUpperCase());

/** @throws Error if the run has no seed or no year, or does not fit its pack. */
export function figuresOf(result: RunResult): Figures {
  const first = result.seeds[0]?.years;
  if (!first || first.length === 0) throw new Error('report: expected at least one seed with one year, found none');
  const towns = result.pack.tables['places'];
  const column = (name: string) => columnOf(towns, 'places', name);
  const [code, name, municipality, x, y] = ['code', 'name', 'municipality', 'x_m', 'y_m'].map(column);
  const places = code!.map((c, t) => ({
    t,
    code: String(c),
    name: String(name![t]),
    municipality: String(municipality![t]),
    x: Number(x![t]),
    y: Number(y![t]),
  }));
  for (const { seed, years } of result.seeds) {
    if (years.length !== first.length) {
      throw new Error(`report: expected ${first.length} years in seed ${seed} as in the first, found ${years.length}`);
    }
  }
  const all = result.pack.tables['municipalities'];
  const names = columnOf(all, 'municipalities', 'name');
  const municipalities = columnOf(all, 'municipalities', 'code').map((c, m) => ({
    m,
    code: String(c),
    name: String(names[m]),
    places: places.filter((p) => p.municipality === c),
  }));
  const years = first.map((r) => r.year);
  return {
    result,
    region: regionName(result.pack),
    years,
    base: years[0]!,
    last: years[years.length - 1]!,
    places,
    municipalities,
  };
}

/** `of` evaluated for each seed, over the seeds. */
export const spread = (figures: Figures, of: (years: readonly YearResult[]) => number): Spread =>
  spreadOf(figures.result.seeds.map(({ years }) => of(years)));

/** @param values one per seed, at least one */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const median = sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean, median, low: sorted[0]!, high: sorted[sorted.length - 1]! };
}

/** Sum of an indicator over some places in one year. */
export function sumOver(result: Pick<YearResult, 'year' | 'indicators'>, id: string, places: readonly Place[]): number {
  const value_t = result.indicators[id];
  if (!value_t)
    throw new Error(
      `report: expected indicator '${id}' in ${result.year}, found ${Object.keys(result.indicators).join(', ')}`,
    );
  let sum = 0;
  for (const { t } of places) sum += value_t[t]!;
  return sum;
}

/** An indicator in year number `y` of the run, summed over `places` (the region if not given). */
export const inYear = (figures: Figures, id: IndicatorId, y: number, places = figures.places): Spread =>
  spread(figures, (years) => sumOver(years[y]!, id, places));

/**
 * An indicator of the region (area 0) or of municipality `area - 1` in year number `y` of the run, shares and means too;
 * null where a seed has no value: what the world does not have, or a share of nobody.
 */
export function inArea(figures: Figures, id: string, y: number, area = 0): Spread | null {
  const places = area === 0 ? figures.places : figures.municipalities[area - 1]!.places;
  const values = figures.result.seeds.map(({ years }) => {
    const year = years[y]!;
    if (year.indicators[id] === undefined) return Number.NaN;
    return year.areas[id]?.[area] ?? sumOver(year, id, places);
  });
  return values.some(Number.isNaN) ? null : spreadOf(values);
}

/** A flow summed over all years of the run. */
export const overRun = (
  figures: Figures,
  id: 'births' | 'deaths' | 'reception_balance',
  places = figures.places,
): Spread => spread(figures, (years) => years.slice(1).reduce((sum, year) => sum + sumOver(year, id, places), 0));

/** Residents of the region in year number `y` by sex (0 men, 1 women) and age from `from` to `to`, both included. */
export const byAge = (figures: Figures, y: number, sex: number, from: number, to: number): Spread =>
  spread(figures, (years) => {
    let sum = 0;
    for (let age = from; age <= Math.min(to, AGES - 1); age++) sum += years[y]!.pyramid_sa[sex * AGES + age]!;
    return sum;
  });
