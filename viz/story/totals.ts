/** What an indicator counts, and what shares and means are. */
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

/**
 * A share or mean; null of nobody, and in a world that does not have it.
 *
 * @param town null = of everybody in the region
 */
export function ratioOf({ indicators, areas }: YearResult, id: string, town: number | null = null): number | null {
  const value = town === null ? areas[id]?.[0] : indicators[id]?.[town];
  return value === undefined || Number.isNaN(value) ? null : value;
}
