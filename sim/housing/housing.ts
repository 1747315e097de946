/** Housing of a run: prices, and the books of what was built, mended and taken down. */
import type { WorldInput } from '../input.js';
import type { HousingInput } from './input.js';
import { makePrices, type Prices } from './prices.js';
import { openStockBooks, type StockBooks } from './stock-books.js';

export interface Housing {
  readonly input: HousingInput;
  readonly prices: Prices;
  readonly books: StockBooks;
}

/** @param input of a world with housing */
export const makeHousing = (input: WorldInput): Housing => ({
  input: input.housing!,
  prices: makePrices(input),
  books: openStockBooks(input.places.code_t.length, input.places.code_m.length, input.population),
});
