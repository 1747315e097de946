/** How often households of a tenure look for another dwelling. */
import { TENURE, TENURES } from '../state/dwellings.js';

/** In the place of a tenure: without a dwelling of one's own. */
export const NO_TENURE = TENURES;
export const TENURES_AND_NONE = TENURES + 1;

/**
 * Moves to another dwelling by tenure (owner, social, private, none), relative to the mean of all: owners and tenants from
 * the kernel notes, private tenants more often than those of associations (guesses). The estimators hold the mean of the
 * region's households at the measured one.
 */
export const MOBILITY_K = [0.6, 1.4, 2.2, 1.6] as const;
/** The tenure that moves most. */
export const MOST_MOBILE = TENURE.private;

/** @param d dwelling slot, below 0 = none */
export const tenureOf = (tenure_d: Uint8Array, d: number): number => (d < 0 ? NO_TENURE : tenure_d[d]!);
export const mobilityOfTenure = (tenure: number): number => MOBILITY_K[tenure]!;
