/** Foreign migration and the level of moving of the region's municipalities, people in transit where they settled. */
import { REGION_TABLES } from '../columns/tables.js';
import type { Pack, Table } from '../format.js';
import { from, gaps, makeTable, numbers, type Origin, rowsBy, words } from '../table.js';

interface Year {
  readonly code: string;
  readonly year: number;
  readonly immigration: number;
  readonly transitIn: number;
  readonly emigration: number;
  /** To other municipalities of today, people in transit not counted. */
  readonly departures: number;
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const rounded = (x: number, scale: number): number => Math.round(x * scale) / scale;

/** Years with flows before the base, in order of municipality and year. */
function yearsOf(source: Pack, region: ReadonlySet<string>, base: number): Year[] {
  const series = source.tables['municipal_series']!;
  const years = numbers(series, 'year');
  const column = (name: string): readonly (number | null)[] => gaps(series, name);
  const [immigration, emigration, departures] = ['immigration', 'emigration', 'departures'].map(column) as [
    readonly (number | null)[],
    readonly (number | null)[],
    readonly (number | null)[],
  ];
  const [out, into, inner] = [column('transit_out'), column('transit_in'), column('inner_moves')];
  return words(series, 'municipality').flatMap((code, row) =>
    region.has(code) && years[row]! < base && immigration[row] !== null
      ? [
          {
            code,
            year: years[row]!,
            immigration: immigration[row]! - out[row]! + into[row]!,
            transitIn: into[row]!,
            emigration: emigration[row]!,
            departures: departures[row]! - out[row]! - inner[row]!,
          },
        ]
      : [],
  );
}

/** @param codes municipalities of the region in order of code. */
export function foreignTables(source: Pack, codes: readonly string[], base: number): Record<string, Table> {
  const all = yearsOf(source, new Set(codes), base);
  const origin: Origin = {
    source: '37259',
    year: 'series',
    basis: 'derived',
    note: 'people registered in reception and sent on are counted where they settled',
  };
  const last = (code: string, window: number): Year[] =>
    all.filter((row) => row.code === code && row.year >= base - window);
  const mean = (window: number, of: (row: Year) => number): number[] =>
    codes.map((code) => rounded(sum(last(code, window).map(of)) / last(code, window).length, 10));
  return {
    foreign: makeTable('Foreign migration', REGION_TABLES['foreign']!, {
      municipality: from(
        origin,
        all.map((r) => r.code),
      ),
      year: from(
        origin,
        all.map((r) => r.year),
      ),
      immigration: from(
        origin,
        all.map((r) => r.immigration),
      ),
      transit_in: from(
        origin,
        all.map((r) => r.transitIn),
      ),
      emigration: from(
        origin,
        all.map((r) => r.emigration),
      ),
    }),
    foreign_base: makeTable('Foreign migration at the base', REGION_TABLES['foreign_base']!, {
      municipality: from(origin, codes),
      ...Object.fromEntries(
        [2, 5].flatMap((window) => [
          [
            `immigration_${window}`,
            from(
              origin,
              mean(window, (r) => r.immigration),
            ),
          ],
          [
            `transit_in_${window}`,
            from(
              origin,
              mean(window, (r) => r.transitIn),
            ),
          ],
          [
            `emigration_${window}`,
            from(
              origin,
              mean(window, (r) => r.emigration),
            ),
          ],
        ]),
      ),
    }),
    region_level: levelTable(source, codes, (code, window) => sum(last(code, window).map((r) => r.departures))),
  };
}

/** Departures over those expected: of the region, all departures over all expected. */
function levelTable(
  source: Pack,
  codes: readonly string[],
  departures: (code: string, window: number) => number,
): Table {
  const effects = source.tables['place_effects']!;
  const rowOf = rowsBy(effects, 'code');
  const own = (code: string, window: number): number =>
    numbers(effects, `departure_level_${window}`)[rowOf.get(code)!]!;
  const between = (window: number): number[] => {
    const left = codes.map((code) => departures(code, window));
    const expected = codes.map((code, m) => left[m]! / own(code, window));
    return [rounded(sum(left) / sum(expected), 10000), ...codes.map((code) => own(code, window))];
  };
  const rows = ['*', ...codes];
  const origin: Origin = {
    source: '37259',
    year: 'series',
    basis: 'derived',
    note: 'departures, transit and moves inside the municipality of today out, over residents by age times the profile',
  };
  return makeTable('Level of moving', REGION_TABLES['region_level']!, {
    municipality: from(origin, [...rows, ...rows]),
    kind: from(origin, [...rows.map(() => 'between'), ...rows.map(() => 'within')]),
    ...Object.fromEntries(
      [2, 3, 5].map((window) => [`level_${window}`, from(origin, [...between(window), ...rows.map(() => 1)])]),
    ),
    basis: from(origin, [...rows.map(() => 'measured'), ...rows.map(() => 'guess')]),
  });
}
