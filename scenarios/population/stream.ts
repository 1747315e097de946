/** The random numbers of one town at synthesis: a stream of its own, so no town depends on another. */
import seedrandom from 'seedrandom';
import { upperQuantile } from '../../sim/exact/normal-start.js';
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
    years: (mean, sd) => normalYears(mean, sd, ((random.int32() >>> 0) + 0.5) / 4294967296),
  };
}

/** Nearer than this to the middle between two years the last digits decide. */
const UNDECIDED = 1e-9;

/** Whole years at a quantile of the normal distribution; its last digits are worked out only where they matter. */
function normalYears(mean: number, sd: number, p: number): number {
  const tail = p < 0.5 ? p : 1 - p;
  const start = tail === 0.5 ? 0 : upperQuantile(tail);
  const about = mean + sd * (p < 0.5 ? -start : start);
  const decided = Math.abs(about - Math.floor(about) - 0.5) > UNDECIDED;
  return Math.round(decided ? about : mean + sd * normalQuantile(p));
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
