/** Schools of a region, each with the board that stands for its own. */
import { boardOf } from '../../columns/facilities.js';
import { REGION_TABLES } from '../../columns/tables.js';
import type { Column, Table } from '../../format.js';
import { from, makeTable, type Origin, words } from '../../table.js';

/** @param municipalityOf municipality by town code, for the towns of the region. */
export function schoolTable(source: Table, municipalityOf: ReadonlyMap<string, string>): Table {
  const places = words(source, 'place');
  const groups = words(source, 'group');
  const rows = places.flatMap((place, row) => (municipalityOf.has(place) ? [row] : []));
  const same = (name: string): Omit<Column, 'unit'> => {
    const { unit: _unit, ...column } = source.columns[name]!;
    return { ...column, values: rows.map((row) => column.values[row]!) };
  };
  const proxy: Origin = {
    source: 'duo-po',
    year: 'none',
    basis: 'derived',
    note: 'proxy: denomination group x municipality; the register does not name boards',
  };
  return makeTable(source.title, REGION_TABLES['schools']!, {
    ...Object.fromEntries(Object.keys(source.columns).map((name) => [name, same(name)])),
    board: from(
      proxy,
      rows.map((row) => boardOf(groups[row]!, municipalityOf.get(places[row]!)!)),
    ),
  });
}
