/** Keys that occur once, and references that lead somewhere. */
import { keyOf, type Reference, referencesOf } from '../columns/keys.js';
import type { Pack, Table } from '../format.js';
import { cell, described, refuse } from './refusal.js';

function checkKey(file: string, name: string, table: Table): void {
  const columns = keyOf(name);
  const values = columns.map((column) => table.columns[column]!.values);
  const rowOf = new Map<string, number>();
  for (let row = 0; row < table.rows; row++) {
    const key = values.map((v) => String(v[row])).join(' ');
    const first = rowOf.get(key);
    if (first !== undefined) {
      refuse(file, cell(name, columns.join(' + '), row), `'${key}' as in row ${first + 1}`, 'every key once');
    }
    rowOf.set(key, row);
  }
}

function checkReference(file: string, tables: Pack['tables'], reference: Reference): void {
  const { table, column, target, targetColumn, sameRows, optional } = reference;
  const targets = tables[target]!.columns[targetColumn]!.values;
  const values = tables[table]!.columns[column]!.values;
  const known = new Set(targets);
  values.forEach((value, row) => {
    if (!known.has(value) && !(optional && value === null)) {
      refuse(file, cell(table, column, row), described(value), `a ${targetColumn} of table '${target}'`);
    }
    if (sameRows && value !== targets[row]) {
      refuse(file, cell(table, column, row), described(value), `${described(targets[row])}, as in table '${target}'`);
    }
  });
  if (sameRows && values.length !== targets.length) {
    refuse(file, `table '${table}'`, `${values.length} rows`, `${targets.length}, as in table '${target}'`);
  }
}

/** @throws InputError for a key that occurs twice or a reference to nothing. */
export function checkKeys(file: string, kind: Pack['kind'], tables: Pack['tables']): void {
  for (const [name, table] of Object.entries(tables)) checkKey(file, name, table);
  for (const reference of referencesOf(kind)) checkReference(file, tables, reference);
}
