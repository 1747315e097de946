/** Moves that were counted between municipalities and would be inside one on the map of 2023. */
import { FLOW_YEARS, type SeriesRow } from '../estimators/municipal-series.js';
import type { Codes } from './codes.js';
import { readRows } from './csv.js';
import type { Flows2015 } from './flows.js';

interface Event {
  readonly year: number;
  readonly successor: string;
  readonly share: number;
}

/** The code that (most of) a municipality of 2015 had on 1 January of a year. */
function codeIn(code: string, year: number, events: ReadonlyMap<string, readonly Event[]>): string {
  let current = code;
  for (;;) {
    const next = (events.get(current) ?? []).filter((event) => event.year <= year && event.year > 2015);
    if (next.length === 0) return current;
    const successor = next.reduce((a, b) => (b.share > a.share ? b : a)).successor;
    if (successor === current) return current;
    current = successor;
  }
}

/**
 * By `code year`, 2012-2020: moves of 2015 between its parts that were still apart in the year, at the national level
 * of moves of the year. Whole persons; they stand in the published arrivals and departures alike.
 */
export function innerMoves(
  directory: string,
  codes: Codes,
  { asPublished }: Flows2015,
  series: readonly SeriesRow[],
): Map<string, number> {
  const events = new Map<string, Event[]>();
  const rows = readRows(directory, 'cbs/recode_events_1996_2023.csv');
  for (const row of rows) {
    const event = { year: row.number('year'), successor: row.text('new_code'), share: row.number('share') };
    events.set(row.text('old_code'), [...(events.get(row.text('old_code')) ?? []), event]);
  }
  const nationally = (year: number): number =>
    series.reduce((sum, row) => (row.year === year ? sum + row.flows!.departures : sum), 0);
  const inner = new Map<string, number>();
  for (const year of FLOW_YEARS) {
    const level = nationally(year) / nationally(2015);
    const sums = new Map<string, number>();
    for (const [pair, persons] of asPublished) {
      const [from, to] = pair.split(' ') as [string, string];
      const parts = codes.partsOf(to, rows[0]!);
      for (const { code, share } of codes.partsOf(from, rows[0]!)) {
        const there = parts.find((part) => part.code === code);
        if (!there || codeIn(from, year, events) === codeIn(to, year, events)) continue;
        sums.set(code, (sums.get(code) ?? 0) + persons * share * there.share);
      }
    }
    for (const [code, sum] of sums) inner.set(`${code} ${year}`, Math.round(sum * level));
  }
  return inner;
}
