/** Tables of a region pack about where people learn: study cities by zone, secondary schools within reach. */
import { REGION_TABLES } from '../columns/tables.js';
import type { Column, Pack, Table } from '../format.js';
import { makeTable, numbers, words } from '../table.js';
import { selected } from './region-tables.js';
import { townsOf, type Zone } from './zones/zones.js';

/** Secondary schools as near as this to a town of the region are in its pack, km in a straight line. */
const SCHOOL_REACH_KM = 30;

function schoolTable(source: Pack, region: ReadonlySet<string>): Table {
  const schools = source.tables['secondary_schools']!;
  const [xs, ys] = [numbers(schools, 'x_m'), numbers(schools, 'y_m')];
  const codes = words(schools, 'municipality');
  const towns = townsOf(source, region);
  const reach = SCHOOL_REACH_KM * SCHOOL_REACH_KM * 1e6;
  const isNear = (row: number): boolean =>
    towns.some(({ x, y }) => (xs[row]! - x) * (xs[row]! - x) + (ys[row]! - y) * (ys[row]! - y) <= reach);
  return selected(schools, 'secondary_schools', (row) => region.has(codes[row]!) || isNear(row));
}

function placeTable(source: Pack, zones: readonly Zone[]): Table {
  const table = source.tables['study_places']!;
  const codes = words(source.tables['municipalities']!, 'code');
  const zoneOf = new Map(zones.flatMap(({ code, members }) => members.map((m) => [codes[m]!, code] as const)));
  const same = (name: string): Omit<Column, 'unit'> => {
    const { unit: _unit, ...column } = table.columns[name]!;
    return column;
  };
  const municipalities = words(table, 'municipality');
  return makeTable(table.title, REGION_TABLES['study_places']!, {
    ...Object.fromEntries(Object.keys(table.columns).map((name) => [name, same(name)])),
    zone: { ...same('municipality'), values: municipalities.map((code) => zoneOf.get(code) ?? code) },
  });
}

/** @param source at the base. @param zones what lies outside the region, every municipality in one of them. */
export const learningTables = (
  source: Pack,
  region: ReadonlySet<string>,
  zones: readonly Zone[],
): Record<string, Table> => ({
  study_places: placeTable(source, zones),
  secondary_schools: schoolTable(source, region),
});
