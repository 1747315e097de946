/** The same tests of the keyed draws and identities for Node and for a browser. */
import { describe, expect, it } from 'vitest';
import {
  asShare,
  draw,
  drawKey,
  laterKey,
  oneOf,
  type RunKey,
  threefry,
  threshold,
  wholeNumber,
} from '../../sim/draws.js';
import {
  codeNumber,
  compareIdentity,
  dwellingIdentity,
  householdIdentity,
  type Identity,
  institutionIdentity,
  newbornIdentity,
  residentIdentity,
} from '../../sim/identity.js';
import vectors from './vectors/draw.json' with { type: 'json' };

type Table = keyof typeof vectors;
const rowsOf = (table: Table): number[][] => vectors[table].map((row) => row.map((hex) => Number.parseInt(hex, 16)));

/** What each table of the vectors asserts: the first words of a row give the others. */
const CALLS: Readonly<Record<Exclude<Table, 'runKey'>, (...words: number[]) => readonly number[]>> = {
  draw: (a, b, k1, k2) => [draw(a!, b!, k1!, k2!)],
  drawKey: (event, year) => {
    const { k1, k2 } = drawKey(rowsOf('runKey')[0] as unknown as RunKey, event!, year!);
    return [k1, k2];
  },
  later: (k1, index) => [laterKey(k1!, index!) >>> 0],
  resident: (place, serial) => residentIdentity(place!, serial!),
  dwelling: (place, serial) => dwellingIdentity(place!, serial!),
  institution: (place) => institutionIdentity(place!),
  newborn: (a, b, parity) => newbornIdentity(a!, b!, parity!),
  household: (a, b, year) => householdIdentity(a!, b!, year!),
};

/** Known answers of Random123 (kat_vectors, threefry2x32 with 20 rounds): key, counter, result. */
const RANDOM123: readonly (readonly [string, string, string])[] = [
  ['00000000 00000000', '00000000 00000000', '6b200159 99ba4efe'],
  ['ffffffff ffffffff', 'ffffffff ffffffff', '1cb996fc bb002be7'],
  ['13198a2e 03707344', '243f6a88 85a308d3', 'c4923a9c 483df7a0'],
];
const words = (text: string): number[] => text.split(' ').map((hex) => Number.parseInt(hex, 16));

/** How many of these 64-bit identities are the same as an earlier one. */
function repeats(count: number, make: (n: number) => Identity): number {
  const sorted = new Float64Array(count);
  const seen = new Map<number, Set<number>>();
  let found = 0;
  for (let n = 0; n < count; n++) sorted[n] = make(n)[0];
  sorted.sort();
  // Few first words are shared; only those people need their second word compared.
  for (let n = 1; n < count; n++) if (sorted[n] === sorted[n - 1]) seen.set(sorted[n]!, new Set());
  for (let n = 0; n < count; n++) {
    const [idA, idB] = make(n);
    const others = seen.get(idA);
    if (others?.has(idB)) found++;
    others?.add(idB);
  }
  return found;
}

export function testDraws(): void {
  it.each(RANDOM123)('threefry key %s, counter %s gives %s', (key, counter, expected) => {
    const [k0, k1, c0, c1] = [...words(key), ...words(counter)] as [number, number, number, number];
    expect(threefry(k0, k1, c0, c1)).toEqual(words(expected));
  });

  describe.each(Object.keys(CALLS) as (keyof typeof CALLS)[])('vectors of %s', (table) => {
    it.each(rowsOf(table).map((row) => [row]))('%j', (row) => {
      const inputs = CALLS[table].length;
      expect(CALLS[table](...row.slice(0, inputs))).toEqual(row.slice(inputs));
    });
  });

  it('has 64 vectors of the draw; the 48 with any words differ', () => {
    const rows = rowsOf('draw');
    expect(rows.length).toBe(64);
    expect(new Set(rows.slice(16).map((row) => row[4])).size).toBe(48);
  });

  it('gives unsigned words and takes signed or unsigned ones alike', () => {
    for (const [a, b, k1, k2, result] of rowsOf('draw') as [number, number, number, number, number][]) {
      expect(draw(a | 0, b | 0, k1 | 0, k2 | 0)).toBe(result);
      expect(draw(a >>> 0, b >>> 0, k1 >>> 0, k2 >>> 0)).toBe(result);
    }
  });

  it('never happens at probability 0, always at 1', () => {
    expect(0 < threshold(0)).toBe(false);
    expect(0xffffffff < threshold(1)).toBe(true);
    expect(threshold(0.25)).toBe(2 ** 30);
  });

  it('is a share below one, and one of so many', () => {
    expect([0, 2 ** 31, 0xffffffff].map(asShare)).toEqual([0, 0.5, 1 - 2 ** -32]);
    const even = Array.from({ length: 12 }, (_, n) => oneOf(3, Math.ceil((n * 2 ** 32) / 12)));
    expect(even).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2]);
    expect(oneOf(1_000_000, 0xffffffff)).toBe(999_999);
  });

  it('makes whole numbers of an expectation', () => {
    expect([0, 0.24, 0.26].map((u) => wholeNumber(2.25, u * 2 ** 32))).toEqual([3, 3, 2]);
    expect([wholeNumber(0, 0), wholeNumber(4, 0), wholeNumber(4, 0xffffffff)]).toEqual([0, 4, 4]);
    const draws = 2 ** 12;
    for (const expected of [0, 0.001, 0.25, 0.5, 0.999, 1, 7.3, 1234.56]) {
      let sum = 0;
      // Evenly spread draws keep the mean to half the step between them.
      for (let n = 0; n < draws; n++) sum += wholeNumber(expected, (n + 0.5) * (2 ** 32 / draws));
      expect(Math.abs(sum / draws - expected)).toBeLessThanOrEqual(0.5 / draws + 1e-12 * expected);
    }
  });

  it('later draw number 0 is the draw itself', () => {
    expect(laterKey(0x12345678, 0)).toBe(0x12345678);
  });

  it('orders identities as 64-bit numbers, first word first', () => {
    expect(compareIdentity(1, 0xffffffff, 2, 0)).toBeLessThan(0);
    expect(compareIdentity(0xffffffff, 0, 1, 0)).toBeGreaterThan(0);
    expect(compareIdentity(5, 0xffffffff, 5, 1)).toBeGreaterThan(0);
    expect(compareIdentity(5, 6, 5, 6)).toBe(0);
  });

  it('numbers places by the digits of their codes', () => {
    expect(['WP1234', 'GM0014', 'CR01', '7'].map(codeNumber)).toEqual([1234, 14, 1, 7]);
    for (const code of ['', 'WP', 'Beerta', '12A3', 'WP-12', 'WP1234567890']) {
      expect(() => codeNumber(code), code).toThrow(RangeError);
    }
  });

  it('counts repeated identities', () => {
    expect(repeats(100, (n) => [7, n % 90])).toBe(10);
  });

  it('never gives two of a million the same identity', () => {
    const million = 1_000_000;
    expect(repeats(million, (n) => residentIdentity(n % 142, (n / 142) | 0))).toBe(0);
    expect(repeats(million, (n) => newbornIdentity(...residentIdentity(141, n >>> 2), n & 3))).toBe(0);
    expect(repeats(million, (n) => householdIdentity(...residentIdentity(141, (n / 20) | 0), 2021 + (n % 20)))).toBe(0);
  });
}
