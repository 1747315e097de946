/** Where students are enrolled, by kind of study; real cities, by hand with source. */
import { STUDIES, STUDY } from '../../../sim/learning/input.js';
import type { Point } from '../../packages/distance.js';
import type { Pack } from '../../packages/format.js';
import { numbers, words } from '../../packages/table.js';
import { nearestTown } from './nearest-town.js';

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
  const codes = words(zones, 'code');
  const enrolled = new Float64Array(STUDIES * alternatives);
  for (const place of studyPlacesOf(pack)) {
    const zone = codes.indexOf(place.area);
    const alternative = zone < 0 ? nearestTown(pack, place.area, place) : places.rows + zone;
    if (alternative >= 0) enrolled[place.study * alternatives + alternative]! += place.students;
  }
  return enrolled;
}
