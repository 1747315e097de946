/** One sentence for everything that can be wrong with a pack: where, what was found, what was expected. */
import { InputError } from '../../errors.js';
import { shown } from '../../schema/nearest.js';

/** A value in a message; never its contents when it is a list or an object. */
export function described(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  return shown(value);
}

/** @throws InputError always. */
export function refuse(file: string, where: string, found: string, expected: string): never {
  throw new InputError(`${file}: ${where}: found ${found}, expected ${expected}`);
}

/** `table 'places', column 'residents', row 12`; rows count from 1. */
export const cell = (table: string, column: string, row: number): string =>
  `table '${table}', column '${column}', row ${row + 1}`;

export type Plain = Readonly<Record<string, unknown>>;

/** An object with exactly the expected keys (of which some may be absent). */
export function objectWith(
  file: string,
  where: string,
  value: unknown,
  keys: readonly string[],
  absentAllowed: readonly string[] = [],
): Plain {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    refuse(file, where, described(value), `an object with ${keys.join(', ')}`);
  }
  const known = new Set([...keys, ...absentAllowed]);
  const unknown = Object.keys(value).find((key) => !known.has(key));
  if (unknown !== undefined) refuse(file, where, `unknown ${shown(unknown)}`, `only ${[...known].join(', ')}`);
  const missing = keys.find((key) => !Object.hasOwn(value, key));
  if (missing !== undefined) refuse(file, where, `no '${missing}'`, keys.join(', '));
  return value as Plain;
}

export function textAt(file: string, where: string, value: unknown): string {
  if (typeof value !== 'string' || value === '') refuse(file, where, described(value), 'text');
  return value;
}

export function listAt(file: string, where: string, value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) refuse(file, where, described(value), 'a list');
  return value;
}
