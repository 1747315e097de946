/** Prices of dwellings against the base, in relation to the country: what the country's prices do is not in the model. */
import type { WorldInput } from '../input.js';
import { TENURE } from '../state/dwellings.js';
import { countHomes, type HomeCounts } from './home-counts.js';

/** Segments with a price of their own; social rent is set by rules, rooms follow no market here. */
export const PRICED = { owned: 0, private: 1 } as const;
export const PRICED_SEGMENTS = 2;
/** Tenure of the dwellings of each priced segment. */
export const TENURE_OF_PRICED = [TENURE.owner, TENURE.private] as const;

export interface Prices {
  /** Price of 1 January of the year being lived against the base, 1 = unchanged: t * PRICED_SEGMENTS + s. */
  readonly price_ts: Float64Array;
  /** The same a year earlier: what values of the tax office (WOZ) show. */
  readonly lagged_ts: Float64Array;
  /** The part of the price's logarithm that follows demand, quality and emptiness slowly. */
  readonly slow_ts: Float64Array;
  /** Searches refused a year: the mean of the first three years, which counts as that of the base, and of the last three or so. */
  readonly firstRefused_ts: Float64Array;
  readonly meanRefused_ts: Float64Array;
  /** Mean quality of the homes in use and on offer less that of the base, shrunk to the municipality; 1 = the whole range. */
  readonly better_t: Float64Array;
  /** Dwellings on this 1 January, and at the base. */
  homes: HomeCounts;
  readonly base: HomeCounts;
}

export function makePrices(input: Pick<WorldInput, 'places' | 'population' | 'baseYear'>): Prices {
  const { places, population, baseYear } = input;
  const towns = places.code_t.length;
  const all = towns * PRICED_SEGMENTS;
  const base = countHomes(population.dwellings, towns, baseYear, baseYear);
  return {
    price_ts: new Float64Array(all).fill(1),
    lagged_ts: new Float64Array(all).fill(1),
    slow_ts: new Float64Array(all),
    firstRefused_ts: new Float64Array(all),
    meanRefused_ts: new Float64Array(all),
    better_t: new Float64Array(towns),
    homes: base,
    base,
  };
}
