/** The world outside a region: which municipalities stand alone, and which are taken together. */
import { byCode } from '../../canonical.js';
import type { Point } from '../../distance.js';
import type { Pack, Table } from '../../format.js';
import { gaps, numbers, words } from '../../table.js';

export interface Zone {
  readonly code: string;
  readonly name: string;
  readonly kind: 'municipality' | 'corop';
  /** Rows in `municipalities` of the source pack. */
  readonly members: readonly number[];
}

/** What is asked of every municipality of the country. */
export interface Country {
  /** The source pack at the base. */
  readonly source: Pack;
  /** What lies outside the region, in order of code. */
  readonly zones: readonly Zone[];
  /** Municipal series as published, beyond the base too: for the year of the flows of 2015. */
  readonly series: Table;
  readonly base: number;
  /** Codes of the region's municipalities. */
  readonly region: ReadonlySet<string>;
  /** By row of `municipalities`. */
  readonly residents: readonly number[];
  readonly dwellings: readonly number[];
}

/** Municipalities whose centre lies as near as this to a town of the region stand alone, km in a straight line. */
const NEAR_KM = 50;

export const centresOf = (source: Pack): Point[] => {
  const all = source.tables['municipalities']!;
  return numbers(all, 'x_m').map((x, row) => ({ x, y: numbers(all, 'y_m')[row]! }));
};

/** Places of the region's towns that have residents. @param source at the base */
export function townsOf(source: Pack, region: ReadonlySet<string>): Point[] {
  const towns = source.tables['towns']!;
  const [xs, ys] = [gaps(towns, 'x_m'), gaps(towns, 'y_m')];
  const residents = numbers(towns, 'residents');
  return words(towns, 'municipality').flatMap((code, row) =>
    region.has(code) && residents[row]! > 0 && xs[row] !== null ? [{ x: xs[row]!, y: ys[row]! }] : [],
  );
}

/** Zones in order of code. @param region codes of the region's municipalities. */
export function zonesOf(source: Pack, region: ReadonlySet<string>): Zone[] {
  const all = source.tables['municipalities']!;
  const codes = words(all, 'code');
  const centres = centresOf(source);
  const towns = townsOf(source, region);
  const near = NEAR_KM * NEAR_KM * 1e6;
  const isNear = ({ x, y }: Point): boolean =>
    towns.some((town) => (x - town.x) * (x - town.x) + (y - town.y) * (y - town.y) <= near);
  const zones = new Map<string, Zone & { members: number[] }>();
  codes.forEach((code, row) => {
    if (region.has(code)) return;
    const alone = isNear(centres[row]!);
    const key = alone ? code : words(all, 'corop_code')[row]!;
    const name = alone ? words(all, 'name')[row]! : words(all, 'corop')[row]!;
    const zone = zones.get(key) ?? { code: key, name, kind: alone ? 'municipality' : 'corop', members: [] };
    zone.members.push(row);
    zones.set(key, zone);
  });
  return [...zones.values()].sort((a, b) => byCode(a.code, b.code));
}
