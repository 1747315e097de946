/** Share of dwellings that nobody is registered in, by tenure: counted in COROP regions. */
import type { Pack, Table } from '../packages/format.js';
import { numbers, words } from '../packages/table.js';
import { baseOf } from './base.js';
import { EMPTY_SHARE } from './guesses.js';

/** Columns of a table that has an `owner_share` and a `social_share`; what is left is let by others. */
const SHARES = ['owner_share', 'social_share'] as const;
const EMPTY = ['owner_not_occupied', 'social_not_occupied', 'other_not_occupied'] as const;
/** Where every dwelling of a kind were counted as empty, nobody could live there. */
const MOST = 0.9;

/**
 * For every municipality of a region pack, in its order: the share of dwellings by tenure (owner, social, private; the
 * last with those of unknown tenure) that stood empty in its COROP region in the last year counted up to the base.
 *
 * Dwellings by tenure of a COROP region are those of the municipalities and zones in it, as shares. Where nothing was
 * counted the shares are guessed.
 */
export function emptyShares(pack: Pack): (readonly number[])[] {
  const [municipalities, zones, series] = [
    pack.tables['municipalities']!,
    pack.tables['zones']!,
    pack.tables['vacancy_series']!,
  ];
  return words(municipalities, 'corop_code').map((corop) => {
    const row = lastRow(series, corop, baseOf(pack));
    if (row < 0) return EMPTY_SHARE;
    const dwellings = numbers(series, 'dwellings')[row]!;
    const share_k = tenureShares([municipalities, zones], corop);
    return EMPTY.map((name, k) => {
      const stock = dwellings * share_k[k]!;
      return stock <= 0 ? EMPTY_SHARE[k]! : Math.min(MOST, numbers(series, name)[row]! / stock);
    });
  });
}

function lastRow(series: Table, corop: string, base: number): number {
  const corop_r = words(series, 'corop_code');
  const year_r = numbers(series, 'year');
  let last = -1;
  corop_r.forEach((code, r) => {
    if (code === corop && year_r[r]! <= base && (last < 0 || year_r[r]! > year_r[last]!)) last = r;
  });
  return last;
}

/** Owner, social, private; each row counts as many times as it has dwellings. */
function tenureShares(tables: readonly Table[], corop: string): number[] {
  let all = 0;
  const stock_k = [0, 0];
  for (const table of tables) {
    const dwellings_r = numbers(table, 'dwellings');
    const share_kr = SHARES.map((name) => numbers(table, name));
    words(table, 'corop_code').forEach((code, r) => {
      if (code !== corop) return;
      all += dwellings_r[r]!;
      share_kr.forEach((share_r, k) => {
        stock_k[k]! += dwellings_r[r]! * share_r[r]!;
      });
    });
  }
  const [owner, social] = stock_k.map((stock) => (all > 0 ? stock / all : 0));
  return [owner!, social!, 1 - owner! - social!];
}
