/** What is lived when: the shown seed first, both its worlds in step, then the other futures one by one. */
import type { YearResult } from '../../sim/protocol.js';
import { type Future, WORLD_NAMES, type WorldName } from '../state/worlds.js';

/** One world of one seed. */
export interface Task {
  readonly seed: number;
  readonly world: WorldName;
  /** Whether it is shown with pictures. */
  readonly shown: boolean;
}

/** Complete worlds by seed. */
export type Known = Map<number, Partial<Record<WorldName, readonly YearResult[]>>>;

/** All seeds of which there will be a future: those wanted, and the one that is shown. Ascending. */
export const seedsOf = (shown: number, wanted: readonly number[]): readonly number[] =>
  [...new Set([...wanted, shown])].sort((a, b) => a - b);

/** The shown seed is always lived, for its pictures are kept nowhere; of the others what is not known yet. */
export const tasksOf = (shown: number, wanted: readonly number[], known: Known): readonly Task[] => [
  ...WORLD_NAMES.map((world) => ({ seed: shown, world, shown: true })),
  ...seedsOf(shown, wanted)
    .filter((seed) => seed !== shown)
    .flatMap((seed) => WORLD_NAMES.map((world) => ({ seed, world, shown: false })))
    .filter(({ seed, world }) => known.get(seed)?.[world] === undefined),
];

/** Futures of which both worlds are complete, in the order of their seeds. */
export function futuresOf(seeds: readonly number[], known: Known): readonly Future[] {
  return seeds.flatMap((seed) => {
    const { baseline, measures } = known.get(seed) ?? {};
    return baseline && measures ? [{ seed, years: { baseline, measures } }] : [];
  });
}
