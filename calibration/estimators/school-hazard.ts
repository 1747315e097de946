/** Which schools close: a yearly hazard by size, prospects, neighbours and denomination, from what closed 2014-2020. */
import type { Pack } from '../../scenarios/packages/format.js';
import { fitHazard, type HazardFit, type HazardRow, logScore, probabilityOf } from './hazard-fit.js';
import { INTERVALS, type SchoolAtRisk, schoolsAtRisk } from './school-risk.js';

/** Lower bounds of the size bands in which closures are counted. */
export const SIZE_BANDS = [0, 23, 50, 75, 100, 150] as const;
/** Intervals that the hazard is level for; the one before is told apart by its own term. */
const FIRST_LEVEL_YEAR = 2015;
const FOLDS = 10;

export const bandOf = (pupils: number): number => SIZE_BANDS.filter((from) => pupils >= from).length - 1;

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
const yes = (condition: boolean): number => (condition ? 1 : 0);

/** The hazard is the exponential of the sum of value x measure over these terms; docs/facilities.md puts them in words. */
export const HAZARD_TERMS: readonly { readonly term: string; readonly of: (s: SchoolAtRisk) => number }[] = [
  { term: 'constant', of: () => 1 },
  { term: 'size', of: (s) => Math.log(Math.max(23, s.pupils) / 100) },
  { term: 'size_above_150', of: (s) => Math.max(0, Math.log(s.pupils / 150)) },
  { term: 'pupils_growth', of: (s) => clamp(s.growth, -0.3, 0.3) },
  { term: 'children_expected', of: (s) => s.expected },
  { term: 'under_norm', of: (s) => yes(s.pupils < s.norm) },
  { term: 'own_school_distance', of: (s) => Math.log(clamp(s.ownKm ?? 8, 0.2, 8)) },
  { term: 'last_in_town', of: (s) => yes(s.lastInTown) },
  { term: 'catholic', of: (s) => yes(s.group === 'catholic') },
  { term: 'reformed', of: (s) => yes(s.group === 'reformed') },
  { term: 'before_2015', of: (s) => yes(s.from < FIRST_LEVEL_YEAR) },
];

const rowsOf = (schools: readonly SchoolAtRisk[], measures: (s: SchoolAtRisk) => number[]): HazardRow[] =>
  schools.map((s) => ({
    x: measures(s),
    years: s.years,
    event: s.outcome === 'closed',
    cluster: s.municipality,
  }));

export const hazardRows = (schools: readonly SchoolAtRisk[]): HazardRow[] =>
  rowsOf(schools, (s) => HAZARD_TERMS.map(({ of }) => of(s)));

/** The rows of a hazard by size band alone, to compare with. */
export const bandRows = (schools: readonly SchoolAtRisk[]): HazardRow[] =>
  rowsOf(schools, (s) => [
    1,
    ...SIZE_BANDS.slice(0, -1).map((_, band) => yes(bandOf(s.pupils) === band)),
    yes(s.from < FIRST_LEVEL_YEAR),
  ]);

/** Log score of rows that the fit did not see: every tenth municipality at a time is left out. */
export function crossValidated(rows: readonly HazardRow[]): number {
  const clusters = [...new Set(rows.map(({ cluster }) => cluster))].sort((a, b) => (a < b ? -1 : 1));
  const fold = new Map(clusters.map((cluster, i) => [cluster, i % FOLDS]));
  const { values } = fitHazard(rows);
  let score = 0;
  for (let k = 0; k < FOLDS; k++) {
    const seen = rows.filter(({ cluster }) => fold.get(cluster) !== k);
    const unseen = rows.filter(({ cluster }) => fold.get(cluster) === k);
    score += logScore(unseen, fitHazard(seen, values).values);
  }
  return score;
}

/** Schools at risk in some interval and band, what became of them and how many closures the hazard expects. */
export interface EventRow {
  readonly from: number;
  readonly years: number;
  readonly band: number;
  readonly schools: number;
  readonly closed: number;
  readonly merged: number;
  readonly expected: number;
}

export function eventsBy(schools: readonly SchoolAtRisk[], fit: HazardFit): EventRow[] {
  const rows = hazardRows(schools);
  return INTERVALS.flatMap(({ from, years }) =>
    SIZE_BANDS.map((_, band): EventRow => {
      const own = schools.flatMap((s, i) => (s.from === from && bandOf(s.pupils) === band ? [i] : []));
      const count = (outcome: string): number => own.filter((i) => schools[i]!.outcome === outcome).length;
      return {
        from,
        years,
        band,
        schools: own.length,
        closed: count('closed'),
        merged: count('merged'),
        expected: own.reduce((sum, i) => sum + probabilityOf(rows[i]!, fit.values), 0),
      };
    }),
  );
}

export interface SchoolHazard {
  readonly schools: readonly SchoolAtRisk[];
  readonly fit: HazardFit;
  readonly events: readonly EventRow[];
  /** Closures over those expected by interval: how the level went for the country. */
  readonly periods: readonly { readonly from: number; readonly closed: number; readonly expected: number }[];
}

export function schoolHazard(source: Pick<Pack, 'tables'>): SchoolHazard {
  const schools = schoolsAtRisk(source);
  const fit = fitHazard(hazardRows(schools));
  const events = eventsBy(schools, fit);
  const periods = INTERVALS.map(({ from }) => {
    const own = events.filter((row) => row.from === from);
    const sum = (value: (row: EventRow) => number): number => own.reduce((total, row) => total + value(row), 0);
    return { from, closed: sum((row) => row.closed), expected: sum((row) => row.expected) };
  });
  return { schools, fit, events, periods };
}
