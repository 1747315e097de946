/**
 * Keyed draws: a draw depends on the event, the year and who it is about, never on how many draws came before.
 *
 * Per (event, year) two key words come from Threefry-2x32-20 under the run key; a draw mixes them with the
 * 64-bit identity by two 32-bit finalisers. Constants and vectors: docs/decisions/0002-draws.md.
 */

import { normalQuantile } from './exact.js';

/** Four 32-bit words made from a run's seed by the caller. */
export type RunKey = readonly [number, number, number, number];

/** The two words of one event in one year. */
export interface DrawKey {
  readonly k1: number;
  readonly k2: number;
}

const PARITY = 0x1bd11bda;
const rotl = (x: number, n: number): number => (x << n) | (x >>> (32 - n));

/**
 * Threefry-2x32 with 20 rounds (Salmon et al. 2011), written out: it makes every identity of a population.
 *
 * @returns two unsigned 32-bit words; a bijection of the counter for each key.
 */
export function threefry(key0: number, key1: number, counter0: number, counter1: number): [number, number] {
  let k0 = key0 | 0;
  let k1 = key1 | 0;
  let k2 = PARITY ^ key0 ^ key1;
  let x0 = (counter0 + key0) | 0;
  let x1 = (counter1 + key1) | 0;
  for (let s = 1; s <= 5; s++) {
    const odd = (s & 1) === 1;
    x0 = (x0 + x1) | 0;
    x1 = (odd ? rotl(x1, 13) : rotl(x1, 17)) ^ x0;
    x0 = (x0 + x1) | 0;
    x1 = (odd ? rotl(x1, 15) : rotl(x1, 29)) ^ x0;
    x0 = (x0 + x1) | 0;
    x1 = (odd ? rotl(x1, 26) : rotl(x1, 16)) ^ x0;
    x0 = (x0 + x1) | 0;
    x1 = (odd ? rotl(x1, 6) : rotl(x1, 24)) ^ x0;
    x0 = (x0 + k1) | 0;
    x1 = (x1 + k2 + s) | 0;
    const first = k0;
    k0 = k1;
    k1 = k2;
    k2 = first;
  }
  return [x0 >>> 0, x1 >>> 0];
}

/** Key words of an event in a year: key (w0, w1), counter (event xor w2, year xor w3). */
export function drawKey(run: RunKey, event: number, year: number): DrawKey {
  const [k1, k2] = threefry(run[0], run[1], event ^ run[2], year ^ run[3]);
  return { k1, k2 };
}

/**
 * One draw for one identity.
 *
 * The second finaliser has three rounds because idB passes through it alone.
 *
 * @returns an unsigned 32-bit word; an event of probability p happens when it is below `p * 2^32`.
 */
export function draw(idA: number, idB: number, k1: number, k2: number): number {
  let x = idA ^ k1;
  x ^= x >>> 16;
  x = Math.imul(x, 0x7feb352d);
  x ^= x >>> 15;
  x = Math.imul(x, 0x846ca68b);
  x ^= x >>> 16;
  x = ((x + idB) | 0) ^ k2; // | 0 keeps the sum a 32-bit addition: a third faster, same value
  x ^= x >>> 17;
  x = Math.imul(x, 0xed5ad4bb);
  x ^= x >>> 11;
  x = Math.imul(x, 0xac4c1b51);
  x ^= x >>> 15;
  x = Math.imul(x, 0x31848bab);
  x ^= x >>> 14;
  return x >>> 0;
}

/** Later draws of one event and identity: number 0 is the draw itself. */
export const laterKey = (k1: number, index: number): number => (k1 + Math.imul(index, 0x9e3779b9)) | 0;

/** Threshold of a probability: 0 never happens, 1 always. */
export const threshold = (probability: number): number => probability * 4294967296;

/** A draw as a share: from 0 to just below 1. */
export const asShare = (u: number): number => u / 4294967296;

/** A draw as a standard normal deviate: the middle of its 2^-32 wide step, so never infinite. */
export const asDeviate = (u: number): number => normalQuantile((u + 0.5) / 4294967296);

/** What one identity draws, as a share. */
export const shareOf = (idA: number, idB: number, { k1, k2 }: DrawKey): number => asShare(draw(idA, idB, k1, k2));

/** One of `count`, from 0, each as likely as another. @param u a draw */
export const oneOf = (count: number, u: number): number => Math.floor((u * count) / 4294967296);

/**
 * As many as are expected, in whole ones: the part of one that is over by a draw, so that the mean is kept.
 *
 * @param expected 0 or more
 * @param u a draw, 0 to 2^32
 */
export function wholeNumber(expected: number, u: number): number {
  const whole = Math.floor(expected);
  return whole + Number(u < threshold(expected - whole));
}
