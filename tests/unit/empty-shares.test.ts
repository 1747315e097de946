/** Homes that stand empty at the base, by tenure: as counted in the part of the country, and guessed where nothing was. */
import { describe, expect, it } from 'vitest';
import type { Pack, Table } from '../../scenarios/packages/format.js';
import { emptyShares } from '../../scenarios/population/empty-shares.js';
import { EMPTY_SHARE } from '../../scenarios/population/guesses.js';
import { synthesise } from '../../scenarios/population/synthesise.js';
import { DWELLING_STATUS } from '../../sim/state/dwellings.js';
import { REGION_FILE, readPack, texts } from './pack-files.js';

const table = (columns: Record<string, readonly (number | string | null)[]>): Table => ({
  title: 'by hand',
  rows: Object.values(columns)[0]!.length,
  columns: Object.fromEntries(
    Object.entries(columns).map(([name, values]) => [
      name,
      { unit: 'text', source: 'hand', year: 2020, basis: 'measured', values },
    ]),
  ),
});

/** One municipality in CR01 together with a zone as large, and one in CR02, of which nothing is counted. */
function packOf(series: Table): Pack {
  return {
    base: 2021,
    tables: {
      municipalities: table({
        code: ['GM1', 'GM2'],
        corop_code: ['CR01', 'CR02'],
        dwellings: [1000, 700],
        owner_share: [0.8, 0.5],
        social_share: [0.2, 0.4],
      }),
      zones: table({
        corop_code: ['CR01', 'CR02'],
        dwellings: [1000, 300],
        owner_share: [0.4, 0.3],
        social_share: [0.2, 0.5],
      }),
      vacancy_series: series,
    },
  } as unknown as Pack;
}
const counted = table({
  corop_code: ['CR01', 'CR01', 'CR01'],
  year: [2020, 2022, 2018],
  dwellings: [2000, 2000, 2000],
  owner_not_occupied: [36, 600, 1],
  social_not_occupied: [40, 200, 1],
  other_not_occupied: [80, 200, 1],
});

describe('shares of empty homes', () => {
  it('are those of the last year up to the base, against the dwellings of municipalities and zones there', () => {
    // Of 2,000 dwellings 60 % are owned, 20 % social, 20 % private.
    const [first, second] = emptyShares(packOf(counted));
    [0.03, 0.1, 0.2].forEach((share, k) => {
      expect(first![k]).toBeCloseTo(share, 12);
    });
    expect(second, 'guessed where nothing was counted').toEqual(EMPTY_SHARE);
  });
});

describe('empty homes of the first region', () => {
  it('are divided over tenures in Eemsdelta, the whole of a COROP region, as counted there', () => {
    const pack = readPack(REGION_FILE);
    const { place_d, tenure_d, status_d, slots } = synthesise(pack, 1).dwellings;
    const municipality_t = texts(pack, 'places', 'municipality');
    const empty_k = [0, 0, 0];
    for (let d = 0; d < slots; d++) {
      if (municipality_t[place_d[d]!] === 'GM1979' && status_d[d] !== DWELLING_STATUS.occupied) {
        empty_k[tenure_d[d]!]!++;
      }
    }
    const all = empty_k.reduce((a, b) => a + b, 0);
    // CBS 82900NED, 2020: 444, 673 and 565 of 1,682. The totals are the pack's own, by town.
    [444, 673, 565].forEach((n, k) => {
      expect(Math.abs(empty_k[k]! / all - n / 1682)).toBeLessThan(0.02);
    });
  });
});
