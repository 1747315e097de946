/** Schools at risk of closing: what was known of each when an interval began, and whether it closed in it. */
import { boardOf } from '../../scenarios/packages/columns/facilities.js';
import type { Pack, Table } from '../../scenarios/packages/format.js';
import { children4to11, closureNorm } from '../../scenarios/packages/school-norm.js';
import { gaps, numbers, words } from '../../scenarios/packages/table.js';

/** Intervals between counts of pupils; `years` is the number of summers in which a school could close. */
export const INTERVALS = [
  { from: 2014, seen: 'in_2013_12', pupils: 'pupils_2014', before: null, until: 'in_2015_10', years: 1 },
  { from: 2015, seen: 'in_2015_10', pupils: 'pupils_2015', before: ['pupils_2014', 1], until: 'in_2016_10', years: 1 },
  { from: 2016, seen: 'in_2016_10', pupils: 'pupils_2016', before: ['pupils_2015', 1], until: 'in_2019_10', years: 3 },
  { from: 2019, seen: 'in_2019_10', pupils: 'pupils_2019', before: ['pupils_2016', 3], until: 'in_2020_12', years: 1 },
] as const;

export interface SchoolAtRisk {
  readonly row: number; // in `schools`
  readonly from: number;
  readonly years: number;
  readonly municipality: string;
  readonly group: string;
  readonly pupils: number;
  /** Logarithm of the yearly growth of pupils since the last count, 0 where there is none. */
  readonly growth: number;
  /** Logarithm of the growth of residents of 4 to 11 of the municipality expected in five years. */
  readonly expected: number;
  readonly norm: number;
  /** Residents per km2 of the municipality. */
  readonly density: number;
  /** Kilometres to the nearest other school of its group in the municipality, null where there is none. */
  readonly ownKm: number | null;
  /** No other school in its town. */
  readonly lastInTown: boolean;
  readonly outcome: 'open' | 'closed' | 'merged';
}

/** Residents of 4 to 11 in five years over those of today, if nobody moved and as many were born as are under five. */
export const expectedGrowth = (from0: number, from5: number, from10: number): number =>
  children4to11(from0, from0, from5) / Math.max(1, children4to11(from0, from5, from10));

interface Municipality {
  readonly expected: number;
  readonly norm: number;
  readonly density: number;
}

/** By `code year`: figures of 1 January after the count of October. */
function municipalities(source: Pick<Pack, 'tables'>): Map<string, Municipality> {
  const series = source.tables['municipal_series']!;
  const areas = source.tables['municipalities']!;
  const area = new Map(words(areas, 'code').map((code, m) => [code, numbers(areas, 'land_area_km2')[m]!]));
  const [years, population] = [numbers(series, 'year'), numbers(series, 'population')];
  const ages = ['age_0_4', 'age_5_9', 'age_10_14'].map((name) => numbers(series, name));
  return new Map(
    words(series, 'municipality').map((code, r) => {
      const [a, b, c] = ages.map((values) => values[r]!) as [number, number, number];
      const km2 = area.get(code)!;
      const figures = {
        expected: Math.log(expectedGrowth(a, b, c)),
        norm: closureNorm(children4to11(a, b, c), km2),
        density: population[r]! / km2,
      };
      return [`${code} ${years[r]}`, figures];
    }),
  );
}

/** Nearest distance in km among some schools, itself apart; null when there is none. */
function nearest(row: number, others: readonly number[], x: readonly number[], y: readonly number[]): number | null {
  let best = Number.POSITIVE_INFINITY;
  for (const other of others) {
    if (other === row) continue;
    const square = (x[other]! - x[row]!) ** 2 + (y[other]! - y[row]!) ** 2;
    if (square < best) best = square;
  }
  return best === Number.POSITIVE_INFINITY ? null : Math.sqrt(best) / 1000;
}

const groupedBy = (rows: readonly number[], key: (row: number) => string): Map<string, number[]> => {
  const groups = new Map<string, number[]>();
  for (const row of rows) {
    const list = groups.get(key(row));
    if (list) list.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
};

/** Everything known of the schools of the source pack at the start of each interval. */
export function schoolsAtRisk(source: Pick<Pack, 'tables'>): SchoolAtRisk[] {
  const schools: Table = source.tables['schools']!;
  const towns = source.tables['towns']!;
  const municipalityOf = new Map(words(towns, 'code').map((code, t) => [code, words(towns, 'municipality')[t]!]));
  const [place, group, fate] = [words(schools, 'place'), words(schools, 'group'), words(schools, 'fate')];
  const [x, y] = [numbers(schools, 'x_m'), numbers(schools, 'y_m')];
  const figures = municipalities(source);
  const later = INTERVALS.map(({ until }) => numbers(schools, until));
  return INTERVALS.flatMap(({ from, seen, pupils, before, years }, interval) => {
    const open = numbers(schools, seen).flatMap((n, row) => (n === 1 ? [row] : []));
    const inTown = groupedBy(open, (row) => place[row]!);
    const board = (row: number): string => boardOf(group[row]!, municipalityOf.get(place[row]!)!);
    const boards = groupedBy(open, board);
    const sizes = gaps(schools, pupils);
    const earlier = before === null ? null : gaps(schools, before[0]);
    return open.flatMap((row): SchoolAtRisk[] => {
      const size = sizes[row];
      if (size === null || size === undefined || size === 0) return [];
      const municipality = municipalityOf.get(place[row]!)!;
      const ended = later.slice(interval).every((column) => column[row] === 0);
      const was = earlier?.[row] ?? null;
      return [
        {
          row,
          from,
          years,
          municipality,
          group: group[row]!,
          pupils: size,
          growth: was === null || was === 0 || before === null ? 0 : Math.log(size / was) / before[1],
          ...figures.get(`${municipality} ${from + 1}`)!,
          ownKm: nearest(row, boards.get(board(row))!, x, y),
          lastInTown: inTown.get(place[row]!)!.length === 1,
          outcome: !ended ? 'open' : fate[row] === 'merged' ? 'merged' : 'closed',
        },
      ];
    });
  });
}
