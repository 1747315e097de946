/** What was published of households, vacancy and values, to 2020 or 1 January 2021; only scores may look at it. */
import type { Pack } from '../../scenarios/packages/format.js';
import { gaps, numbers, words } from '../../scenarios/packages/table.js';
import type { Homes } from './homes-lived.js';

/** Municipalities of a COROP region, in the order of the pack. */
export const inCorop = (pack: Pack, corop: string): number[] =>
  words(pack.tables['municipalities']!, 'corop_code').flatMap((code, m) => (code === corop ? [m] : []));

/** Percent of a COROP region's dwellings that nobody lived in, by year. */
export function vacancyObserved(pack: Pack, corop: string): ReadonlyMap<number, number> {
  const seen = new Map<number, number>();
  for (const name of ['vacancy_series', 'vacancy_scoring']) {
    const table = pack.tables[name]!;
    const [year, dwellings, empty] = [
      numbers(table, 'year'),
      numbers(table, 'dwellings'),
      numbers(table, 'not_occupied'),
    ];
    words(table, 'corop_code').forEach((code, r) => {
      if (code === corop) seen.set(year[r]!, (100 * empty[r]!) / dwellings[r]!);
    });
  }
  return seen;
}

/** Percent of households that are of one person on the base date of a pack. */
export function singleShareAt(pack: Pack): number {
  const table = pack.tables['municipalities']!;
  const households = numbers(table, 'households');
  const share = numbers(table, 'single_share');
  const all = households.reduce((sum, n) => sum + n, 0);
  return (100 * households.reduce((sum, n, m) => sum + n * share[m]!, 0)) / all;
}

/** Percent of the country's households that are of one person, by year. */
export function singleShareOfTheCountry(pack: Pack): ReadonlyMap<number, number> {
  return ofTheCountry(pack, 'single_household_share', 100);
}

function ofTheCountry(pack: Pack, column: string, times: number): ReadonlyMap<number, number> {
  const seen = new Map<number, number>();
  for (const name of ['country_series', 'country_scoring']) {
    const table = pack.tables[name]!;
    const value = gaps(table, column);
    numbers(table, 'year').forEach((year, r) => {
      if (value[r] != null) seen.set(year, times * value[r]);
    });
  }
  return seen;
}

/** Mean values (WOZ) against the country's by year after the base: as published, and as a run has them. */
export interface ValueRatios {
  readonly years: readonly number[];
  readonly seen: readonly number[];
  readonly made: readonly number[];
  /** That of the base year, which a forecaster could have held. */
  readonly held: number;
  /** Mean by municipality and year of the distance between run and published, in points of the ratio. */
  readonly offByMunicipality: number;
}

/**
 * Municipalities weigh by their dwellings at the base in what was published as in the run, so that only values differ.
 *
 * @param homes_y of a run from the base on
 * @param last year published that counts
 */
export function valueRatios(pack: Pack, homes_y: readonly Pick<Homes, 'woz'>[], last: number): ValueRatios {
  const base = pack.base!;
  const municipalities = pack.tables['municipalities']!;
  const weight_m = numbers(municipalities, 'dwellings');
  const code_m = words(municipalities, 'code');
  const country = ofTheCountry(pack, 'woz_eur', 1);
  const published = (table: string, year: number): (number | null)[] => {
    const rows = pack.tables[table]!;
    const [years, codes, woz] = [numbers(rows, 'year'), words(rows, 'municipality'), gaps(rows, 'woz_eur')];
    return code_m.map((code) => woz[codes.findIndex((own, r) => own === code && years[r] === year)] ?? null);
  };
  const first_m = published('observed', base);
  const mean = (value_m: readonly (number | null)[], over: number): number => {
    const known = value_m.flatMap((value, m) => (value === null || first_m[m] === null ? [] : [m]));
    const homes = known.reduce((sum, m) => sum + weight_m[m]!, 0);
    return known.reduce((sum, m) => sum + weight_m[m]! * value_m[m]!, 0) / homes / over;
  };
  const years = Array.from({ length: last - base }, (_, i) => base + 1 + i);
  const seen_y = years.map((year) => published('scoring', year));
  const then = country.get(base)!;
  // A run is at the prices of the base year, whatever the country's do.
  const made_y = seen_y.map((seen_m, i) => seen_m.map((seen, m) => (seen === null ? null : homes_y[i + 1]!.woz[m]!)));
  const apart = seen_y.flatMap((seen_m, i) =>
    seen_m.flatMap((seen, m) =>
      seen === null ? [] : [Math.abs(seen / country.get(years[i]!)! - made_y[i]![m]! / then)],
    ),
  );
  return {
    years,
    seen: seen_y.map((seen_m, i) => mean(seen_m, country.get(years[i]!)!)),
    made: made_y.map((made_m) => mean(made_m, then)),
    held: mean(first_m, then),
    offByMunicipality: apart.reduce((a, b) => a + b, 0) / apart.length,
  };
}
