/** Tables of a run by hand: the fate of facilities, the books, the spread of differences. */
import { describe, expect, it } from 'vitest';
import { differencesOf, spreadOf } from '../../scenarios/runs/compare/differences.js';
import { spentBySeed } from '../../scenarios/runs/compare/money.js';
import { FACILITIES_HEADER, facilitiesCsv } from '../../scenarios/runs/facilities-csv.js';
import { indicatorsCsv } from '../../scenarios/runs/indicators-csv.js';
import { euros, ledgerByMeasure, ledgerCsv } from '../../scenarios/runs/ledger-csv.js';
import { PLACES_HEADER, placesCsv } from '../../scenarios/runs/places-csv.js';
import type { RunResult } from '../../scenarios/runs/results.js';
import type { FacilityYear, YearResult } from '../../sim/protocol.js';
import { FACILITY, FACILITY_STATUS, REASON } from '../../sim/state/facilities.js';
import { toyPack } from '../toy/pack.js';

const NO_FACILITIES: FacilityYear = { status_f: [], users_f: [], reason_f: [], closed_f: [], into_f: [], held_f: [] };
const EMPTY: Omit<YearResult, 'year'> = {
  stateHash: '',
  placeHash_t: [],
  indicators: {},
  areas: {},
  ledger: [],
  facilities: NO_FACILITIES,
  migration: null,
  pyramid_sa: [],
};
const run = (seeds: readonly (readonly Partial<YearResult>[])[], more: Partial<RunResult> = {}): RunResult =>
  ({
    scenarioName: 'x',
    pack: toyPack(),
    facilities: [],
    seeds: seeds.map((years, i) => ({
      seed: i + 1,
      years: years.map((year, y) => ({ ...EMPTY, ...year, year: 2021 + y })),
    })),
    ...more,
  }) as unknown as RunResult;

describe('places.csv', () => {
  it('has the name of every code that stands in place, and of towns their municipality and where they lie', () => {
    const { places, municipalities } = toyPack().tables;
    const of = (table: typeof places, column: string): readonly unknown[] => table!.columns[column]!.values;
    const codes = of(municipalities, 'code');
    const lines = placesCsv(toyPack()).split('\n');
    expect(`${lines[0]}\n`).toBe(PLACES_HEADER);
    expect(lines[1]).toBe(`*,${toyPack().label ?? toyPack().name},region,,,,`);
    expect(lines.slice(2, 2 + codes.length)).toEqual(
      codes.map((gm, m) => {
        const name = of(municipalities, 'name')[m];
        return `${gm},${name},municipality,${gm},${name},,`;
      }),
    );
    expect(lines.slice(2 + codes.length, -1)).toEqual(
      of(places, 'code').map((code, t) => {
        const gm = of(places, 'municipality')[t];
        const name = of(municipalities, 'name')[codes.indexOf(gm)];
        return [code, of(places, 'name')[t], 'town', gm, name, of(places, 'x_m')[t], of(places, 'y_m')[t]].join();
      }),
    );
    expect(of(places, 'code').length).toBe(3);
  });
});

describe('facilities.csv', () => {
  const { open, announced, closed } = FACILITY_STATUS;
  const { board, merged, noSuccessor, none } = REASON;
  const site = { town: 1, x: 0, y: 0 };
  const facilities = [
    { ...site, id: '00AA00', kind: FACILITY.school, name: 'De "Linde", noord' },
    { ...site, id: 'WP9002-1', kind: FACILITY.gp, name: '' },
    { ...site, id: '-12', kind: FACILITY.busStop, name: '=Kerk' },
  ];
  const year = (status_f: number[], users_f: number[], reason_f: number[], closed_f: number[]) => ({
    // What is announced or closed by merger goes to the last of the list, which is enough for a table.
    facilities: {
      status_f,
      users_f,
      reason_f,
      closed_f,
      into_f: reason_f.map((reason) => (reason === merged ? 3 : 0)),
      held_f: [0, 0, 0],
    },
  });
  const made = run(
    [
      [
        year([announced, open, open], [31, 2000, 500], [board, none, none], [0, 0, 0]),
        year([closed, open, open], [0, 1990, 490], [board, none, none], [2021, 0, 0]),
        year([closed, closed, open], [0, 0, 480], [board, noSuccessor, none], [2021, 2022, 0]),
      ],
      [
        year([open, open, open], [31, 2000, 500], [none, none, none], [0, 0, 0]),
        year([open, open, open], [29, 1990, 490], [none, none, none], [0, 0, 0]),
        year([announced, open, open], [22, 1980, 480], [merged, none, none], [0, 0, 0]),
      ],
    ],
    { facilities },
  );
  it('holds a row per seed and facility, with users of the last 1 January on which it was open', () => {
    expect([...facilitiesCsv(made)].join('')).toBe(
      [
        FACILITIES_HEADER.trim(),
        'x,1,00AA00,school,WP9002,"De ""Linde"", noord",,2021,board,,31',
        'x,1,WP9002-1,gp,WP9002,,,2022,no_successor,,1990',
        "x,1,'-12,bus_stop,WP9002,'=Kerk,,,,,480",
        `x,2,00AA00,school,WP9002,"De ""Linde"", noord",,,merged,'-12,22`,
        'x,2,WP9002-1,gp,WP9002,,,,,,1980',
        "x,2,'-12,bus_stop,WP9002,'=Kerk,,,,,480",
        '',
      ].join('\n'),
    );
  });
});

