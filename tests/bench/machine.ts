/** How fast the machine is just now, so that times are judged against what it can do. */
import { performance } from 'node:perf_hooks';
import { yardstick } from './yardstick.js';

/** Million person-years of the yardstick that a quiet, fast machine lives in a second: budgets in seconds are of such a one. */
const QUIET = 50;
const TRIES = 3;

/** Factor on budgets by the best of three short runs of the yardstick, after one to warm up; 1 = as fast, never less. */
export function slowness(): number {
  const { run } = yardstick(100_000, 10);
  run();
  let best = 0;
  for (let i = 0; i < TRIES; i++) {
    const start = performance.now();
    best = Math.max(best, run() / (1000 * (performance.now() - start)));
  }
  return Math.max(1, QUIET / best);
}
