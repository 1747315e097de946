/**
 * The state in 16 hex digits, per place and whole: a wrapping 64-bit sum of one mixed word pair per person,
 * household, dwelling, facility, track of a secondary school, leaver and town's prices, so that slot order does not
 * matter. The sums are made by the tally, which meets them all.
 */
import { type Tally, tallyOf } from './indicators/tally.js';
import type { World } from './world.js';

export interface StateHash {
  readonly state: string;
  readonly place_t: readonly string[];
}

export const stateHash = (world: World): StateHash => hashOf(tallyOf(world));

export function hashOf({ words_tw }: Tally): StateHash {
  const place_t: string[] = [];
  let low = 0;
  let high = 0;
  for (let i = 0; i < words_tw.length; i += 2) {
    place_t.push(hex(words_tw[i]!, words_tw[i + 1]!));
    low += words_tw[i]!;
    high += words_tw[i + 1]!;
  }
  return { state: hex(low, high), place_t };
}

function hex(low: number, high: number): string {
  const carry = Math.floor(low / 4294967296);
  const words = [(high + carry) % 4294967296, low % 4294967296];
  return words.map((w) => w.toString(16).padStart(8, '0')).join('');
}
