/** What is measured of a stream of draws. All figures named z are standard normal for a perfect generator. */
import { draw, drawKey, laterKey, type RunKey } from '../../sim/draws.js';
import { newbornIdentity, residentIdentity } from '../../sim/identity.js';

/** A stream orders draws so that its neighbours are those whose independence is in question. */
export interface Stream {
  readonly name: string;
  readonly word: (i: number) => number;
  /** No word comes twice: one key, one word of identity. Its cells fill more evenly, by the share of 2^32 taken. */
  readonly distinct?: true;
}

export interface StreamFigures {
  readonly stream: string;
  readonly draws: number;
  /** Chi-square over 65,536 cells: upper 16 bits, lower 16 bits, upper 8 bits of two neighbours. */
  readonly zHigh: number;
  readonly zLow: number;
  readonly zPairs: number;
  /** Correlation of neighbours. */
  readonly zSerial: number;
  /** The bit whose share of ones is furthest from a half. */
  readonly zWorstBit: number;
}

const CELLS = 65536;
const CLOSE = 64; // neighbours in time, kind or seed per identity
const PEOPLE = 1 << 20;
/** Any run keys: the last word counts, as neighbouring seeds would be at worst. */
export const keyNumber = (n: number): RunKey => [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344 + n];

const numbers = (count: number): number[] => Array.from({ length: count }, (_, n) => n);

/** Residents of one place by serial, as the model makes them. */
export function residents(count: number): { readonly idA: Uint32Array; readonly idB: Uint32Array } {
  const idA = new Uint32Array(count);
  const idB = new Uint32Array(count);
  for (let n = 0; n < count; n++) [idA[n], idB[n]] = residentIdentity(141, n) as [number, number];
  return { idA, idB };
}

/** Streams of at most 2^26 draws. */
export function streams(): readonly Stream[] {
  const { idA, idB } = residents(PEOPLE);
  const run = keyNumber(0);
  const one = drawKey(run, 1, 2021);
  const byKey = (name: string, keys: readonly { k1: number; k2: number }[]): Stream => ({
    name,
    word: (i) => draw(idA[i >>> 6]!, idB[i >>> 6]!, keys[i & 63]!.k1, keys[i & 63]!.k2),
  });
  const newborn = (i: number) => newbornIdentity(...residentIdentity(141, i >>> 2), i & 3);
  const blocks = numbers(CLOSE).map((n) => drawKey(run, 1, 2021 + n));
  return [
    { name: 'neighbouring idA', word: (i) => draw(i, 0x5eed1234, one.k1, one.k2), distinct: true },
    { name: 'neighbouring idB', word: (i) => draw(0x5eed1234, i, one.k1, one.k2), distinct: true },
    { name: 'grid of idA and idB', word: (i) => draw(i & 0x1fff, i >>> 13, one.k1, one.k2) },
    {
      name: 'residents',
      word: (i) => draw(idA[i % PEOPLE]!, idB[i % PEOPLE]!, blocks[i >>> 20]!.k1, blocks[i >>> 20]!.k2),
    },
    byKey('years', blocks),
    byKey(
      'events',
      numbers(CLOSE).map((n) => drawKey(run, n + 1, 2021)),
    ),
    byKey(
      'seeds',
      numbers(CLOSE).map((n) => drawKey(keyNumber(n), 1, 2021)),
    ),
    byKey(
      'later draws',
      numbers(CLOSE).map((n) => ({ k1: laterKey(one.k1, n), k2: one.k2 })),
    ),
    { name: 'newborn identities', word: (i) => newborn(i >>> 1)[i & 1]! },
    {
      name: 'draws of newborns',
      word: (i) => {
        const [a, b] = newborn(i);
        return draw(a, b, one.k1, one.k2);
      },
    },
  ];
}

/** @param count draws to take, at least 5 * 65,536. */
export function measureStream(stream: Stream, count: number): StreamFigures {
  const high = new Uint32Array(CELLS);
  const low = new Uint32Array(CELLS);
  const pairs = new Uint32Array(CELLS);
  const ones = new Uint32Array(32);
  let before = stream.word(0);
  let products = 0;
  for (let i = 1; i <= count; i++) {
    const word = i < count ? stream.word(i) : stream.word(0); // the ring is closed
    high[word >>> 16]!++;
    low[word & 0xffff]!++;
    pairs[(before >>> 24) * 256 + (word >>> 24)]!++;
    products += (before / 4294967296 - 0.5) * (word / 4294967296 - 0.5);
    for (let bit = 0, rest = word; bit < 32; bit++, rest >>>= 1) ones[bit]! += rest & 1;
    before = word;
  }
  let zWorstBit = 0;
  for (const n of ones) {
    const z = (2 * n - count) / Math.sqrt(count);
    if (Math.abs(z) > Math.abs(zWorstBit)) zWorstBit = z;
  }
  const evenness = stream.distinct ? 1 - count / 4294967296 : 1;
  return {
    stream: stream.name,
    draws: count,
    zHigh: chiSquareZ(high, count, evenness),
    zLow: chiSquareZ(low, count, evenness),
    zPairs: chiSquareZ(pairs, count),
    zSerial: (products / count) * 12 * Math.sqrt(count),
    zWorstBit,
  };
}

/** Chi-square against equal cells over its expected share, as its distance from the mean in standard deviations. */
export function chiSquareZ(cells: Uint32Array, count: number, evenness = 1): number {
  const expected = count / cells.length;
  let sum = 0;
  for (const n of cells) sum += (n - expected) ** 2 / expected;
  return (sum / evenness - (cells.length - 1)) / Math.sqrt(2 * (cells.length - 1));
}

/**
 * Change each of the 128 bits that go in: how often does each of the 32 bits that come out change?
 *
 * @returns largest distance of that share from a half, and the chi-square of all 4096 shares as z.
 */
export function avalanche(samples: number): {
  readonly samples: number;
  readonly worstBias: number;
  readonly z: number;
} {
  const { idA, idB } = residents(samples * 2);
  let worstBias = 0;
  let sum = 0;
  for (let bit = 0; bit < 128; bit++) {
    const flips = new Uint32Array(32);
    for (let n = 0; n < samples; n++) {
      const input = [idA[n]!, idB[n]!, idA[n + samples]!, idB[n + samples]!] as [number, number, number, number];
      const before = draw(...input);
      input[bit >>> 5]! ^= 1 << (bit & 31);
      for (let out = 0, rest = before ^ draw(...input); out < 32; out++, rest >>>= 1) flips[out]! += rest & 1;
    }
    for (const n of flips) {
      worstBias = Math.max(worstBias, Math.abs(n / samples - 0.5));
      sum += (2 * n - samples) ** 2 / samples;
    }
  }
  return { samples, worstBias, z: (sum - 4096) / Math.sqrt(2 * 4096) };
}

/** Equal draws among residents in one event and year, against n^2 / 2^33 expected; z of a Poisson count. */
export function collisions(people: number): { readonly found: number; readonly expected: number; readonly z: number } {
  const { idA, idB } = residents(people);
  const { k1, k2 } = drawKey(keyNumber(0), 1, 2021);
  const words = Uint32Array.from(idA, (a, n) => draw(a, idB[n]!, k1, k2)).sort();
  let found = 0;
  for (let n = 1; n < people; n++) if (words[n] === words[n - 1]) found++;
  const expected = (people * (people - 1)) / 2 / 4294967296;
  return { found, expected, z: (found - expected) / Math.sqrt(expected) };
}
