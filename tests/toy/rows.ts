/** Tables of toy packs written row by row. */
import { REGION_TABLES } from '../../scenarios/packages/columns/tables.js';
import type { Table } from '../../scenarios/packages/format.js';
import type { TableRule } from '../../scenarios/packages/rules.js';
import { from, makeTable, type Origin } from '../../scenarios/packages/table.js';

const TOY: Origin = { source: 'toy', basis: 'derived', year: 2021 };

export type Row = Readonly<Record<string, number | string | null>>;

/** A table of a region pack from whole rows. */
export const tableOf = (title: string, name: string, rows: readonly Row[]): Table => {
  const rule: TableRule = REGION_TABLES[name]!;
  const columns = Object.keys(rule).map((column) => [
    column,
    from(
      TOY,
      rows.map((row) => row[column]!),
    ),
  ]);
  return makeTable(title, rule, Object.fromEntries(columns));
};
