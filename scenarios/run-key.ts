/** From a run's seed, a whole number a person can remember, to the 128 bits that key every draw. */
import seedrandom from 'seedrandom';
import type { RunKey } from '../sim/draws.js';

/** Four words of the stream `draagvlak/<seed>`; the same on every machine and in every browser. */
export function runKeyOf(seed: number): RunKey {
  const stream = seedrandom(`draagvlak/${seed}`);
  const word = (): number => stream.int32() >>> 0;
  return [word(), word(), word(), word()];
}
