/** What measures cost in a run. */
import type { RunResult } from '../results.js';

/** Spent by all measures from the start to the 1 January of year index `y`, by seed; whole cents. */
export const spentBySeed = ({ seeds }: RunResult, y: number): readonly number[] =>
  seeds.map(({ years }) => {
    let spent = 0;
    for (const { ledger } of years.slice(0, y + 1)) for (const { spent_ct } of ledger) spent += spent_ct;
    return spent;
  });
