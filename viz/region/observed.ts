/** What was counted in the region, by 1 January: the dots beside the lines of a chart. */
import type { Pack, Table } from '../../scenarios/packages/format.js';
import { gaps, numbers } from '../../scenarios/packages/table.js';
import type { Observed } from './region.js';

type Count = number | null;

/**
 * Sums over the municipalities: null in a year in which one of them was not counted. Figures after the base of an
 * earlier pack stand in its table `scoring`.
 */
export function observedOf(pack: Pack): Observed {
  const municipalities = pack.tables['municipalities']!;
  const [before, after] = [pack.tables['observed']!, pack.tables['scoring']!];
  const sum = (columns: readonly string[]): Map<number, Count> =>
    new Map([...byYear(before, columns, municipalities.rows), ...byYear(after, columns, municipalities.rows)]);
  const population = sum(['population']);
  const older = sum(['age_65_79', 'age_80p']);
  const households = householdsOf(municipalities);
  const schools = new Map([...schoolsSeen(pack), ...byYear(after, ['schools'], municipalities.rows)]);
  const year_y = [...population.keys()].sort((a, b) => a - b);
  const at = (counts: ReadonlyMap<number, Count>): Count[] => year_y.map((year) => counts.get(year) ?? null);
  return {
    year_y,
    population_y: at(population),
    population65plus_y: at(older),
    households_y: at(households),
    schools_y: at(schools),
  };
}

/** Sum of these columns over the rows of each year; null where a cell or a municipality is missing. */
function byYear(table: Table, columns: readonly string[], rowsPerYear: number): Map<number, Count> {
  const found = new Map<number, { rows: number; sum: Count }>();
  numbers(table, 'year').forEach((year, row) => {
    const entry = found.get(year) ?? { rows: 0, sum: 0 };
    entry.rows++;
    for (const column of columns) {
      const value = gaps(table, column)[row] ?? null;
      entry.sum = entry.sum === null || value === null ? null : entry.sum + value;
    }
    found.set(year, entry);
  });
  return new Map([...found].map(([year, { rows, sum }]) => [year, rows === rowsPerYear ? sum : null]));
}

/** Households were counted in one year only. */
function householdsOf(municipalities: Table): Map<number, Count> {
  const { year } = municipalities.columns['households']!;
  if (typeof year !== 'number') return new Map();
  return new Map([[year, numbers(municipalities, 'households').reduce((a, b) => a + b, 0)]]);
}

const SNAPSHOT = /^in_(\d{4})_\d{2}$/;

/** Schools in the snapshots of the register, all of autumn: what was there stood on the 1 January that followed. */
function schoolsSeen({ tables }: Pack): Map<number, Count> {
  const schools = tables['schools']!;
  const seen = new Map<number, Count>();
  for (const column of Object.keys(schools.columns)) {
    const year = SNAPSHOT.exec(column)?.[1];
    const there = gaps(schools, column);
    if (year === undefined || there.includes(null)) continue;
    seen.set(Number(year) + 1, there.filter((value) => value === 1).length);
  }
  return seen;
}
