/** The tables of toy packs about homes and newcomers: rounded figures of a slowly growing stock, no earthquake near. */
import { NEWCOMER_KINDS } from '../../scenarios/packages/columns/homes.js';
import { REGION_TABLES } from '../../scenarios/packages/columns/tables.js';
import type { Table } from '../../scenarios/packages/format.js';
import { from, makeTable, type Origin } from '../../scenarios/packages/table.js';
import { tableOf } from './rows.js';

/** Homes as they are everywhere in a toy. */
export const HOMES = {
  woz_eur: 165000,
  built_before_2000_share: 0.86,
  single_family_share: 0.8,
  owner_share: 0.62,
  social_share: 0.28,
} as const;

const BASE = 2021;
const COROPS = ['CR90', 'CR99'] as const;
const AFTER: Origin = { source: 'toy', basis: 'later', year: 'series' };

/** Share, who emigrates, who leaves: as NEWCOMER_KINDS. */
const NEWCOMERS = [
  [0.05, 0.1, 0.3],
  [0.3, 0.6, 0.65],
  [0.15, 0.7, 0.75],
  [0.05, 0.4, 0.4],
  [0.2, 0.3, 0.3],
  [0.25, 0.4, 0.4],
] as const;

/** Nothing was observed after the base of a toy. */
const nothing = (name: string): Table =>
  makeTable(
    'Nothing observed after the base',
    REGION_TABLES[name]!,
    Object.fromEntries(Object.keys(REGION_TABLES[name]!).map((column) => [column, from(AFTER, [])])),
  );

/** @param codes of the municipalities. */
export function homesTables(codes: readonly string[]): Record<string, Table> {
  const years = Array.from({ length: BASE - 2006 }, (_, i) => 2007 + i);
  return {
    building: tableOf(
      'Dwellings built and taken down',
      'building',
      codes.map((code) => ({
        code,
        built_rate: 0.003,
        demolished_rate: 0.0016,
        basis: 'municipality',
        built_to_2020: null,
        demolished_to_2020: null,
      })),
    ),
    building_places: nothing('building_places'),
    country_series: tableOf(
      'The country by year',
      'country_series',
      years.map((year, i) => ({
        year,
        woz_eur: 215000 + 5000 * i,
        dwellings_built_share: year < BASE ? 0.008 : null,
        dwellings_net_share: year < BASE ? 0.007 : null,
        single_household_share: 0.353 + 0.0025 * i,
      })),
    ),
    country_scoring: nothing('country_scoring'),
    vacancy_series: tableOf(
      'Dwellings not occupied',
      'vacancy_series',
      COROPS.flatMap((corop_code) =>
        Array.from({ length: 9 }, (_, i) => ({
          corop_code,
          year: 2012 + i,
          dwellings: 65000 + 100 * i,
          not_occupied: 3400 - 20 * i,
          owner_not_occupied: 1500 - 10 * i,
          social_not_occupied: 900,
          other_not_occupied: 1000 - 10 * i,
        })),
      ),
    ),
    vacancy_scoring: nothing('vacancy_scoring'),
    newcomer_kinds: tableOf(
      'Newcomers from abroad',
      'newcomer_kinds',
      NEWCOMER_KINDS.map((kind, i) => ({
        kind,
        share: NEWCOMERS[i]![0],
        emigrates_first5: NEWCOMERS[i]![1],
        leaves_first5: NEWCOMERS[i]![2],
        basis: 'guess',
      })),
    ),
    earthquakes: tableOf('Earthquakes', 'earthquakes', [
      { name: 'Elders', x_m: 120000, y_m: 480000, radius_inner_km: 8, radius_outer_km: 25, source: 'invented' },
    ]),
  };
}
