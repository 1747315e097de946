/** What the parameters of unions go with: the synthetic population of the first region, in which they were set. */
import { LAST_UNION } from '../../../sim/households/couples.js';
import { ADULT_AGE } from '../../../sim/households/leaving.js';
import { onLines, type Points } from '../straight-lines.js';

/** Base years of its two populations. */
export const REFERENCE_YEARS = [2015, 2021] as const;

/** First ages of the groups in which shares without a partner are compared; the last one ends where unions do. */
export const SHARE_GROUPS = [ADULT_AGE, 25, 30, 36, 46, 61] as const;
export const lastOf = (g: number): number => (SHARE_GROUPS[g + 1] ?? LAST_UNION + 1) - 1;

/** Of each of the two; `tests/statistical/union-places.test.ts` counts them again. */
export const REFERENCE = {
  /** Persons a year who must find a partner for each single one of 18 to 24, at 18 and 19 for two, and of 25 to 35. */
  formation: [
    [0.432, 0.391],
    [0.288, 0.267],
  ],
  /** Share without a partner of those with a household of their own, by group of ages. */
  single_g: [
    [0.544, 0.567],
    [0.3, 0.316],
    [0.173, 0.195],
    [0.217, 0.19],
    [0.213, 0.236],
    [0.23, 0.253],
  ],
} as const;

/** What is known of the reference at a base year, on straight lines between the two. */
export function referenceAt(base: number): { readonly formation: number[]; readonly single_g: number[] } {
  const at = (values: readonly [number, number]): number =>
    onLines(
      REFERENCE_YEARS.map((year, y): Points[number] => [year, values[y]!]),
      base,
    );
  return { formation: REFERENCE.formation.map(at), single_g: REFERENCE.single_g.map(at) };
}
