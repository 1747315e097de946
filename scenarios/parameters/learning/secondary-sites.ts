/** Sites of secondary schools as a pack lists them, buildings of one school side by side taken together. */
import { distanceKm, innerDistanceKm, type Point, watersOf } from '../../packages/distance.js';
import type { Pack } from '../../packages/format.js';
import { gaps, numbers, words } from '../../packages/table.js';
import { nearestTown } from './nearest-town.js';

/** Buildings of one school this near to its first one are one site, m. */
const SIDE_BY_SIDE_M = 1000;
/** First signs of a register id, those of the school. */
const SCHOOL_SIGNS = 4;

interface Building extends Point {
  readonly higher: boolean;
}

export interface SecondarySite extends Point {
  readonly id: string;
  readonly municipality: string;
  /** 1 = taught, by TRACK. */
  readonly taught: readonly number[];
  /** Of 2019; null = not counted. */
  readonly pupils: number | null;
  readonly buildings: readonly Building[];
}

/** In the order of the table. */
export function secondarySites(pack: Pack): SecondarySite[] {
  const table = pack.tables['secondary_schools']!;
  const [ids, municipalities] = [words(table, 'id'), words(table, 'municipality')];
  const [xs, ys, pupils] = [numbers(table, 'x_m'), numbers(table, 'y_m'), gaps(table, 'pupils')];
  const tracks = ['vmbo', 'havo', 'vwo'].map((track) => numbers(table, track));
  const sites: SecondarySite[] = [];
  ids.forEach((id, row) => {
    const taught = tracks.map((track) => track[row]!);
    const building = { x: xs[row]!, y: ys[row]!, higher: taught[1] === 1 || taught[2] === 1 };
    const beside = sites.findIndex((site) => isBeside(site, id, building));
    const known = sites[beside];
    if (!known) {
      const { x, y } = building;
      const municipality = municipalities[row]!;
      sites.push({ id, municipality, x, y, taught, pupils: pupils[row]!, buildings: [building] });
      return;
    }
    sites[beside] = {
      ...known,
      taught: known.taught.map((was, k) => Math.max(was, taught[k]!)),
      pupils: known.pupils === null ? pupils[row]! : known.pupils + (pupils[row] ?? 0),
      buildings: [...known.buildings, building],
    };
  });
  return sites;
}

function isBeside(site: SecondarySite, id: string, { x, y }: Point): boolean {
  const [east, north] = [site.x - x, site.y - y];
  const near = east * east + north * north <= SIDE_BY_SIDE_M * SIDE_BY_SIDE_M;
  return near && site.id.slice(0, SCHOOL_SIGNS) === id.slice(0, SCHOOL_SIGNS);
}

/**
 * Way from each town to each site, km, to its nearest building, of those with havo or vwo if there are any; inside a town
 * its mean inner way at least: t * J + j.
 */
export function waysToSites(pack: Pack, sites: readonly SecondarySite[]): Float64Array {
  const places = pack.tables['places']!;
  const waters = watersOf(pack.tables['barriers']!, pack.tables['crossings']!);
  const [x, y, area] = [numbers(places, 'x_m'), numbers(places, 'y_m'), numbers(places, 'area_km2')];
  const km_tj = new Float64Array(places.rows * sites.length);
  const goal = sites.map(({ buildings }) => {
    const higher = buildings.filter((building) => building.higher);
    return higher.length > 0 ? higher : buildings;
  });
  x.forEach((east, t) => {
    const town = { x: east, y: y[t]! };
    const inner = innerDistanceKm(area[t]!);
    goal.forEach((buildings, j) => {
      let nearest = Number.POSITIVE_INFINITY;
      for (const building of buildings) nearest = Math.min(nearest, distanceKm(waters, town, building));
      km_tj[t * sites.length + j] = Math.max(inner, nearest);
    });
  });
  return km_tj;
}

/** Town of the region in which a site stands, or the nearest one of its municipality; -1 = outside. */
export const townsOfSites = (pack: Pack, sites: readonly SecondarySite[]): number[] =>
  sites.map((site) => nearestTown(pack, site.municipality, site));
