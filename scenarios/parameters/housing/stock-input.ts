import type { StockInput } from '../../../sim/housing/stock-input.js';
import type { Population } from '../../../sim/input.js';
import type { Pack } from '../../packages/format.js';
import { numbers, words } from '../../packages/table.js';

/** What is built and taken down at the base. */
export function stockInput(pack: Pack, _population: Population, _base: number): StockInput {
  const places = pack.tables['places']!;
  const dwellings_t = numbers(places, 'dwellings');
  const part = (column: string): number[] =>
    numbers(places, column).map((n, t) => (dwellings_t[t]! > 0 ? n / dwellings_t[t]! : 0));
  return {
    built_t: dwellings_t.map(() => 0),
    takenDown_m: words(pack.tables['municipalities']!, 'code').map(() => 0),
    ownedPart_t: part('dwellings_owner'),
    socialPart_t: part('dwellings_social'),
  };
}
