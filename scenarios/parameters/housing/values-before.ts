import type { Pack, Table } from '../../packages/format.js';
import { gaps, numbers, words } from '../../packages/table.js';

/** Values of years up to the base, oldest first. */
export type Series = readonly { readonly year: number; readonly value: number }[];

export interface ValuesBefore {
  readonly value_m: readonly Series[];
  readonly country: Series;
}

/** Mean values of dwellings (WOZ, EUR) by year, of the pack's municipalities and the country, up to the base year. */
export function valuesBefore(pack: Pack, code_m: readonly string[], base: number): ValuesBefore {
  const observed = pack.tables['observed']!;
  const codes = words(observed, 'municipality');
  return {
    value_m: code_m.map((code) => seriesOf(observed, base, (row) => codes[row] === code)),
    country: seriesOf(pack.tables['country_series']!, base, () => true),
  };
}

function seriesOf(table: Table, base: number, takes: (row: number) => boolean): Series {
  const value = gaps(table, 'woz_eur');
  return numbers(table, 'year')
    .flatMap((year, row) => {
      const eur = value[row];
      return eur === null || eur === undefined || year > base || !takes(row) ? [] : [{ year, value: eur }];
    })
    .sort((a, b) => a.year - b.year);
}
