/** Sums over people that do not depend on the order in which people are added. */

/** So small a step that no rate feels it, and such that sums up to 8192 of whole steps are exact. */
const STEPS_OF_ONE = 1099511627776; // 2 to the 40th

/** The nearest whole number of steps. */
export const inSteps = (rate: number): number => Math.round(rate * STEPS_OF_ONE) / STEPS_OF_ONE;
