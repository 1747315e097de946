/** What CBS counted up to the base date: the municipalities of the pack summed, or one of them. */
import type { Pack } from '../../packages/format.js';
import { columnOf } from './figures.js';

/** One observed 1 January of the region; null where a municipality is missing. Flows are those of the year that begins. */
export interface ObservedYear {
  readonly year: number;
  readonly population: number | null;
  readonly young: number | null; // 0 to 19 years
  readonly old: number | null; // 65 and older
  readonly births: number | null;
  readonly deaths: number | null;
  /** Residents who came with a change of boundaries at the end of the year, left if negative. */
  readonly boundaryChange: number;
}

const YOUNG = ['age_0_4', 'age_5_9', 'age_10_14', 'age_15_19'];
const OLD = ['age_65_79', 'age_80p'];

/**
 * Observed years in order, none after the base date; empty if the pack has no such table.
 *
 * @param municipality code; without it the region
 */
export function observedYears(pack: Pack, base: number, municipality?: string): readonly ObservedYear[] {
  const table = pack.tables['observed'];
  if (!table) return [];
  const column = (name: string) => columnOf(table, 'observed', name);
  const year = column('year');
  const municipality_r = municipality === undefined ? null : column('municipality');
  const expected = municipality_r === null ? pack.tables['municipalities']!.rows : 1;
  const rowsOf = new Map<number, number[]>();
  year.forEach((y, row) => {
    if (municipality_r !== null && municipality_r[row] !== municipality) return;
    const rows = rowsOf.get(Number(y)) ?? [];
    rows.push(row);
    rowsOf.set(Number(y), rows);
  });
  const total = (rows: readonly number[], names: readonly string[]): number | null => {
    if (rows.length !== expected) return null;
    let sum = 0;
    for (const name of names) {
      const values = column(name);
      for (const row of rows) {
        const value = values[row];
        if (typeof value !== 'number') return null;
        sum += value;
      }
    }
    return sum;
  };
  return [...rowsOf.keys()]
    .filter((y) => y <= base)
    .sort((a, b) => a - b)
    .map((y) => {
      const rows = rowsOf.get(y)!;
      return {
        year: y,
        population: total(rows, ['population']),
        young: total(rows, YOUNG),
        old: total(rows, OLD),
        births: total(rows, ['births']),
        deaths: total(rows, ['deaths']),
        boundaryChange: 'boundary_change' in table.columns ? (total(rows, ['boundary_change']) ?? 0) : 0,
      };
    });
}

/**
 * Mean yearly net migration of the `years` years before the base, abroad and administrative corrections included:
 * the change in population less births, plus deaths, less what changes of boundaries brought. Null where the series has holes.
 */
export function recentNetMigration(observed: readonly ObservedYear[], base: number, years: number): number | null {
  const at = (y: number) => observed.find((o) => o.year === y);
  const [from, to] = [at(base - years)?.population, at(base)?.population];
  if (from == null || to == null) return null;
  let explained = 0;
  for (let y = base - years; y < base; y++) {
    const o = at(y);
    if (o?.births == null || o.deaths == null) return null;
    explained += o.births - o.deaths + o.boundaryChange;
  }
  return (to - from - explained) / years;
}
