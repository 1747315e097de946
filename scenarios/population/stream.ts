/** The random numbers of one town at synthesis: a stream of its own, so no town depends on another. */
import seedrandom from 'seedrandom';
import { normalQuantile } from '../../sim/exact.js';

export interface Stream {
  /** In 0..1, 1 excluded. */
  uniform(): number;
  /** A whole number from 0 to n - 1. */
  below(n: number): number;
  /** Normal, rounded to whole years. */
  years(mean: number, sd: number): number;
}

/** The stream `draagvlak/population/<seed>/<place code>`. */
export function townStream(seed: number, placeCode: string): Stream {
  const random = seedrandom(`draagvlak/population/${seed}/${placeCode}`);
  return {
    uniform: () => random.quick(),
    below: (n) => Math.floor(random.quick() * n),
    years: (mean, sd) => Math.round(mean + sd * normalQuantile(((random.int32() >>> 0) + 0.5) / 4294967296)),
  };
}

/** Puts a list in random order, in place. */
export function shuffle<T>(list: T[], stream: Stream): T[] {
  for (let i = list.length - 1; i > 0; i--) {
    const j = stream.below(i + 1);
    const held = list[i]!;
    list[i] = list[j]!;
    list[j] = held;
  }
  return list;
}
