/** The identity of a pack: SHA-256 of its canonical text. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Pack } from './format.js';

/** By UTF-16 code units, the same everywhere (no locale). */
export const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const isScalar = (value: unknown): boolean => value === null || typeof value !== 'object';

/** JSON text with the keys of every object sorted and no white space. */
export function canonicalJson(value: unknown): string {
  if (isScalar(value)) return JSON.stringify(value);
  // Arrays of numbers and words need no sorting inside; JSON.stringify is much faster on them.
  if (Array.isArray(value)) {
    return value.every(isScalar) ? JSON.stringify(value) : `[${value.map(canonicalJson).join(',')}]`;
  }
  const record = value as Readonly<Record<string, unknown>>;
  const keys = Object.keys(record)
    .filter((key) => record[key] !== undefined)
    .sort(byCode);
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonicalJson(record[key])}`).join(',')}}`;
}

/** @returns 64 hex digits, SHA-256 of everything in the pack except `id`. */
export function packId(pack: Omit<Pack, 'id'>): string {
  const { id: _ignored, ...content } = pack as Pack;
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(content))));
}

/** The pack with the identity that belongs to its contents. */
export const withId = (content: Omit<Pack, 'id'>): Pack => ({ ...content, id: packId(content) });
