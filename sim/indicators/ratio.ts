/** Shares and means: a numerator over a denominator, in a town as in the towns of an area together. */
import type { World } from '../world.js';
import { type AreaRule, type Indicator, NO_VALUE } from './indicator.js';
import type { Tally } from './tally.js';

/** By town, whole numbers: what is counted, and what it is counted over. */
export interface Parts {
  readonly part_t: ArrayLike<number>;
  readonly over_t: ArrayLike<number>;
}

/** How a ratio is written: in percent a share is multiplied by 100; values are rounded to so many decimals. */
export interface Written {
  readonly times: number;
  readonly decimals: 0 | 2 | 3;
}

const STEPS = { 0: 1, 2: 100, 3: 1000 } as const;

/** `NO_VALUE` where the denominator is 0. */
export function ratio(part: number, over: number, { times, decimals }: Written): number {
  if (over <= 0) return NO_VALUE;
  const steps = STEPS[decimals];
  return Math.round((part * (times * steps)) / over) / steps;
}

const ratioByTown = ({ part_t, over_t }: Parts, written: Written): number[] =>
  Array.from(part_t, (part, t) => ratio(part, over_t[t]!, written));

/** The region and then every municipality: sums over towns, divided last, so that large towns count for more. */
export const ratioOfSums = (parts: (world: World, tally: Tally) => Parts, written: Written): AreaRule => ({
  rule: 'ratio of sums over its towns',
  of(_, world, tally) {
    const { municipality_t, code_m } = world.places;
    const { part_t, over_t } = parts(world, tally);
    const sums = new Float64Array(2 * (1 + code_m.length));
    for (let t = 0; t < municipality_t.length; t++) {
      for (const a of [0, 1 + municipality_t[t]!]) {
        sums[2 * a]! += part_t[t]!;
        sums[2 * a + 1]! += over_t[t]!;
      }
    }
    return Array.from({ length: 1 + code_m.length }, (__, a) => ratio(sums[2 * a]!, sums[2 * a + 1]!, written));
  },
});

/** A declared share or mean, for towns and areas alike. */
export const ratioIndicator = (
  declared: Omit<Indicator, 'of' | 'areas'>,
  written: Written,
  parts: (world: World, tally: Tally) => Parts,
): Indicator => ({
  ...declared,
  of: (world, tally) => ratioByTown(parts(world, tally), written),
  areas: ratioOfSums(parts, written),
});

/** Percent with three decimals: one person more or less shows in a region of a hundred thousand. */
export const PERCENT: Written = { times: 100, decimals: 3 };
