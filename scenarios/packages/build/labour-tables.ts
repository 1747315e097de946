/** Tables of a region pack about where people work: jobs of its municipalities and zones, who commutes where. */
import { REGION_TABLES } from '../columns/tables.js';
import type { Column, Pack, Table } from '../format.js';
import { makeTable, numbers, words } from '../table.js';
import { selected } from './region-tables.js';
import type { Zone } from './zones/zones.js';

/** Jobs of the municipalities of the region and of the zones, in order of code; zones are sums of their members. */
function jobTable(source: Pack, region: ReadonlySet<string>, zones: readonly Zone[]): Table {
  const table = source.tables['jobs']!;
  const own = words(table, 'code').flatMap((code, row) => (region.has(code) ? [{ code, members: [row] }] : []));
  const places = [...own, ...zones].sort((a, b) => (a.code < b.code ? -1 : 1));
  const { unit: _unit, ...code } = table.columns['code']!;
  const summed = (name: string): Omit<Column, 'unit'> => {
    const { unit: _unit, ...column } = table.columns[name]!;
    const values = numbers(table, name);
    return { ...column, values: places.map(({ members }) => members.reduce((sum, m) => sum + values[m]!, 0)) };
  };
  const counts = Object.keys(REGION_TABLES['jobs']!).filter((name) => name !== 'code');
  return makeTable(table.title, REGION_TABLES['jobs']!, {
    code: { ...code, values: places.map((place) => place.code) },
    ...Object.fromEntries(counts.map((name) => [name, summed(name)])),
  });
}

/** Pairs with a COROP region of the region at one end. */
function commutingTable(source: Pack, region: ReadonlySet<string>): Table {
  const municipalities = source.tables['municipalities']!;
  const corops = words(municipalities, 'corop_code');
  const own = new Set(words(municipalities, 'code').flatMap((code, row) => (region.has(code) ? [corops[row]!] : [])));
  const table = source.tables['commuting']!;
  const [from, to] = [words(table, 'from'), words(table, 'to')];
  return selected(table, 'commuting', (row) => own.has(from[row]!) || own.has(to[row]!));
}

/** @param source at the base. @param zones what lies outside the region, every municipality in one of them. */
export const labourTables = (
  source: Pack,
  region: ReadonlySet<string>,
  zones: readonly Zone[],
): Record<string, Table> => ({
  jobs: jobTable(source, region, zones),
  commuting: commutingTable(source, region),
});
