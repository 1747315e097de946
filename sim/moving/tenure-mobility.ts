/** How often households of a tenure look for another dwelling. */
import { PRIVATE, SHARED } from './segments.js';

/**
 * Moves to another dwelling by what people live in (owned, social, private, a room), relative to the mean of all: owners
 * and tenants from the kernel notes, private tenants more often than those of associations (guesses). The estimators hold
 * the mean of the region's households at the measured one.
 */
export const MOBILITY_K = [0.6, 1.4, 2.2, 1.6] as const;
/** The tenure that moves most. */
export const MOST_MOBILE = PRIVATE;

/** Tenure of a dwelling, or SHARED. @param d dwelling slot, below 0 = none */
export const tenureOf = (tenure_d: Uint8Array, d: number): number => (d < 0 ? SHARED : tenure_d[d]!);
export const mobilityOfTenure = (tenure: number): number => MOBILITY_K[tenure]!;
