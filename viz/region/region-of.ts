/** The region as it is drawn, from its pack and the population made from it. */
import type { Pack, Table } from '../../scenarios/packages/format.js';
import { numbers, words } from '../../scenarios/packages/table.js';
import { type FacilityList, facilityList } from '../../scenarios/parameters/facilities/facilities-input.js';
import { baseOf } from '../../scenarios/population/base.js';
import { placesOf } from '../../scenarios/population/world-input.js';
import type { PlaceTable, Population } from '../../sim/input.js';
import { FACILITY } from '../../sim/state/facilities.js';
import { anchorsOf, middleOf } from './centres.js';
import { dwellingSites, type TownShape } from './dwelling-sites.js';
import { observedOf } from './observed.js';
import { ringsOf } from './outlines.js';
import type { FacilitySites, Region, Zones } from './region.js';

/** How far east of the region people from abroad come from, km: none of the zones lies there. */
const ABROAD_KM = 14;

/** Towns, facilities, zones and dwellings are numbered as in the input of the worlds made from the same pack. */
export function regionOf(pack: Pack, population: Population): Region {
  const places = placesOf(pack);
  const baseYear = baseOf(pack);
  const facilities = facilityList(pack, baseYear);
  const areaKm2_t = numbers(pack.tables['places']!, 'area_km2');
  const anchors_t = anchorsOf(places, facilities);
  const towns: TownShape[] = places.code_t.map((_, t) => {
    const anchors = anchors_t[t]!;
    const centre = { x: places.x_t[t]! / 1000, y: places.y_t[t]! / 1000 };
    return { ...middleOf(anchors, centre), areaKm2: areaKm2_t[t]!, anchors };
  });
  const observed = observedOf(pack);
  const rings = new Map(pack.outlines['municipalities']!.map((outline) => [outline.code, ringsOf(outline)]));
  return {
    name: pack.name,
    label: pack.label ?? pack.name,
    baseYear,
    lastObserved: Math.max(baseYear, ...observed.year_y),
    towns: {
      code_t: places.code_t,
      name_t: places.name_t,
      municipality_t: places.municipality_t,
      x_t: towns.map(({ x }) => x),
      y_t: towns.map(({ y }) => y),
      areaKm2_t,
    },
    municipalities: {
      name_m: places.name_m,
      rings_m: places.code_m.map((code) => rings.get(code) ?? []),
    },
    dwellings: dwellingSites(population.dwellings, towns),
    facilities: facilitySites(facilities, places, numbers(pack.tables['municipalities']!, 'closure_norm'), towns),
    zones: zonesOf(pack.tables['zones']!, towns),
    observed,
  };
}

function facilitySites(
  { kind_f, place_f, x_f, y_f, name_f, board_f }: FacilityList,
  { municipality_t }: PlaceTable,
  norm_m: readonly number[],
  towns: readonly TownShape[],
): FacilitySites {
  const practice = (f: number): boolean => kind_f[f] === FACILITY.gp;
  return {
    kind_f,
    place_f,
    x_f: x_f.map((x, f) => (practice(f) ? towns[place_f[f]!]!.x : x / 1000)),
    y_f: y_f.map((y, f) => (practice(f) ? towns[place_f[f]!]!.y : y / 1000)),
    name_f: name_f.map((name, f) => (practice(f) ? '' : name)),
    board_f,
    norm_f: kind_f.map((kind, f) => (kind === FACILITY.school ? norm_m[municipality_t[place_f[f]!]!]! : 0)),
  };
}

/** Abroad is the whole world; it is drawn at the east edge, half way up. */
function zonesOf(zones: Table, towns: readonly TownShape[]): Zones {
  const east = towns.reduce((most, { x }) => Math.max(most, x), Number.NEGATIVE_INFINITY);
  const south = towns.reduce((least, { y }) => Math.min(least, y), Number.POSITIVE_INFINITY);
  const north = towns.reduce((most, { y }) => Math.max(most, y), Number.NEGATIVE_INFINITY);
  return {
    name_z: [...words(zones, 'name'), 'Buitenland'],
    x_z: [...numbers(zones, 'x_m').map((x) => x / 1000), east + ABROAD_KM],
    y_z: [...numbers(zones, 'y_m').map((y) => y / 1000), (south + north) / 2],
  };
}
