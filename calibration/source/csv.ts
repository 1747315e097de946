/** Source tables as rows that know where they stand, so that every complaint names file and line. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { InputError } from '../../scenarios/errors.js';

const NUMBER = /^-?\d+(\.\d+)?([eE][-+]?\d+)?$/;

/** One row of a source table. */
export class Row {
  constructor(
    private readonly file: string,
    private readonly line: number,
    private readonly cells: Readonly<Record<string, string>>,
  ) {}

  /** File and line, for messages. */
  get where(): string {
    return `${this.file} line ${this.line}`;
  }

  has(column: string): boolean {
    return Object.hasOwn(this.cells, column);
  }

  text(column: string): string {
    const cell = this.cells[column];
    if (cell === undefined) throw new InputError(`${this.file}: there is no column '${column}'`);
    return cell;
  }

  /** A figure, or null where the publisher left the cell empty. */
  optional(column: string): number | null {
    const cell = this.text(column);
    if (cell === '') return null;
    if (!NUMBER.test(cell)) throw new InputError(`${this.where}: ${column} = '${cell}' is not a number`);
    return Number(cell);
  }

  number(column: string): number {
    const value = this.optional(column);
    if (value === null) throw new InputError(`${this.where}: ${column} is empty, expected a number`);
    return value;
  }

  /** A figure that cannot be negative: persons, dwellings, households. */
  count(column: string): number {
    const value = this.number(column);
    if (value < 0) throw new InputError(`${this.where}: ${column} = ${value}, expected 0 or more`);
    return value;
  }
}

function textOf(path: string): string {
  const bytes = readFileSync(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

/**
 * Rows of a comma separated table with a header line, `.gz` or plain.
 *
 * @param directory folder of the source tables.
 * @param file path inside it, the name that messages use.
 */
export function readRows(directory: string, file: string): Row[] {
  const path = join(directory, file);
  if (!existsSync(path)) throw new InputError(`${file} is missing in the folder of source tables`);
  let rows: Record<string, string>[];
  try {
    rows = parse(textOf(path), { columns: true, bom: true });
  } catch (error) {
    throw new InputError(`${file} cannot be read as a comma separated table: ${(error as Error).message}`);
  }
  return rows.map((cells, r) => new Row(file, r + 2, cells));
}

/** Rows by key; the same key twice is refused with both lines. */
export function byKey(rows: readonly Row[], key: (row: Row) => string): Map<string, Row> {
  const found = new Map<string, Row>();
  for (const row of rows) {
    const k = key(row);
    const first = found.get(k);
    if (first) throw new InputError(`${row.where}: '${k}' stands already in ${first.where}`);
    found.set(k, row);
  }
  return found;
}
