/**
 * A synthetic population as one binary file: a line of JSON, the columns, and a SHA-256 of everything before.
 *
 * Only ever a cache: read on the machine and by the code that wrote it, and rebuilt when anything differs.
 */
import { createHash } from 'node:crypto';
import type { Population } from '../../sim/input.js';
import { makeDwellings } from '../../sim/state/dwellings.js';
import { makeHouseholds } from '../../sim/state/households.js';
import { makePersons } from '../../sim/state/persons.js';

type TypedArray = Uint8Array | Uint16Array | Uint32Array | Int32Array;
type Columns = Record<string, number | TypedArray>;

const PARTS = { persons: makePersons, households: makeHouseholds, dwellings: makeDwellings } as const;
const HASH_BYTES = 32;
const ALIGN = 8;

interface Header {
  readonly key: string;
  /** By part: its single numbers, and the length of every column, in declared order. */
  readonly parts: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

const padded = (bytes: number): number => Math.ceil(bytes / ALIGN) * ALIGN;
const part = (population: Population, name: string): Columns =>
  (population as unknown as Record<string, Columns>)[name]!;

/** @param key what the population was made from; a reader with another key refuses the file */
export function populationBytes(population: Population, key: string): Buffer {
  const parts: Record<string, Record<string, number>> = {};
  const chunks: Uint8Array[] = [];
  for (const name of Object.keys(PARTS)) {
    const numbers: Record<string, number> = {};
    for (const [field, value] of Object.entries(part(population, name))) {
      if (typeof value === 'number') numbers[field] = value;
      else {
        numbers[field] = value.length;
        chunks.push(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
        chunks.push(new Uint8Array(padded(value.byteLength) - value.byteLength));
      }
    }
    parts[name] = numbers;
  }
  const header: Header = { key, parts };
  const line = JSON.stringify(header);
  // The line ends the head at a multiple of eight bytes, so that columns can be read in place.
  const head = Buffer.from(`${line}${' '.repeat(padded(Buffer.byteLength(line) + 1) - Buffer.byteLength(line) - 1)}\n`);
  const body = Buffer.concat([head, ...chunks]);
  return Buffer.concat([body, createHash('sha256').update(body).digest()]);
}

/** @returns the population, or null when the file is damaged, cut off, of another key or of other columns. */
export function readPopulationBytes(bytes: Buffer, key: string): Population | null {
  const end = bytes.length - HASH_BYTES;
  if (end <= 0) return null;
  const body = bytes.subarray(0, end);
  if (!createHash('sha256').update(body).digest().equals(bytes.subarray(end))) return null;
  const headEnd = body.indexOf('\n');
  const header = JSON.parse(body.toString('utf8', 0, headEnd)) as Header;
  if (header.key !== key) return null;
  let offset = headEnd + 1;
  const population: Record<string, Columns> = {};
  for (const [name, make] of Object.entries(PARTS)) {
    const columns = make(0) as unknown as Columns;
    const numbers = header.parts[name] ?? {};
    if (Object.keys(numbers).join() !== Object.keys(columns).join()) return null;
    for (const [field, empty] of Object.entries(columns)) {
      const number = numbers[field]!;
      if (typeof empty === 'number') columns[field] = number;
      else {
        const column = new (empty.constructor as new (length: number) => TypedArray)(number);
        const target = new Uint8Array(column.buffer);
        if (offset + target.length > end) return null;
        target.set(body.subarray(offset, offset + target.length));
        columns[field] = column;
        offset += padded(target.length);
      }
    }
    population[name] = columns;
  }
  return offset === end ? (population as unknown as Population) : null;
}
