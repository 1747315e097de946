/** What a run and its replay must be before they are shown. */
import type { Watched } from '../../scenarios/why/replay.js';
import type { YearResult } from '../../sim/protocol.js';
import type { YearRecord } from '../state/worlds.js';

/** Every year from the first to the last, once, in order: anything else is no result. @throws Error */
export function checkYears(lived: readonly YearResult[], [first, last]: readonly [number, number], seed: number): void {
  const found = lived.map(({ year }) => year);
  const complete = found.length === last - first + 1 && found.every((year, i) => year === first + i);
  if (complete) return;
  throw new Error(`seed ${seed}: expected the years ${first} to ${last}, received ${found.join(', ') || 'none'}`);
}

/** The same bits in every year that is shown: then what was watched is what is seen. @throws Error naming the year */
export function checkReplay({ seed, stateHash }: Watched, years: readonly YearRecord[]): void {
  const differs = years.find(({ result }) => stateHash[result.year] !== result.stateHash);
  if (differs === undefined) return;
  throw new Error(`seed ${seed}: lived again, it differs from what is shown from 1 January ${differs.result.year} on`);
}
