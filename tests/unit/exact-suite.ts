/** The same tests of the exact functions for Node and for a browser. */
import { describe, expect, it } from 'vitest';
import { exp, ln, logistic, normalQuantile, pow } from '../../sim/exact.js';
import vectors from './vectors/exact.json' with { type: 'json' };
import hashes from './vectors/exact-hash.json' with { type: 'json' };

type Name = keyof typeof vectors;
type Call = (x: number, y: number) => number;
const FUNCTIONS: Readonly<Record<Name, Call>> = { exp, ln, logistic, normalQuantile, pow };
const NAMES = Object.keys(FUNCTIONS) as Name[];

const view = new DataView(new ArrayBuffer(8));

function fromHex(hex: string): number {
  view.setBigUint64(0, BigInt(`0x${hex}`));
  return view.getFloat64(0);
}

/** Doubles in order as whole numbers: neighbours differ by 1, both zeros are 0. */
function ordinal(x: number): bigint {
  view.setFloat64(0, x);
  const bits = view.getBigInt64(0);
  return bits < 0n ? -(bits & 0x7fffffffffffffffn) : bits;
}
const ulps = (a: number, b: number): number => Math.abs(Number(ordinal(a) - ordinal(b)));

/** Multiplicative congruence: the arguments need to be many and the same everywhere, no more. */
function* words(): Generator<number, never> {
  for (let x = 1; ; ) {
    x = (Math.imul(x, 1664525) + 1013904223) | 0;
    yield (x ^ (x >>> 15)) >>> 0;
  }
}
const take = (source: Generator<number, never>): number => source.next().value;
const unit = (source: Generator<number, never>): number => (take(source) + 0.5) / 4294967296;

/** A uniform number squared up to nine times: tails down to 1e-300, either end. */
function tail(source: Generator<number, never>): number {
  let p = unit(source);
  const word = take(source);
  for (let n = word % 10; n > 0 && p > 1e-150; n--) p *= p;
  return word >>> 31 ? 1 - p : p;
}

function anyPositive(source: Generator<number, never>): number {
  view.setUint32(0, take(source) % 0x7ff00000);
  view.setUint32(4, take(source));
  return view.getFloat64(0);
}

const ARGUMENTS: Readonly<Record<Name, (source: Generator<number, never>, i: number) => [number, number]>> = {
  exp: (s, i) => [i % 2 ? unit(s) * 1455 - 745.2 : unit(s) * 8 - 4, 0],
  ln: (s, i) => [i % 2 ? anyPositive(s) : unit(s) * 4, 0],
  logistic: (s, i) => [(unit(s) - 0.5) * (i % 2 ? 80 : 8), 0],
  normalQuantile: (s, i) => [i % 2 ? tail(s) : unit(s), 0],
  pow: (s, i) => [unit(s) * (i % 2 ? 2 : 100), (unit(s) - 0.5) * (i % 2 ? 600 : 20)],
};

