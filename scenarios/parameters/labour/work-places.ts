/** Where people live and work: municipalities of the region, then zones; ways between them, jobs and workers by level. */
import { CLUSTERS } from '../../../sim/labour/classes.js';
import { JOB_LEVELS } from '../../../sim/labour/work.js';
import { SECTORS } from '../../packages/columns/labour.js';
import { DETOUR, distanceKm, innerDistanceKm, type Point, type Waters, watersOf } from '../../packages/distance.js';
import type { Pack } from '../../packages/format.js';
import { numbers, rowsBy, words } from '../../packages/table.js';
import { kmToBorder } from './border.js';

/** Columns are indexed by area `n`, municipalities of the region and then zones. */
export interface WorkPlaces {
  readonly municipalities: number;
  readonly areas: number;
  readonly code_n: readonly string[];
  readonly corop_n: readonly string[];
  /** 1 = one municipality; zones may be many. */
  readonly municipal_n: readonly number[];
  /** Way by road in km: n * areas + j; inside an area the mean way. */
  readonly km_nj: Float64Array;
  readonly borderKm_m: readonly number[];
  /** Jobs by cluster and level, in the unit of the table: (n * CLUSTERS + s) * JOB_LEVELS + l. */
  readonly jobs_nsl: Float64Array;
  /** Employees living there by level, to within a factor per level: n * JOB_LEVELS + l. */
  readonly workers_nl: Float64Array;
}

/** Levels of the jobs of a cluster: lower, middle, higher (guess; totals by level are those of the country's workers). */
const LEVELS_OF_CLUSTER: readonly (readonly number[])[] = [
  [0.45, 0.4, 0.15],
  [0.25, 0.48, 0.27],
  [0.24, 0.42, 0.34],
  [0.1, 0.36, 0.54],
];
/** People of 15 to 74 among residents, and net participation by education against the mean; for zones, whose level is scaled. */
const WORKING_AGE = 0.75;
const BY_EDUCATION = [0.75, 1.05, 1.2] as const;

export function workPlacesOf(pack: Pack, level_el: readonly number[]): WorkPlaces {
  const inside = pack.tables['municipalities']!;
  const zones = pack.tables['zones']!;
  const both = (column: string): number[] => [...numbers(inside, column), ...numbers(zones, column)];
  const names = (column: string): string[] => [...words(inside, column), ...words(zones, column)];
  const [x, y] = [both('x_m'), both('y_m')];
  const points = x.map((value, n) => ({ x: value, y: y[n]! }));
  const waters = watersOf(pack.tables['barriers']!, pack.tables['crossings']!);
  const code_n = names('code');
  return {
    municipalities: inside.rows,
    areas: code_n.length,
    code_n,
    corop_n: names('corop_code'),
    municipal_n: code_n.map((code) => Number(code.startsWith('GM'))),
    km_nj: waysOf(waters, points, both('land_area_km2')),
    borderKm_m: points.slice(0, inside.rows).map((point) => kmToBorder(waters, point)),
    jobs_nsl: jobsByLevel(pack, code_n),
    workers_nl: workersByLevel(both, level_el),
  };
}

function waysOf(waters: Waters, points: readonly Point[], area_n: readonly number[]): Float64Array {
  const areas = points.length;
  const km_nj = new Float64Array(areas * areas);
  for (let n = 0; n < areas; n++) {
    km_nj[n * areas + n] = DETOUR * innerDistanceKm(area_n[n]!);
    for (let j = 0; j < n; j++) {
      km_nj[n * areas + j] = distanceKm(waters, points[n]!, points[j]!);
      km_nj[j * areas + n] = km_nj[n * areas + j]!;
    }
  }
  return km_nj;
}

function jobsByLevel(pack: Pack, code_n: readonly string[]): Float64Array {
  const table = pack.tables['jobs']!;
  const row = rowsBy(table, 'code');
  const jobs_s = SECTORS.map((cluster) => numbers(table, cluster));
  const jobs_nsl = new Float64Array(code_n.length * CLUSTERS * JOB_LEVELS);
  code_n.forEach((code, n) => {
    const r = row.get(code);
    if (r === undefined) return;
    for (let s = 0; s < CLUSTERS; s++) {
      for (let l = 0; l < JOB_LEVELS; l++) {
        jobs_nsl[(n * CLUSTERS + s) * JOB_LEVELS + l] = jobs_s[s]![r]! * LEVELS_OF_CLUSTER[s]![l]!;
      }
    }
  });
  return jobs_nsl;
}

/** @param of a column of all areas */
function workersByLevel(of: (column: string) => readonly number[], level_el: readonly number[]): Float64Array {
  const [residents_n, participation_n] = [of('residents'), of('participation')];
  const [low_n, high_n] = [of('education_low'), of('education_high')];
  const workers_nl = new Float64Array(residents_n.length * JOB_LEVELS);
  residents_n.forEach((residents, n) => {
    const shares = [low_n[n]!, 1 - low_n[n]! - high_n[n]!, high_n[n]!];
    for (let l = 0; l < JOB_LEVELS; l++) {
      const byEducation = shares.reduce(
        (sum, share, e) => sum + share * BY_EDUCATION[e]! * level_el[e * JOB_LEVELS + l]!,
        0,
      );
      workers_nl[n * JOB_LEVELS + l] = residents * WORKING_AGE * participation_n[n]! * byEducation;
    }
  });
  return workers_nl;
}
