/** What brings newcomers to one municipality rather than another: people, jobs, study places, the border. */
import { pow } from '../../../sim/exact.js';
import { distanceKm, watersOf } from '../../packages/distance.js';
import type { Pack } from '../../packages/format.js';
import { numbers, rowsBy, words } from '../../packages/table.js';

/** What a job counts in drawing labour migrants: seasonal work, slaughterhouses and warehouses, not offices (guess). */
const DRAW = { agriculture: 4, industry: 1, commercial: 0.7, public: 0.1 } as const;
/** Of those who study in a city, the part who live just outside it, halving every so many km of road (guess). */
const LIVES_OUTSIDE = 0.02;
const OUTSIDE_HALVING_KM = 10;

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** Columns of the municipalities of a region that say who goes there. */
export interface Attractions {
  readonly residents_m: readonly number[];
  /** Weighted by what they count in drawing labour migrants. */
  readonly jobs_m: readonly number[];
  /** Study places, those of cities around for a small part. */
  readonly places_m: readonly number[];
  /** Straight line to the nearest land border. */
  readonly borderKm_m: readonly number[];
}

export function attractionsOf(pack: Pack): Attractions {
  const municipalities = pack.tables['municipalities']!;
  const code_m = words(municipalities, 'code');
  const jobs = pack.tables['jobs']!;
  const row = rowsBy(jobs, 'code');
  const jobs_m = code_m.map((code) =>
    sum(Object.entries(DRAW).map(([cluster, draw]) => draw * numbers(jobs, cluster)[row.get(code)!]!)),
  );
  return {
    residents_m: numbers(municipalities, 'residents'),
    jobs_m,
    places_m: studyPlaces(pack, code_m),
    borderKm_m: numbers(municipalities, 'border_km'),
  };
}

function studyPlaces(pack: Pack, code_m: readonly string[]): number[] {
  const municipalities = pack.tables['municipalities']!;
  const [x_m, y_m] = [numbers(municipalities, 'x_m'), numbers(municipalities, 'y_m')];
  const places = pack.tables['study_places']!;
  const city = words(places, 'municipality');
  const waters = watersOf(pack.tables['barriers']!, pack.tables['crossings']!);
  const [students, x, y] = ['students', 'x_m', 'y_m'].map((name) => numbers(places, name));
  return code_m.map((code, m) =>
    sum(
      students!.map((n, r) => {
        if (city[r] === code) return n;
        const km = distanceKm(waters, { x: x_m[m]!, y: y_m[m]! }, { x: x![r]!, y: y![r]! });
        return n * LIVES_OUTSIDE * pow(0.5, km / OUTSIDE_HALVING_KM);
      }),
    ),
  );
}
