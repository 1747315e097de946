/** Moves of 2015 between the region and the zones, observed and as the gravity model has them. */
import { byCode } from '../../canonical.js';
import { watersOf } from '../../distance.js';
import { deterrence, gravityFlows, REGIMES } from '../../gravity.js';
import { gaps, numbers, words } from '../../table.js';
import { type Country, centresOf, type Zone } from './zones.js';

interface Observed {
  readonly origin: string;
  readonly destination: string;
  moves: number;
  transit: number;
}

export interface OutsideFlows {
  /** By `origin destination`, pairs that touch the region. */
  readonly observed: ReadonlyMap<string, Observed>;
  /** By zone: moves from the region to it, and from it to the region, over those of the model. */
  readonly pull: readonly number[];
  readonly push: readonly number[];
}

/** Moves added to both sides of a ratio, so that a handful decides nothing. */
const PRIOR = 10;

export function outsideFlows(country: Country, zones: readonly Zone[]): OutsideFlows {
  const codes = words(country.source.tables['municipalities']!, 'code');
  const zoneOf = new Map(zones.flatMap(({ code, members }) => members.map((row) => [row, code] as const)));
  const inRegion = (row: number): boolean => country.region.has(codes[row]!);
  const nameOf = (row: number): string => zoneOf.get(row) ?? codes[row]!;
  const observed = new Map<string, Observed>();
  const add = (origin: number, destination: number, moves: number, transit: number): void => {
    if (!inRegion(origin) && !inRegion(destination)) return;
    const key = `${nameOf(origin)} ${nameOf(destination)}`;
    const pair = observed.get(key) ?? {
      origin: nameOf(origin),
      destination: nameOf(destination),
      moves: 0,
      transit: 0,
    };
    pair.moves += moves;
    pair.transit += transit;
    observed.set(key, pair);
  };
  eachFlow(country, 'od_2015', (o, d, n) => add(o, d, n, 0));
  eachFlow(country, 'transit_2015', (o, d, n) => add(o, d, -n, n));
  return { observed, ...ratios(country, zones, observed) };
}

function eachFlow(
  { source }: Country,
  name: string,
  act: (origin: number, destination: number, n: number) => void,
): void {
  const table = source.tables[name]!;
  const [origins, destinations] = [numbers(table, 'origin'), numbers(table, 'destination')];
  numbers(table, 'moves').forEach((moves, row) => {
    act(origins[row]!, destinations[row]!, moves);
  });
}

/** Leavers of 2015, transit and moves inside the present municipality out. */
function leavers2015({ source, series }: Country): number[] {
  const years = numbers(series, 'year');
  const left = new Map<string, number>();
  words(series, 'municipality').forEach((code, row) => {
    if (years[row] !== 2015) return;
    const of = (column: string): number => gaps(series, column)[row]!;
    left.set(code, Math.max(0, of('departures') - of('transit_out') - of('inner_moves')));
  });
  return words(source.tables['municipalities']!, 'code').map((code) => left.get(code)!);
}

function ratios(country: Country, zones: readonly Zone[], observed: OutsideFlows['observed']) {
  const { source, region } = country;
  const all = source.tables['municipalities']!;
  const codes = words(all, 'code');
  const mass = numbers(all, 'mass');
  const effects = numbers(source.tables['place_effects']!, 'effect_all');
  const weights = deterrence(
    centresOf(source),
    mass,
    watersOf(source.tables['barriers']!, source.tables['crossings']!),
    REGIMES,
  );
  const made = gravityFlows(
    leavers2015(country),
    mass.map((m, k) => m * effects[k]!),
    weights,
  );
  const n = codes.length;
  const inside = codes.flatMap((code, row) => (region.has(code) ? [row] : []));
  const ratio = (zone: Zone, cell: (own: number, other: number) => number, key: (own: string) => string): number => {
    let [seen, expected] = [PRIOR, PRIOR];
    for (const own of inside) {
      seen += observed.get(key(codes[own]!))?.moves ?? 0;
      for (const other of zone.members) expected += made[cell(own, other)]!;
    }
    return seen / expected;
  };
  return {
    pull: zones.map((zone) =>
      ratio(
        zone,
        (own, other) => own * n + other,
        (own) => `${own} ${zone.code}`,
      ),
    ),
    push: zones.map((zone) =>
      ratio(
        zone,
        (own, other) => other * n + own,
        (own) => `${zone.code} ${own}`,
      ),
    ),
  };
}

/** Observed pairs in order of origin and destination. */
export const arrivalsWithin = ({ observed }: OutsideFlows): readonly Observed[] =>
  [...observed.values()].sort((a, b) => byCode(a.origin, b.origin) || byCode(a.destination, b.destination));
