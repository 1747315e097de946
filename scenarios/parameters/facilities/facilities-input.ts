import type { BusesInput, FacilitiesInput, SchoolsInput } from '../../../sim/facilities/input.js';
import type { Population } from '../../../sim/input.js';
import { FACILITY } from '../../../sim/state/facilities.js';
import { distanceKm, innerDistanceKm, watersOf } from '../../packages/distance.js';
import type { Pack } from '../../packages/format.js';
import { numbers, words } from '../../packages/table.js';
import { childrenByTown, firstSchools } from './first-schools.js';
import { hazardOf } from './school-hazard.js';
import { schoolWeights } from './school-weights.js';
import { listedIn, type Site, sitesOf } from './sites.js';
import { waysInside } from './ways-inside.js';

/** Residents per practice in the country, against which a list is full. Source: NZa norm practice from 2018. */
const USUAL_LIST = 2095;

/** The facilities themselves: what can be said of them without a population. */
export type FacilityList = Pick<FacilitiesInput, 'kind_f' | 'id_f' | 'name_f' | 'place_f' | 'x_f' | 'y_f' | 'board_f'>;

export const facilityList = (pack: Pack, base: number): FacilityList => listOf(sitesOf(pack, base));

function listOf(sites: readonly Site[]): FacilityList {
  const boards = boardsOf(sites);
  return {
    kind_f: sites.map(({ kind }) => kind),
    id_f: sites.map(({ id }) => id),
    name_f: sites.map(({ name }) => name),
    place_f: sites.map(({ place }) => place),
    x_f: sites.map(({ x }) => x),
    y_f: sites.map(({ y }) => y),
    board_f: sites.map((site) => boardOf(site, boards)),
  };
}

const boardsOf = (sites: readonly Site[]): string[] => [...new Set(sites.filter(isSchool).map(({ board }) => board))];

/** Everything facilities need, from the tables of a pack and the population made from it. */
export function facilitiesInput(pack: Pack, population: Population, base: number): FacilitiesInput {
  const sites = sitesOf(pack, base);
  const boards = boardsOf(sites);
  const km_tf = waysOf(pack, sites);
  return {
    ...listOf(sites),
    km_tf,
    inside_kt: waysInside(pack, sites, km_tf),
    schools: schoolsOf(pack, population, base, sites.filter(isSchool), boards),
    practices: { usualList: USUAL_LIST },
    buses: busesOf(pack),
  };
}

const isSchool = ({ kind }: Site): boolean => kind === FACILITY.school;

function boardOf({ kind, board }: Site, boards: readonly string[]): number {
  if (kind === FACILITY.school) return boards.indexOf(board);
  return kind === FACILITY.busStop ? Number(board) - 1 : 0;
}

/** Way in km from every town to every site, over land and crossings; to one in the town itself the mean way inside it. */
export function waysOf(pack: Pack, sites: readonly Site[]): Float32Array {
  const places = pack.tables['places']!;
  const [x, y, area] = [numbers(places, 'x_m'), numbers(places, 'y_m'), numbers(places, 'area_km2')];
  const waters = watersOf(pack.tables['barriers']!, pack.tables['crossings']!);
  const km_tf = new Float32Array(places.rows * sites.length);
  for (let t = 0; t < places.rows; t++) {
    const from = { x: x[t]!, y: y[t]! };
    sites.forEach((site, f) => {
      km_tf[t * sites.length + f] = site.place === t ? innerDistanceKm(area[t]!) : distanceKm(waters, from, site);
    });
  }
  return km_tf;
}

function schoolsOf(
  pack: Pack,
  population: Population,
  base: number,
  sites: readonly Site[],
  boards: readonly string[],
): SchoolsInput {
  const towns = pack.tables['places']!.rows;
  const group = words(pack.tables['schools']!, 'group');
  const denominations = [...new Set(group)].sort((a, b) => (a < b ? -1 : 1));
  const children_t = childrenByTown(population, towns, base);
  const weight_ts = schoolWeights(
    pack,
    sites.map(({ place, x, y, row, users }) => ({ place, x, y, group: group[row]!, pupils: users })),
    children_t,
  );
  const pupils = sites.reduce((sum, { users }) => sum + users, 0);
  const attending = Math.min(
    1,
    pupils /
      Math.max(
        1,
        children_t.reduce((a, b) => a + b, 0),
      ),
  );
  return {
    listed: listedIn(base),
    denomination_s: sites.map(({ row }) => denominations.indexOf(group[row]!)),
    denominations,
    boards,
    weight_ts,
    attending,
    school_p: firstSchools(population, weight_ts, towns, base, attending),
    norm_m: numbers(pack.tables['municipalities']!, 'closure_norm'),
    hazard: hazardOf(pack, denominations),
  };
}

/** Corridors and the towns of their stops. */
function busesOf(pack: Pack): BusesInput {
  const code_t = words(pack.tables['places']!, 'code');
  const stops = pack.tables['bus_stops']!;
  const corridor = numbers(stops, 'corridor');
  const km_c = numbers(pack.tables['bus_corridors']!, 'length_km');
  const towns_c = km_c.map(() => new Set<number>());
  (stops.columns['place']!.values as readonly (string | null)[]).forEach((town, row) => {
    if (town !== null) towns_c[corridor[row]! - 1]!.add(code_t.indexOf(town));
  });
  const start_c = [0];
  for (const towns of towns_c) start_c.push(start_c.at(-1)! + towns.size);
  return { km_c: [...km_c], start_c, town_i: towns_c.flatMap((towns) => [...towns].sort((a, b) => a - b)) };
}
