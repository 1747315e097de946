/** What the parameters of unions go with: the synthetic population of the first region, in which they were set. */

/** Base years of its two populations. */
export const REFERENCE_YEARS = [2015, 2021] as const;

/** Of each of the two; `tests/statistical/union-places.test.ts` counts them again. */
export const REFERENCE = {
  /** Persons a year who must find a partner for each single one of 18 to 24, at 18 and 19 for two, and of 25 to 35. */
  formation: [
    [0.432, 0.391],
    [0.288, 0.267],
  ],
  /** Share without a partner of those with a household of their own, from 18, 25, 30, 36, 46 and 61 years to 75. */
  single_g: [
    [0.544, 0.567],
    [0.3, 0.316],
    [0.173, 0.195],
    [0.217, 0.19],
    [0.213, 0.236],
    [0.23, 0.253],
  ],
} as const;
