/** What housing needs besides the population: made once per pack and base date. Structured-clonable. */
import type { PricesInput } from './price-input.js';
import type { StockInput } from './stock-input.js';

export interface HousingInput {
  readonly stock: StockInput;
  readonly prices: PricesInput;
  /** How much of the strongest shaking by earthquakes a town has, 0 to 1. */
  readonly shaken_t: readonly number[];
}