describe('the books', () => {
  const line = (measure: string, budget_ct: number, spent_ct: number, kept: number) => ({
    measure,
    budget_ct,
    spent_ct,
    kept,
  });
  const ledger = [line('a', 1_000_01, 999_99, 2), line('b', 0, 0, 0), line('a', 205, 7, 1)];
  it('write whole cents as euros', () => {
    expect([0, 7, 100, 123_456_789].map(euros)).toEqual(['0.00', '0.07', '1.00', '1234567.89']);
  });
  it('add up a measure that stands twice', () => {
    expect(ledgerByMeasure({ ...EMPTY, year: 2022, ledger })).toEqual([
      line('a', 100_206, 100_006, 3),
      line('b', 0, 0, 0),
    ]);
  });
  it('have a line per seed, year and measure', () => {
    const made = run([
      [{}, { ledger }],
      [{}, {}],
    ]);
    expect([...ledgerCsv(made)].join('').split('\n').slice(1)).toEqual([
      'x,1,2022,a,1002.06,1000.06,2.00,3',
      'x,1,2022,b,0.00,0.00,0.00,0',
      '',
    ]);
    expect(spentBySeed(made, 1)).toEqual([100_006, 0]);
    expect(spentBySeed(made, 0)).toEqual([0, 0]);
  });
});

describe('differences', () => {
  /** One year in three towns of two municipalities, by seed. */
  const people = (...population: readonly (readonly number[])[]): RunResult =>
    run(population.map((value_t) => [{ indicators: { population: value_t } }]));
  const baseline = people([100, 50, 10], [110, 55, 10], [90, 45, 10], [100, 50, 10]);
  const other = people([103, 50, 10], [111, 55, 10], [92, 45, 10], [98, 50, 10]);
  it('are means of pairs with a t-interval and the share of seeds with that sign', () => {
    const rows = differencesOf(baseline, other).filter(({ indicator }) => indicator === 'population');
    expect(rows.map(({ place }) => place)).toEqual(['*', 'GM9001', 'GM9002', 'WP9001', 'WP9002', 'WP9003']);
    // Differences 3, 1, 2 and -2: mean 1, deviation sqrt(14 / 3), t of three degrees of freedom.
    const reach = (3.1824463053 * Math.sqrt(14 / 3)) / 2;
    for (const row of [rows[0]!, rows[1]!, rows[3]!]) {
      expect(row).toMatchObject({ year: 2021, mean: 1, sameSign: 0.75, n: 4 });
      expect(row.low).toBeCloseTo(1 - reach, 8);
      expect(row.high).toBeCloseTo(1 + reach, 8);
    }
    expect(rows[2]).toMatchObject({ mean: 0, low: 0, high: 0, sameSign: 1 });
  });
  it('have no interval of one seed', () => {
    const [row] = differencesOf(people([1, 1, 1]), people([2, 1, 1]));
    expect(row).toMatchObject({ mean: 1, low: null, high: null, sameSign: 1, n: 1 });
  });
  it('spread less with the same luck than with luck of their own', () => {
    const spread = spreadOf(baseline, other, 'population', 0)!;
    expect(spread.paired).toBeCloseTo(Math.sqrt(14 / 3), 12);
    const unpaired = [
      [160, 175, 145, 160],
      [163, 176, 147, 158],
    ].map((values) => {
      const mean = values.reduce((a, b) => a + b, 0) / 4;
      return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 3;
    });
    expect(spread.unpaired).toBeCloseTo(Math.sqrt(unpaired[0]! + unpaired[1]!), 10);
  });
});

describe('shares', () => {
  const share = (value_t: readonly number[], value_a: readonly number[]): readonly Partial<YearResult>[] => [
    { indicators: { net_participation: value_t }, areas: { net_participation: value_a } },
  ];
  const nobody = Number.NaN;
  const baseline = run([share([60, 50, nobody], [58, 57.125, nobody]), share([62, 50, 40], [59, 58, 40])]);
  const other = run([share([61, 50, 45], [58.5, 57.5, 45]), share([63, 50, 40], [59.25, 58.25, 40])]);

  it('are no sums of towns, and empty where there is nobody', () => {
    const lines = [...indicatorsCsv(baseline)].join('').trim().split('\n');
    expect(lines.filter((line) => line.startsWith('x,1,'))).toEqual([
      'x,1,2021,*,net_participation,58',
      'x,1,2021,GM9001,net_participation,57.125',
      'x,1,2021,GM9002,net_participation,',
      'x,1,2021,WP9001,net_participation,60',
      'x,1,2021,WP9002,net_participation,50',
      'x,1,2021,WP9003,net_participation,',
    ]);
  });

  it('differ in points, in places that have a value in every seed of both worlds', () => {
    const rows = differencesOf(baseline, other);
    expect(rows.map(({ place, mean }) => [place, mean])).toEqual([
      ['*', 0.375],
      ['GM9001', 0.3125],
      ['WP9001', 1],
      ['WP9002', 0],
    ]);
  });

  it('have no rows in a world without them', () => {
    expect([...indicatorsCsv(run([[{ indicators: { population: [1, 2, 3] } }]]))].join('')).not.toContain('share');
    expect(differencesOf(run([[{}]]), other)).toEqual([]);
  });
});
