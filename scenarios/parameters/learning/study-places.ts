/** Where students are enrolled, by kind of study; real cities, by hand with source. */
import { STUDIES, STUDY } from '../../../sim/learning/input.js';
import type { Point } from '../../packages/distance.js';
import type { Pack } from '../../packages/format.js';
import { numbers, words } from '../../packages/table.js';

export interface StudyPlace extends Point {
  readonly study: number; // STUDY
  readonly students: number;
  /** Municipality of the region, or zone. */
  readonly area: string;
}

export function studyPlacesOf(pack: Pack): StudyPlace[] {
  const table = pack.tables['study_places']!;
  const [level, area] = [words(table, 'level'), words(table, 'zone')];
  const [x, y] = [numbers(table, 'x_m'), numbers(table, 'y_m')];
  return numbers(table, 'students').map((students, row) => ({
    study: level[row] === 'wo' ? STUDY.wo : STUDY.hbo,
    students,
    area: area[row]!,
    x: x[row]!,
    y: y[row]!,
  }));
}

/**
 * Students enrolled by alternative of a move, towns of the region and then zones: study * (T + Z) + k. Inside the region
 * they stand in the town of the municipality that is nearest to the city's centre.
 */
export function enrolledByAlternative(pack: Pack): Float64Array {
  const places = pack.tables['places']!;
  const zones = pack.tables['zones']!;
  const alternatives = places.rows + zones.rows;
  const [codes, municipalities] = [words(zones, 'code'), words(places, 'municipality')];
  const [x, y] = [numbers(places, 'x_m'), numbers(places, 'y_m')];
  const enrolled = new Float64Array(STUDIES * alternatives);
  for (const place of studyPlacesOf(pack)) {
    let alternative = places.rows + codes.indexOf(place.area);
    if (alternative < places.rows) {
      let nearest = Number.POSITIVE_INFINITY;
      municipalities.forEach((code, t) => {
        const [east, north] = [x[t]! - place.x, y[t]! - place.y];
        if (code !== place.area || east * east + north * north >= nearest) return;
        nearest = east * east + north * north;
        alternative = t;
      });
    }
    if (alternative >= 0) enrolled[place.study * alternatives + alternative]! += place.students;
  }
  return enrolled;
}
