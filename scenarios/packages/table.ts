/** Tables put together from the declared columns, and read back by name. */
import type { Basis, Column, Table } from './format.js';
import type { TableRule } from './rules.js';

/** Where the figures of a column come from. */
export interface Origin {
  readonly source: string;
  readonly year: Column['year'];
  readonly basis: Basis;
  readonly note?: string;
}

export type Values = readonly (number | string | null)[];

/** A column about to be put into a table. */
export const from = (origin: Origin, values: Values): Omit<Column, 'unit'> => ({ ...origin, values });

/** Columns of a list of rows: where each comes from, and its value in a row. */
export const columnsOf = <Row>(
  rows: readonly Row[],
  columns: Readonly<Record<string, readonly [Origin, (row: Row) => number | string | null]>>,
): Record<string, Omit<Column, 'unit'>> =>
  Object.fromEntries(Object.entries(columns).map(([name, [origin, value]]) => [name, from(origin, rows.map(value))]));

/** A table with the declared columns in declared order; the units are those of the declaration. */
export function makeTable(
  title: string,
  rules: TableRule,
  columns: Readonly<Record<string, Omit<Column, 'unit'>>>,
): Table {
  const names = Object.keys(rules);
  const made = names.map((name): [string, Column] => {
    const column = columns[name];
    if (!column) throw new Error(`table '${title}' was put together without its column '${name}'`);
    return [name, { unit: rules[name]!.unit, ...column }];
  });
  return { title, rows: made[0]![1].values.length, columns: Object.fromEntries(made) };
}

/** The values of a column that has no empty cells and holds numbers (the pack check saw to that). */
export const numbers = (table: Table, column: string): readonly number[] =>
  table.columns[column]!.values as readonly number[];

/** The values of a column of numbers that may be empty. */
export const gaps = (table: Table, column: string): readonly (number | null)[] =>
  table.columns[column]!.values as readonly (number | null)[];

/** The values of a column of words. */
export const words = (table: Table, column: string): readonly string[] =>
  table.columns[column]!.values as readonly string[];

/** Row of each word of a column that holds none twice. */
export const rowsBy = (table: Table, column: string): ReadonlyMap<string, number> =>
  new Map(words(table, column).map((word, row) => [word, row]));
