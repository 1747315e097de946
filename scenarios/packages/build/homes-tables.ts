/** Tables of a region pack about homes, their values and newcomers; what was observed after the base stands apart. */
import { REGION_TABLES } from '../columns/tables.js';
import type { Pack, Table } from '../format.js';
import { columnsOf, gaps, makeTable, numbers, type Origin, words } from '../table.js';
import { selected } from './region-tables.js';

const AFTER = { basis: 'later', note: 'after the base: for scores alone' } as const;

/** Empty dwellings by COROP region in the years for which `keep` holds. */
function vacancy(name: 'vacancy_series' | 'vacancy_scoring', table: Table, keep: (year: number) => boolean): Table {
  const years = numbers(table, 'year');
  const rows = years.flatMap((year, row) => (keep(year) ? [row] : []));
  const { unit: _unit, values: _values, ...counted } = table.columns['not_occupied']!;
  const origin: Origin = name === 'vacancy_series' ? counted : { ...counted, ...AFTER };
  const of = (column: string) => [origin, (row: number) => numbers(table, column)[row]!] as const;
  return makeTable(`Dwellings not occupied by COROP region`, REGION_TABLES[name]!, {
    ...columnsOf(rows, {
      corop_code: [origin, (row) => words(table, 'corop_code')[row]!],
      year: of('year'),
      dwellings: [origin, (row) => numbers(table, 'occupied')[row]! + numbers(table, 'not_occupied')[row]!],
      not_occupied: of('not_occupied'),
      owner_not_occupied: of('owner_not_occupied'),
      social_not_occupied: of('social_not_occupied'),
      other_not_occupied: of('other_not_occupied'),
    }),
  });
}

function countryScoring(table: Table, base: number): Table {
  const rows = numbers(table, 'year').flatMap((year, row) => (year > base ? [row] : []));
  const origin: Origin = { source: table.columns['woz_eur']!.source, year: 'series', ...AFTER };
  return makeTable('The country after the base', REGION_TABLES['country_scoring']!, {
    ...columnsOf(rows, {
      year: [origin, (row) => numbers(table, 'year')[row]!],
      woz_eur: [origin, (row) => gaps(table, 'woz_eur')[row]!],
      single_household_share: [origin, (row) => gaps(table, 'single_household_share')[row]!],
    }),
  });
}

/**
 * @param source at the base.
 * @param published the tables of the source pack, for what was observed after the base.
 * @param region codes of its municipalities; @param towns codes of its towns.
 */
export function homesTables(
  source: Pack,
  published: Pack['tables'],
  base: number,
  region: ReadonlySet<string>,
  towns: ReadonlySet<string>,
): Record<string, Table> {
  const { building, building_places: places } = source.tables as Record<string, Table>;
  return {
    building: selected(building!, 'building', (row) => region.has(words(building!, 'code')[row]!)),
    building_places: selected(places!, 'building_places', (row) => towns.has(words(places!, 'code')[row]!)),
    country_series: selected(source.tables['country_series']!, 'country_series', () => true),
    country_scoring: countryScoring(published['country_series']!, base),
    vacancy_series: vacancy('vacancy_series', source.tables['occupancy']!, () => true),
    vacancy_scoring: vacancy('vacancy_scoring', published['occupancy']!, (year) => year > base),
    newcomer_kinds: selected(source.tables['newcomer_kinds']!, 'newcomer_kinds', () => true),
    earthquakes: selected(source.tables['earthquakes']!, 'earthquakes', () => true),
  };
}
