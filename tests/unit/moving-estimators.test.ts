/** Estimators of moving by hand, and what they found against observed counts. */
import { describe, expect, it } from 'vitest';
import { correlationOf, fitOf } from '../../calibration/estimators/distance-fit.js';
import { expectedMoves, meanByGroup } from '../../calibration/estimators/movers.js';
import type { SeriesRow } from '../../calibration/estimators/municipal-series.js';
import { byAgeOfMoving, dyingShares, endOfMovers, netByEndClass } from '../../calibration/estimators/net-migration.js';
import { halved, solveEffects } from '../../calibration/estimators/place-effects.js';
import { netted, receptionCentres, transitShare, transitStreams } from '../../calibration/estimators/transit.js';
import { watersOf } from '../../scenarios/packages/distance.js';
import { arrivalsOf, deterrence, gravityFlows, REGIMES } from '../../scenarios/packages/gravity.js';
import { AGE_GROUPS, OBSERVED_CLASSES } from '../../scenarios/packages/rules.js';
import { column, readPack, SOURCE_FILE, sum, texts, total } from './pack-files.js';

const even = Array.from({ length: 106 }, (_, age) => (age < 95 ? 0.2 : 1 / 11));

describe('net migration', () => {
  const start = AGE_GROUPS.flatMap(() => [100, 100]).slice(0, 40);

  it('is what growth, births and deaths leave, whatever the rates of dying', () => {
    const shares = dyingShares(2016, (_, sex, age) => 0.001 * (age + 1) * (sex + 1) * 0.5, even);
    const end = [210, 190, 200, 230, 150, 790, 800, 600, 700];
    const births = [40, 41, 39, 40, 42];
    const deaths = [30, 31, 29, 32, 30];
    const net = netByEndClass({ start, end, births, deaths, boundaryChange: 0 }, shares);
    expect(sum(net)).toBeCloseTo(sum(end) - sum(start) - sum(births) + sum(deaths), 9);
    const moved = netByEndClass({ start, end, births, deaths, boundaryChange: 50 }, shares);
    expect(sum(moved)).toBeCloseTo(sum(net) - 50, 9);
  });

  it('is the difference of the cohorts where nobody dies', () => {
    const shares = dyingShares(2016, (_, _sex, age) => (age > 104 ? 1 : 0), even);
    const end = [200, 200, 200, 260, 130, 800, 800, 600, 1000];
    const net = netByEndClass(
      { start, end, births: [40, 40, 40, 40, 40], deaths: [0, 0, 0, 0, 0], boundaryChange: 0 },
      shares,
    );
    expect(net.slice(0, 8).map((n) => Math.round(n))).toEqual([0, 0, 0, 60, -70, 0, 0, 0]);
  });

  it('is given to the ages people had when they moved, such that those moves make what was found at the end', () => {
    const profile = Array.from({ length: 96 }, (_, age) => (age >= 18 && age < 25 ? 0.1 : 0.001));
    const ends = endOfMovers(profile, even, new Array(20).fill(1));
    for (let then = 0; then < 9; then++) expect(sum(ends.map((row) => row[then]!))).toBeCloseTo(1, 12);
    expect(ends[3]![3]!).toBeLessThan(0.5); // who moved at 15-19 did so at 18 or 19, and mostly ends at 20-24
    expect(ends[4]![3]! + ends[3]![3]!).toBeCloseTo(1, 12);
    // People leave at 18 to 22 and come back at 25 to 29: what is found at the end of 25-44 is next to nothing.
    const moves = [5, 0, -5, -40, -80, 45, 10, 0, -5];
    const atEnd = ends.map((row) => sum(row.map((share, then) => share * moves[then]!)));
    expect(Math.abs(atEnd[5]!)).toBeLessThan(10);
    byAgeOfMoving(atEnd, ends).forEach((n, then) => {
      expect(n).toBeCloseTo(moves[then]!, 9);
    });
  });
});

describe('expected moves', () => {
  it('are persons times the profile of their ages', () => {
    const byGroup = meanByGroup(
      Array.from({ length: 96 }, (_, age) => (age >= 20 && age < 25 ? 0.2 : 0.01)),
      even,
    );
    expect(byGroup[4]).toBeCloseTo(0.2, 12);
    expect(byGroup[19]).toBeCloseTo(0.01, 12);
    const moves = expectedMoves(new Array(40).fill(100), byGroup);
    expect(moves[4]).toBeCloseTo(40, 12);
    expect(moves[5]).toBeCloseTo(8, 12);
  });
});

