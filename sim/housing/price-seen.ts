/** The one door through which people and owners look at prices: frozen, everybody sees those of the base. */
import type { World } from '../world.js';
import { PRICED, PRICED_SEGMENTS } from './prices.js';

/** Whether prices are answered to; they are computed either way. */
export const isLive = ({ housing, parameters }: World): boolean => housing !== null && parameters.livePrices > 0;

/** Price of a segment of a town against the base as everybody sees it. @param s PRICED */
export const priceSeen = (world: World, t: number, s: number = PRICED.owned): number =>
  isLive(world) ? world.housing!.prices.price_ts[t * PRICED_SEGMENTS + s]! : 1;
