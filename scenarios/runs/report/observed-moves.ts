/** What CBS counted of moves before the base date, next to which a run's first years are put. */
import type { Pack } from '../../packages/format.js';
import { columnOf } from './figures.js';

/** Yearly net migration of a municipality in the years before the base; null where a year is missing. */
export interface ObservedBalance {
  readonly internal: number | null;
  readonly foreign: number | null;
  /** A reception centre registered people and sent them on in these years: its figures cannot be compared. */
  readonly reception: boolean;
}

const YEARS = 5;

export const observedSpan = (base: number): string => `${base - YEARS}–${base - 1}`;

/**
 * People whom a reception centre registered and sent on in the year are immigrants and departures in what is published,
 * and are taken out of both. Foreign: administrative corrections included, as in the published emigration.
 */
export function observedBalance(pack: Pack, base: number, municipality: string): ObservedBalance {
  const table = pack.tables['observed'];
  if (table === undefined) return { internal: null, foreign: null, reception: false };
  const column = (name: string) => columnOf(table, 'observed', name);
  const [codes, years] = [column('municipality'), column('year')];
  const rows = codes.flatMap((code, row) => {
    const year = Number(years[row]);
    return code === municipality && year >= base - YEARS && year < base ? [row] : [];
  });
  const mean = (name: string): number => {
    const values = name in table.columns ? column(name) : [];
    const known = rows.map((row) => values[row]).filter((value) => typeof value === 'number');
    return known.length === YEARS ? known.reduce((a, b) => a + b, 0) / YEARS : Number.NaN;
  };
  const transit = mean('transit_out') || 0;
  const orNull = (value: number): number | null => (Number.isFinite(value) ? value : null);
  return {
    internal: orNull(mean('arrivals') - mean('departures') + transit),
    foreign: orNull(mean('immigration') - transit - mean('emigration')),
    reception: transit > 0,
  };
}

/** Names of the municipalities of a pack where a reception centre sent people on in the years before the base. */
export const receptionNames = (
  pack: Pack,
  base: number,
  municipalities: readonly { readonly code: string; readonly name: string }[],
): readonly string[] =>
  municipalities.filter(({ code }) => observedBalance(pack, base, code).reception).map(({ name }) => name);

/** Observed moves of 2015 between two municipalities or zones, by their codes; null of a pack without that table. */
export function moves2015(pack: Pack): ((origin: string, destination: string) => number) | null {
  const table = pack.tables['flows_2015'];
  if (table === undefined) return null;
  const column = (name: string) => columnOf(table, 'flows_2015', name);
  const [origin, destination, moves] = [column('origin'), column('destination'), column('moves')];
  const sums = new Map<string, number>();
  origin.forEach((from, row) => {
    const key = `${from} ${destination[row]}`;
    sums.set(key, (sums.get(key) ?? 0) + Number(moves[row]));
  });
  return (from, to) => sums.get(`${from} ${to}`) ?? 0;
}