describe('place effects', () => {
  const points = [0, 10, 25, 60, 90].map((x) => ({ x: x * 1000, y: 0 }));
  const mass = [100, 50, 80, 120, 60];
  const weights = deterrence(points, mass, { segments: [], nodes: [], km: [] }, REGIMES);
  const leavers = [10, 6, 8, 12, 6];
  const arrivals = (effects: readonly number[]): number[] =>
    arrivalsOf(
      gravityFlows(
        leavers,
        mass.map((m, k) => m * effects[k]!),
        weights,
      ),
      5,
    );

  it('bring back the attraction that made the flows', () => {
    const truth = [1, 2, 0.5, 1, 1.5];
    const net = arrivals(truth).map((n, k) => n - leavers[k]!);
    const { effects, misfit } = solveEffects(leavers, net, mass, weights, 300);
    expect(misfit).toBeLessThan(1e-6);
    const ratio = effects[0]! / truth[0]!;
    effects.forEach((effect, k) => {
      expect(effect / truth[k]!).toBeCloseTo(ratio, 5);
    });
    expect(sum(effects.map((effect, k) => mass[k]! * Math.log(effect)))).toBeCloseTo(0, 9);
  });

  it('keep a place that loses more than leave at few arrivals', () => {
    const { effects } = solveEffects(leavers, [-20, 5, 5, 5, 5], mass, weights);
    expect(effects[0]!).toBeGreaterThan(0);
    expect(effects.every(Number.isFinite)).toBe(true);
  });

  it('are halved on the scale of logarithms', () => {
    expect(halved(4)).toBe(2);
    expect(halved(1)).toBe(1);
  });
});

describe('people in transit', () => {
  const codes = ['GM0001', 'GM0002', 'GM0003', 'GM0004'];
  const municipalities = codes.map((code) => ({ code, province: 'P' }));
  const flows = { births: 10, deaths: 10, immigration: 50, emigration: 10, arrivals: 300, departures: 300 };
  const series = codes.flatMap((municipality) =>
    Array.from({ length: 10 }, (_, i): SeriesRow => {
      const centre = municipality === 'GM0001' && i >= 3;
      const own = centre ? { ...flows, immigration: 2050, departures: 2200 } : flows;
      return {
        municipality,
        year: 2012 + i,
        population: 10000,
        ages: [],
        flows: i < 9 ? own : null,
        otherCorrections: 0,
        boundaryChange: 0,
      };
    }),
  );

  it('are found where more than usual leave', () => {
    expect(receptionCentres(municipalities, series)).toEqual([{ code: 'GM0001', in2015: true }]);
  });

  it('leave immigration and departures, and are immigrants where they settle', () => {
    const streams = transitStreams(municipalities, series, new Map([['GM0001', [0, 3, 1, 0]]]), new Map());
    expect(streams.get('GM0001 2012')).toEqual({ out: 0, in: 0, inner: 0 });
    expect(streams.get('GM0001 2016')).toEqual({ out: 2000, in: 0, inner: 0 });
    expect(streams.get('GM0002 2016')).toEqual({ out: 0, in: 1500, inner: 0 });
    expect(streams.get('GM0004 2016')).toEqual({ out: 0, in: 0, inner: 0 });
    const before = { ...flows, immigration: 2050, departures: 2200 };
    const after = netted(before, { out: 2000, in: 30, inner: 7 });
    expect([after.immigration, after.arrivals, after.departures]).toEqual([80, 263, 193]);
    const growth = (f: typeof flows): number => f.immigration + f.arrivals - f.departures;
    expect(growth(after)).toBe(growth(before));
  });

  it('are measured against the other municipalities of the province that have no centre', () => {
    const busy = series.map((row) =>
      row.municipality === 'GM0002' && row.flows ? { ...row, flows: { ...row.flows, immigration: 1050 } } : row,
    );
    const centres = new Map(['GM0001', 'GM0002'].map((code) => [code, [0, 0, 3, 1]]));
    expect(transitStreams(municipalities, busy, centres, new Map()).get('GM0001 2016')!.out).toBe(2000);
  });

  it('leave a share of residents that is the mean of the three years before the base', () => {
    const rising = series.map((row) => ({ ...row, flows: { ...flows, departures: 300 + 100 * (row.year - 2012) } }));
    // Net departures of 500, 600 and 700 in 2017 to 2019.
    expect(transitShare('GM0001', rising, 2020)).toBeCloseTo(0.06, 12);
  });

  it('settle where people live when no moves of 2015 tell', () => {
    const streams = transitStreams(municipalities, series, new Map([['GM0001', []]]), new Map());
    const into = codes.map((code) => streams.get(`${code} 2020`)!.in);
    expect(into[0]).toBe(0);
    expect(sum(into)).toBe(2000);
    expect(Math.max(...into.slice(1)) - Math.min(...into.slice(1))).toBeLessThanOrEqual(1);
  });
});