/** 16 hex digits over the bits of 200,000 results. */
function hashOf(name: Name): string {
  const call = FUNCTIONS[name];
  const source = words();
  let first = 0x811c9dc5;
  let second = 0x9e3779b9;
  for (let i = 0; i < 200_000; i++) {
    const [x, y] = ARGUMENTS[name](source, i);
    view.setFloat64(0, call(x, y));
    first = Math.imul(first ^ view.getUint32(0), 0x85ebca6b);
    first ^= first >>> 15;
    second = Math.imul(second ^ view.getUint32(4) ^ first, 0xc2b2ae35);
    second ^= second >>> 13;
  }
  return [first, second].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

/** [what, got, expected], compared by Object.is. */
const SPECIAL: readonly (readonly [string, number, number])[] = [
  ['exp NaN', exp(Number.NaN), Number.NaN],
  ['exp Infinity', exp(Number.POSITIVE_INFINITY), Number.POSITIVE_INFINITY],
  ['exp -Infinity', exp(Number.NEGATIVE_INFINITY), 0],
  ['exp 0', exp(0), 1],
  ['exp -0', exp(-0), 1],
  ['exp 1e308', exp(1e308), Number.POSITIVE_INFINITY],
  ['exp just above the largest', exp(709.7827128933841), Number.POSITIVE_INFINITY],
  ['exp just below the smallest', exp(-745.1332191019412), 0],
  ['ln NaN', ln(Number.NaN), Number.NaN],
  ['ln Infinity', ln(Number.POSITIVE_INFINITY), Number.POSITIVE_INFINITY],
  ['ln 0', ln(0), Number.NEGATIVE_INFINITY],
  ['ln -0', ln(-0), Number.NEGATIVE_INFINITY],
  ['ln -1', ln(-1), Number.NaN],
  ['ln -Infinity', ln(Number.NEGATIVE_INFINITY), Number.NaN],
  ['ln 1', ln(1), 0],
  ['pow NaN 0', pow(Number.NaN, 0), Number.NaN],
  ['pow 1 NaN', pow(1, Number.NaN), Number.NaN],
  ['pow -2 2', pow(-2, 2), Number.NaN],
  ['pow 0 0', pow(0, 0), 1],
  ['pow Infinity 0', pow(Number.POSITIVE_INFINITY, 0), 1],
  ['pow 1 Infinity', pow(1, Number.POSITIVE_INFINITY), 1],
  ['pow 0 2', pow(0, 2), 0],
  ['pow 0 -2', pow(0, -2), Number.POSITIVE_INFINITY],
  ['pow Infinity 2', pow(Number.POSITIVE_INFINITY, 2), Number.POSITIVE_INFINITY],
  ['pow Infinity -2', pow(Number.POSITIVE_INFINITY, -2), 0],
  ['pow 2 Infinity', pow(2, Number.POSITIVE_INFINITY), Number.POSITIVE_INFINITY],
  ['pow 2 -Infinity', pow(2, Number.NEGATIVE_INFINITY), 0],
  ['pow 0.5 Infinity', pow(0.5, Number.POSITIVE_INFINITY), 0],
  ['pow 0.5 -Infinity', pow(0.5, Number.NEGATIVE_INFINITY), Number.POSITIVE_INFINITY],
  ['pow 2 1024', pow(2, 1024), Number.POSITIVE_INFINITY],
  ['pow 2 1e300', pow(2, 1e300), Number.POSITIVE_INFINITY],
  ['pow 0.5 1e300', pow(0.5, 1e300), 0],
  ['pow 2 -1076', pow(2, -1076), 0],
  ['pow 3 1', pow(3, 1), 3],
  ['logistic NaN', logistic(Number.NaN), Number.NaN],
  ['logistic Infinity', logistic(Number.POSITIVE_INFINITY), 1],
  ['logistic -Infinity', logistic(Number.NEGATIVE_INFINITY), 0],
  ['logistic 0', logistic(0), 0.5],
  ['normalQuantile NaN', normalQuantile(Number.NaN), Number.NaN],
  ['normalQuantile 0', normalQuantile(0), Number.NEGATIVE_INFINITY],
  ['normalQuantile 1', normalQuantile(1), Number.POSITIVE_INFINITY],
  ['normalQuantile 0.5', normalQuantile(0.5), 0],
  ['normalQuantile -0.1', normalQuantile(-0.1), Number.NaN],
  ['normalQuantile 1.1', normalQuantile(1.1), Number.NaN],
];

export function testExactFunctions(): void {
  it('counts distance in units of the last place', () => {
    expect([ulps(1, 1), ulps(1, 1 + 2 ** -52), ulps(-5e-324, 5e-324), ulps(2, 4)]).toEqual([0, 1, 2, 2 ** 52]);
  });
  describe.each(NAMES)('%s', (name) => {
    it('is within 1 ulp of 400 correctly rounded results, and nearly always equal', () => {
      const rows = vectors[name].map((row) => row.map(fromHex));
      expect(rows.length).toBe(400);
      let equal = 0;
      for (const row of rows) {
        const expected = row.at(-1)!;
        const found = FUNCTIONS[name](row[0]!, row[1]!);
        const distance = ulps(found, expected);
        expect(distance, `${name}(${row.slice(0, -1)}) = ${found}, expected ${expected}`).toBeLessThanOrEqual(1);
        if (distance === 0) equal++;
      }
      expect(equal).toBeGreaterThanOrEqual(396);
    });
    it('gives the committed bits for 200,000 arguments', () => {
      expect(hashOf(name)).toBe(hashes[name]);
    });
  });
  it.each(SPECIAL)('%s', (_what, found, expected) => {
    expect(found).toBe(expected);
  });
  it('logistic of -x is the complement', () => {
    for (let x = -40; x <= 40; x += 0.37) expect(Math.abs(logistic(x) + logistic(-x) - 1)).toBeLessThan(2e-16);
  });
}
