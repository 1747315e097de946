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

/**
 * What happened in all years up to one; null on the first day, and in a world that does not count it.
 *
 * @param results of one world, from the first day on
 * @param y index of the 1 January up to which it is counted
 * @param town null = the region
 */
export function sinceFirst(results: readonly YearResult[], y: number, id: string, town: number | null): number | null {
  const told = results.slice(1, y + 1);
  if (told.length === 0 || told.some(({ indicators }) => indicators[id] === undefined)) return null;
  return told.reduce((sum, result) => sum + countOf(result, id, town), 0);
}
