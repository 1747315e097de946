/** Alternatives of a choice, towns and then zones: where they are, how large, and the ways between. */
import {
  CHOICE_CLASSES,
  FACILITY_MOVE,
  FAMILY,
  JOB,
  LIFE_STAGES,
  lifeStageOf,
  STUDY_HBO,
  STUDY_WO,
} from '../../../sim/moving/classes.js';
import { distanceKm, innerDistanceKm, type Point, watersOf } from '../../packages/distance.js';
import type { Pack, Table } from '../../packages/format.js';
import { numbers, rowsBy, words } from '../../packages/table.js';
import { municipalityOfTowns } from '../../population/base.js';
import { enrolledByAlternative } from '../learning/study-places.js';

export interface Geography {
  readonly towns: number;
  readonly zones: number;
  readonly code_z: readonly string[];
  readonly name_z: readonly string[];
  readonly x_z: readonly number[];
  readonly y_z: readonly number[];
  readonly municipality_t: readonly number[];
  readonly code_m: readonly string[];
  /** Way in km from each town to each alternative: t * (towns + zones) + k. */
  readonly km_tk: Float64Array;
  /** What draws movers of a choice class besides distance: class * (towns + zones) + k. */
  readonly mass_ck: Float64Array;
}

/** Nine published age classes that stand for each life stage. */
export const CLASSES_OF_STAGE = [
  ['15_19'],
  ['20_24'],
  ['25_44'],
  ['25_44'],
  ['45_64'],
  ['45_64'],
  ['45_64'],
  ['65_79', '80p'],
] as const;

const pointsOf = (table: Table): Point[] => {
  const y = numbers(table, 'y_m');
  return numbers(table, 'x_m').map((x, row) => ({ x, y: y[row]! }));
};

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

export function geographyOf(pack: Pack): Geography {
  const places = pack.tables['places']!;
  const zones = pack.tables['zones']!;
  const code_m = words(pack.tables['municipalities']!, 'code');
  const alternatives = places.rows + zones.rows;
  const waters = watersOf(pack.tables['barriers']!, pack.tables['crossings']!);
  const points = [...pointsOf(places), ...pointsOf(zones)];
  const area = numbers(places, 'area_km2');
  const km_tk = new Float64Array(places.rows * alternatives);
  for (let t = 0; t < places.rows; t++) {
    for (let k = 0; k < alternatives; k++) {
      km_tk[t * alternatives + k] = t === k ? innerDistanceKm(area[t]!) : distanceKm(waters, points[t]!, points[k]!);
    }
  }
  return {
    towns: places.rows,
    zones: zones.rows,
    code_z: words(zones, 'code'),
    name_z: words(zones, 'name'),
    x_z: numbers(zones, 'x_m'),
    y_z: numbers(zones, 'y_m'),
    municipality_t: municipalityOfTowns(pack),
    code_m,
    km_tk,
    mass_ck: massesOf(pack),
  };
}

/** Dwellings times the place effect of the life stage; students enrolled for study; jobs for work. */
function massesOf(pack: Pack): Float64Array {
  const places = pack.tables['places']!;
  const zones = pack.tables['zones']!;
  const homes = [...numbers(places, 'dwellings'), ...numbers(zones, 'dwellings')];
  const areas = [...words(places, 'municipality'), ...words(zones, 'code')];
  const effects = pack.tables['place_effects']!;
  const row = rowsBy(effects, 'code');
  const pull = numbers(zones, 'pull_2015');
  const mass_ck = new Float64Array(CHOICE_CLASSES * homes.length);
  for (let g = 0; g < LIFE_STAGES; g++) {
    for (let k = 0; k < homes.length; k++) {
      const r = row.get(areas[k]!)!;
      const values = CLASSES_OF_STAGE[g]!.map((c) => numbers(effects, `effect_${c}`)[r]!);
      const zone = k < places.rows ? 1 : pull[k - places.rows]!;
      mass_ck[g * homes.length + k] = (homes[k]! * sum(values) * zone) / values.length;
    }
  }
  const young = lifeStageOf(25);
  for (const c of [FAMILY, FACILITY_MOVE])
    mass_ck.copyWithin(c * homes.length, young * homes.length, (young + 1) * homes.length);
  const residents = numbers(places, 'residents');
  const jobs = numbers(zones, 'jobs');
  const perResident = sum(jobs) / sum(numbers(zones, 'residents'));
  for (let k = 0; k < homes.length; k++) {
    const zone = k - places.rows;
    const inside = zone < 0;
    const local = inside ? residents[k]! : 0;
    mass_ck[JOB * homes.length + k] = inside ? local * perResident * 0.8 : jobs[zone]! * pull[zone]!;
  }
  const enrolled = enrolledByAlternative(pack);
  mass_ck.set(enrolled.subarray(0, homes.length), STUDY_HBO * homes.length);
  mass_ck.set(enrolled.subarray(homes.length), STUDY_WO * homes.length);
  return mass_ck;
}