describe('in the shipped source pack', () => {
  const pack = readPack(SOURCE_FILE);
  const codes = texts(pack, 'municipalities', 'code');
  const mass = column(pack, 'municipalities', 'dwellings_2018');
  const points = codes.map((_, m) => ({
    x: column(pack, 'municipalities', 'x_m')[m]!,
    y: column(pack, 'municipalities', 'y_m')[m]!,
  }));
  const waters = watersOf(pack.tables['barriers']!, pack.tables['crossings']!);
  const weights = deterrence(points, mass, waters, REGIMES);
  const n = codes.length;

  it('net internal migration adds up to nothing at every age', () => {
    for (const g of OBSERVED_CLASSES)
      expect(Math.abs(total(pack, 'place_effects', `internal_${g}`)), g).toBeLessThan(3);
  });

  it('net migration by age adds up to growth less births plus deaths', () => {
    const series = pack.tables['municipal_series']!;
    const years = column(pack, 'municipal_series', 'year');
    const rows = texts(pack, 'municipal_series', 'municipality').flatMap((code, row) =>
      code === 'GM0037' && years[row]! >= 2016 ? [row] : [],
    );
    const of = (name: string): number[] => rows.map((row) => series.columns[name]!.values[row] as number);
    const flows = (name: string): number => sum(of(name).slice(0, 5));
    const wanted = of('population')[5]! - of('population')[0]! - flows('births') + flows('deaths');
    const row = codes.indexOf('GM0037');
    const cohorts = sum(OBSERVED_CLASSES.map((g) => column(pack, 'place_effects', `cohort_${g}`)[row]!));
    const yearly = sum(OBSERVED_CLASSES.map((g) => column(pack, 'place_effects', `total_${g}`)[row]!));
    expect(Math.abs(cohorts - wanted)).toBeLessThan(6);
    expect(Math.abs(5 * yearly - wanted)).toBeLessThan(3);
  });

  it('the effects reproduce the net internal migration of every municipality', () => {
    const series = pack.tables['municipal_series']!;
    const leavers = new Array<number>(n).fill(0);
    texts(pack, 'municipal_series', 'municipality').forEach((code, row) => {
      const year = column(pack, 'municipal_series', 'year')[row]!;
      if (year < 2016 || year > 2020) return;
      const of = (name: string): number => series.columns[name]!.values[row] as number;
      leavers[codes.indexOf(code)]! += (of('departures') - of('transit_out') - of('inner_moves')) / 5;
    });
    const effects = column(pack, 'place_effects', 'effect_all');
    const flows = gravityFlows(
      leavers,
      mass.map((m, k) => m * effects[k]!),
      weights,
    );
    arrivalsOf(flows, n).forEach((arrivals, k) => {
      const net = sum(OBSERVED_CLASSES.map((g) => column(pack, 'place_effects', `internal_${g}`)[k]!));
      expect(Math.abs(arrivals - leavers[k]! - net), codes[k]).toBeLessThan(3);
    });
  });

  it('students go to the university cities, families leave them', () => {
    const of = (code: string, name: string): number => column(pack, 'place_effects', name)[codes.indexOf(code)]!;
    for (const code of ['GM0014', 'GM0344', 'GM0503', 'GM0546']) {
      expect(of(code, 'effect_15_19'), code).toBeGreaterThan(1.2);
      expect(of(code, 'effect_20_24'), code).toBeGreaterThan(1.5);
      expect(of(code, 'effect_0_4'), code).toBeLessThan(1);
    }
  });

  describe('distance', () => {
    const observed = new Float64Array(n * n);
    const add = (name: string, sign: 1 | -1): void => {
      const [from, to] = [column(pack, name, 'origin'), column(pack, name, 'destination')];
      column(pack, name, 'moves').forEach((moves, row) => {
        const cell = from[row]! * n + to[row]!;
        if (from[row] !== to[row]) observed[cell] = Math.max(0, observed[cell]! + sign * moves);
      });
    };
    add('od_2015', 1);
    add('transit_2015', -1);
    const straight = new Float64Array(n * n).map((_, cell) => {
      const [a, b] = [points[Math.floor(cell / n)]!, points[cell % n]!];
      return Math.sqrt((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)) / 1000;
    });
    const fit = fitOf(observed, mass, weights, straight);

    it('is crossed as in 2015: half of the moves under 20 km', () => {
      const near = sum([...observed].filter((_, cell) => straight[cell]! < 20)) / sum([...observed]);
      expect(near).toBeGreaterThan(0.48);
      expect(near).toBeLessThan(0.5);
      expect(Math.abs(fit.under20 - near)).toBeLessThan(0.02);
      expect(fit.correlation).toBeGreaterThan(0.8);
      expect(fit.correlation5).toBeGreaterThan(0.82);
    });

    it('is better described than by the first values', () => {
      const first = fitOf(
        observed,
        mass,
        deterrence(points, mass, waters, { short: 1.8, long: 1, shortShare: 0.7 }),
        straight,
      );
      expect(fit.deviance).toBeLessThan(0.9 * first.deviance);
      expect(first.under20).toBeLessThan(0.4);
    });
  });

  it('a correlation is one on a line', () => {
    expect(
      correlationOf([
        [0, 1],
        [1, 3],
        [2, 5],
      ]),
    ).toBeCloseTo(1, 12);
    expect(
      correlationOf([
        [0, 1],
        [1, 0],
        [2, 1],
      ]),
    ).toBeCloseTo(0, 12);
  });
});
