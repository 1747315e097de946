/** Prices as words of the state's hash, town by town: what next year's prices and choices come from. */
import { mix } from '../mixer.js';
import type { World } from '../world.js';
import { PRICED_SEGMENTS } from './prices.js';

/** Adds a low and a high word per town to sums of them. @param words_tw t * 2 and t * 2 + 1 */
export function addPriceWords({ housing }: Pick<World, 'housing'>, words_tw: Float64Array): void {
  if (housing === null) return;
  const { rebuilt_t } = housing.books;
  const { price_ts, lagged_ts, slow_ts, firstRefused_ts, meanRefused_ts, better_t } = housing.prices;
  const columns = [price_ts, lagged_ts, slow_ts, firstRefused_ts, meanRefused_ts].map(wordsOf);
  const better = wordsOf(better_t);
  for (let t = 0; t < better_t.length; t++) {
    // Towns are in code order, so the number stands for the town: two that change prices are another state.
    let low = mix(better[2 * t]! ^ rebuilt_t[t]!, t + 1);
    let high = mix(better[2 * t + 1]!, low);
    for (const words of columns) {
      for (let i = 2 * PRICED_SEGMENTS * t; i < 2 * PRICED_SEGMENTS * (t + 1); i++) {
        low = mix(low, words[i]!);
        high = mix(high ^ low, t + 1);
      }
    }
    words_tw[2 * t]! += low >>> 0;
    words_tw[2 * t + 1]! += high >>> 0;
  }
}

const wordsOf = (column: Float64Array): Uint32Array =>
  new Uint32Array(column.buffer, column.byteOffset, 2 * column.length);
