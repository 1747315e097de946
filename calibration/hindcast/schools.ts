/** Schools of municipalities: what a world has, and how far apart forecast and register are. */
import type { PlaceTable } from '../../sim/input.js';
import type { YearResult } from '../../sim/protocol.js';
import type { Pair } from './measures.js';
import type { Residents } from './observed.js';

export interface Schools {
  readonly open: number;
  /** To the nearest, mean of residents. */
  readonly km: number;
}

export type SchoolMeasure = 'schools_wmape' | 'school_distance_mae_km';

/** Schools of a world by municipality; null where its world has none. */
export function schoolsOf({ municipality_t, code_m }: PlaceTable, { indicators }: YearResult): (Schools | null)[] {
  const [open_t, km_t, people_t] = ['schools_open', 'school_distance_km', 'population'].map((id) => indicators[id]!);
  if (open_t!.every((n) => n === 0)) return code_m.map(() => null);
  const sums = code_m.map(() => ({ open: 0, way: 0, people: 0 }));
  municipality_t.forEach((m, t) => {
    const sum = sums[m]!;
    sum.open += open_t![t]!;
    sum.way += km_t![t]! * people_t![t]!;
    sum.people += people_t![t]!;
  });
  return sums.map(({ open, way, people }) => ({ open, km: people > 0 ? way / people : 0 }));
}

/** A forecast with schools, where both are known. */
export const withSchools = (residents: Residents, schools: Schools | null | undefined): Residents =>
  schools ? { ...residents, schools } : residents;

/** Mean over replicates; none where one has none. */
export function meanSchools(members: readonly Residents[]): Schools | null {
  const all = members.flatMap(({ schools }) => schools ?? []);
  if (all.length < members.length) return null;
  const mean = (of: (s: Schools) => number): number => all.reduce((sum, s) => sum + of(s), 0) / all.length;
  return { open: mean((s) => s.open), km: mean((s) => s.km) };
}

/** Municipalities as one: all schools, distances weighted by residents; none where one has none. */
export function joinedSchools(areas: readonly Residents[]): Schools | null {
  const known = areas.flatMap(({ schools, population }) => (schools ? [{ ...schools, population }] : []));
  if (known.length < areas.length) return null;
  const people = known.reduce((sum, { population }) => sum + population, 0);
  return {
    open: known.reduce((sum, { open }) => sum + open, 0),
    km: known.reduce((sum, { km, population }) => sum + km * population, 0) / people,
  };
}

/**
 * `schools_wmape`: errors of all over schools of all, per cent; `school_distance_mae_km`: mean error of the distance. Empty
 * unless all are known.
 */
export function schoolMeasures(pairs: readonly Pair[]): Partial<Record<SchoolMeasure, number>> {
  const known = pairs.flatMap(({ forecast, actual }) =>
    forecast.schools && actual.schools ? [{ made: forecast.schools, seen: actual.schools }] : [],
  );
  if (known.length < pairs.length) return {};
  const off = (of: (s: Schools) => number): number =>
    known.reduce((sum, { made, seen }) => sum + Math.abs(of(made) - of(seen)), 0);
  return {
    schools_wmape: (100 * off((s) => s.open)) / known.reduce((sum, { seen }) => sum + seen.open, 0),
    school_distance_mae_km: off((s) => s.km) / known.length,
  };
}
