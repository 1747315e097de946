/** How much a place gained by moves inside the country of late, and how readily its residents left. */
import { expectedMoves } from './movers.js';
import type { KnownYear } from './place-history.js';
import { sums, total } from './sums.js';

/** The windows that levels are given for, years. */
export const WINDOWS = [2, 3, 5] as const;

/** The last years before the base; all there are when they are fewer. */
const lastOf = <T>(values: readonly T[], window: number): T[] => values.slice(Math.max(0, values.length - window));

/** Arrivals less departures over the window per resident and year. */
export function arrivalLevel(known: readonly KnownYear[], window: number): number {
  const years = lastOf(known, window);
  const people = total(years.map(({ population }) => population));
  return total(years.map(({ flows }) => flows.arrivals - flows.departures)) / people;
}

/** Departures over the window as a multiple of what the national profile expects of the residents. */
export function departureLevel(known: readonly KnownYear[], window: number, byGroup: readonly number[]): number {
  const years = lastOf(known, window);
  const expected = total(years.map(({ agesAfter }) => total(expectedMoves(agesAfter, byGroup))));
  return total(years.map(({ flows }) => flows.departures)) / expected;
}

/** Who leaves a place a year by class: by the ages of its residents and the level of all its departures. */
export function leaversByClass(known: readonly KnownYear[], byGroup: readonly number[], level: number): number[] {
  const expected = sums(known.map(({ agesAfter }) => expectedMoves(agesAfter, byGroup)));
  return expected.map((n) => (n / known.length) * level);
}
