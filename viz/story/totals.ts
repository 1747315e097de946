/** What an indicator counts. */
import type { YearResult } from '../../sim/protocol.js';

/**
 * An indicator that the region has as the sum of its towns.
 *
 * @param town null = the region
 */
export function countOf({ indicators }: YearResult, id: string, town: number | null = null): number {
  const value_t = indicators[id]!;
  return town === null ? value_t.reduce((sum, n) => sum + n, 0) : value_t[town]!;
}
