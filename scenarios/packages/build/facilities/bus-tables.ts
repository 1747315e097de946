/** The bus tables of a region pack: its stops, those nearby that its corridors pass, and the corridors. */
import { allocate } from '../../allocate.js';
import type { Base } from '../../bases.js';
import { REGION_TABLES } from '../../columns/tables.js';
import type { Column, Pack, Table } from '../../format.js';
import { from, gaps, makeTable, numbers, type Origin, type Values, words } from '../../table.js';
import { type CorridorStop, type Corridors, corridorsOf, LONGEST_HOP_M } from './bus-corridors.js';
import { Cells } from './bus-forest.js';

interface Stop extends CorridorStop {
  /** Row in `bus_stops` of the source pack. */
  readonly row: number;
  readonly inside: boolean;
}

/** A town of the region by its row in `towns`, with its residents at the base. */
export interface ServedTown {
  readonly row: number;
  readonly residents: number;
}

/** Stops in the towns of the region, and those within one hop of them. */
function stopsNear(source: Pack, towns: ReadonlyMap<number, ServedTown>): Stop[] {
  const table = source.tables['bus_stops']!;
  const codes = words(table, 'code');
  const [x, y, town] = [numbers(table, 'x_m'), numbers(table, 'y_m'), gaps(table, 'town')];
  const residents = numbers(source.tables['towns']!, 'residents');
  const all = codes.map((code, row): Stop => {
    const t = town[row] ?? -1;
    const point = { x: x[row]!, y: y[row]! };
    return { row, code, ...point, town: t, residents: t < 0 ? 0 : residents[t]!, inside: towns.has(t) };
  });
  const cells = new Cells(all, LONGEST_HOP_M);
  const wanted = new Set<number>();
  for (const stop of all) if (stop.inside) cells.near(stop, (row) => wanted.add(row));
  return all.filter(({ row }) => wanted.has(row));
}

/** Residents of each town by corridor: its residents divided over its stops. */
function residentsBy(
  stops: readonly Stop[],
  { of, chains }: Corridors,
  towns: ReadonlyMap<number, ServedTown>,
): number[] {
  const sums = chains.map(() => 0);
  for (const { row, residents } of towns.values()) {
    const counts = chains.map(() => 0);
    stops.forEach((stop, s) => {
      if (stop.town === row) counts[of[s]!]!++;
    });
    const served = counts.flatMap((n, c) => (n > 0 ? [c] : []));
    if (served.length === 0) continue;
    const shares = allocate(
      served.map((c) => counts[c]!),
      residents,
    );
    served.forEach((c, i) => {
      sums[c]! += shares[i]!;
    });
  }
  return sums;
}

const derived = (note: string): Origin => ({ source: 'gtfs-2015', year: 2015, basis: 'derived', note });

/**
 * @param source at the base.
 * @returns `bus_corridors` and `bus_stops`; both without rows where a region has no stop.
 */
export function busTables(source: Pack, towns: readonly ServedTown[], base: Base): Record<string, Table> {
  const inRegion = new Map(towns.map((town) => [town.row, town]));
  const stops = stopsNear(source, inRegion);
  const corridors = corridorsOf(stops);
  const kept = corridors.chains.flatMap((chain, c) =>
    chain.stops.some((s) => stops[s]!.inside) ? [{ ...chain, c }] : [],
  );
  const id = new Map(kept.map(({ c }, n) => [c, n + 1]));
  const residents = residentsBy(stops, corridors, inRegion);
  const townNames = words(source.tables['towns']!, 'name');
  const nameOf = (s: number): string => (stops[s]!.town < 0 ? '(buitenland)' : townNames[stops[s]!.town]!);
  const title = ({ stops: rows, from: start }: (typeof kept)[number]): string => {
    const last = rows.reduce((a, b) => (townNames[stops[b]!.town] === undefined ? a : b));
    const [first, end] = [nameOf(start >= 0 ? start : rows[0]!), nameOf(last)];
    return first === end ? first : `${first} - ${end}`;
  };
  const proxy = derived('proxy: chain of stops in the shortest net between them, no timetable is known');
  const of = (value: (chain: (typeof kept)[number]) => number | string): Values => kept.map(value);
  const table = source.tables['bus_stops']!;
  const shown = stops.flatMap((stop, s) => (id.has(corridors.of[s]!) ? [{ ...stop, s }] : []));
  const same = (name: string): Omit<Column, 'unit'> => {
    const { unit: _unit, ...column } = table.columns[name]!;
    return { ...column, values: shown.map(({ row }) => column.values[row]!) };
  };
  const townCodes = words(source.tables['towns']!, 'code');
  return {
    bus_corridors: makeTable('Bus corridors', REGION_TABLES['bus_corridors']!, {
      id: from(
        proxy,
        of(({ c }) => id.get(c)!),
      ),
      name: from(proxy, of(title)),
      length_km: from(
        proxy,
        of(({ stops: rows }) => Math.round(rows.reduce((sum, s) => sum + corridors.hop[s]!, 0) / 10) / 100),
      ),
      stops: from(
        proxy,
        of(({ stops: rows }) => rows.length),
      ),
      stops_inside: from(
        proxy,
        of(({ stops: rows }) => rows.filter((s) => stops[s]!.inside).length),
      ),
      towns: from(
        proxy,
        of(({ stops: rows }) => new Set(rows.flatMap((s) => (stops[s]!.inside ? [stops[s]!.town] : []))).size),
      ),
      residents: from(
        { source: '83502NED', year: base, basis: 'derived', note: 'residents of a town divided evenly over its stops' },
        of(({ c }) => residents[c]!),
      ),
    }),
    bus_stops: makeTable('Bus stops', REGION_TABLES['bus_stops']!, {
      code: same('code'),
      name: same('name'),
      place: from(
        derived('by name and municipality, else postcode'),
        shown.map(({ town, inside }) => (inside ? townCodes[town]! : null)),
      ),
      x_m: same('x_m'),
      y_m: same('y_m'),
      corridor: from(
        proxy,
        shown.map(({ s }) => id.get(corridors.of[s]!)!),
      ),
    }),
  };
}
