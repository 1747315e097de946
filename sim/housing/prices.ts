/** Prices of dwellings against the base, in relation to the country: what the country's prices do is not in the model. */
import type { WorldInput } from '../input.js';

/** Segments with a price of their own; social rent is set by rules, rooms follow no market here. */
export const PRICED = { owned: 0, private: 1 } as const;
export const PRICED_SEGMENTS = 2;

export interface Prices {
  /** Price of 1 January of the year being lived against the base, 1 = unchanged: t * PRICED_SEGMENTS + s. */
  readonly price_ts: Float64Array;
  /** The same a year earlier: what values of the tax office (WOZ) show. */
  readonly lagged_ts: Float64Array;
}

export function makePrices({ places }: Pick<WorldInput, 'places'>): Prices {
  const all = places.code_t.length * PRICED_SEGMENTS;
  return { price_ts: new Float64Array(all).fill(1), lagged_ts: new Float64Array(all).fill(1) };
}
