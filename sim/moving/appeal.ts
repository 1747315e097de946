/** How every place compares with the base this year for those who choose where to live. */
import type { Acceptance } from '../choice/acceptance.js';
import type { World } from '../world.js';
import { arrivalAcceptance } from './arrivals.js';
import { departureAcceptance } from './market.js';

/** Made once a year: first choices, choices of those refused, and those who return all look at the same. */
export interface Appeal {
  readonly leaving: Acceptance;
  readonly coming: Acceptance;
}

/** Null = a closed world. */
export const appealOf = (world: World): Appeal | null =>
  world.market && { leaving: departureAcceptance(world), coming: arrivalAcceptance(world) };
