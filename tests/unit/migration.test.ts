/** From published counts to net migration by age, levels and attraction: each step by tables worked out on paper. */
import { describe, expect, it } from 'vitest';
import { emigrantShares, foreignAges, sharesByClass, togetherFrom } from '../../calibration/estimators/foreign-ages.js';
import { internalOf, migrationEstimates, withoutExcess } from '../../calibration/estimators/migration.js';
import { arrivalLevel, departureLevel, leaversByClass, WINDOWS } from '../../calibration/estimators/moving-levels.js';
import type { SeriesRow } from '../../calibration/estimators/municipal-series.js';
import { lasting } from '../../calibration/estimators/place-effects.js';
import { type KnownYear, perYear, placeHistories } from '../../calibration/estimators/place-history.js';
import { arrivalsOf, deterrence, gravityFlows, REGIMES } from '../../scenarios/packages/gravity.js';
import { sum } from './pack-files.js';

const close = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 12));
const none = { births: 0, deaths: 0, immigration: 0, emigration: 0, arrivals: 0, departures: 0 };
const row = (municipality: string, year: number, figures: Partial<SeriesRow>): SeriesRow => ({
  municipality,
  year,
  population: 0,
  ages: [],
  flows: null,
  otherCorrections: null,
  boundaryChange: null,
  ...figures,
});

describe('the history of a place', () => {
  const known = { ...none, births: 3, deaths: 2, immigration: 9, arrivals: 20, departures: 30 };
  const series = [2010, 2011, 2012, 2013, 2014, 2015, 2016].map((year) =>
    row('A', year, {
      population: year,
      ages: [year],
      flows: year < 2012 ? null : known,
      boundaryChange: year < 2012 ? null : 10 * (year - 2011),
    }),
  );
  const asked: number[] = [];
  const [place] = placeHistories({
    base: 2015,
    municipalities: [{ code: 'A' }],
    series,
    agesOf: (_, year) => {
      asked.push(year);
      return [-year];
    },
    transit: new Map([2012, 2013, 2014].map((year) => [`A ${year}`, { out: 4, in: 1, inner: 2 }])),
    earlier: new Map([
      ['A 2010', { births: 7, deaths: 5 }],
      ['A 2011', { births: 8, deaths: 6 }],
    ]),
  });

  it('is that of the five years before the base, with births and deaths of years without published flows', () => {
    expect(place!.cohorts).toEqual({
      start: [-2010],
      end: [2015],
      births: [7, 8, 3, 3, 3],
      deaths: [5, 6, 2, 2, 2],
      boundaryChange: 10 + 20 + 30,
    });
    expect(Math.max(...asked), 'nothing after the base').toBe(2015);
  });

  it('has flows without people in transit, and the ages at the end of each year', () => {
    const flows = { ...known, immigration: 9 - 4 + 1, arrivals: 20 - 1 - 2, departures: 30 - 4 - 2 };
    expect(place!.known).toEqual([
      { population: 2012, flows, agesAfter: [-2013] },
      { population: 2013, flows, agesAfter: [-2014] },
      { population: 2014, flows, agesAfter: [-2015] },
    ]);
  });
});

describe('levels', () => {
  const year = (population: number, arrivals: number, departures: number, residents: number): KnownYear => ({
    population,
    flows: { ...none, arrivals, departures },
    agesAfter: new Array<number>(40).fill(residents),
  });
  const known = [year(100, 10, 4, 1), year(100, 20, 5, 1), year(200, 30, 6, 2)];
  const tenth = new Array<number>(20).fill(0.1);

  it('of arrivals are what more came than left, per resident: 15 and 24 of 300 in two years', () => {
    expect(arrivalLevel(known, 2)).toBeCloseTo(39 / 300, 12);
    expect(arrivalLevel(known, 3)).toBeCloseTo(45 / 400, 12);
    expect(arrivalLevel(known, 5), 'as many years as there are').toBeCloseTo(45 / 400, 12);
  });

  it('of departures are those who left over those expected: 4, 4 and 8', () => {
    expect(departureLevel(known, 2, tenth)).toBeCloseTo(11 / 12, 12);
    expect(departureLevel(known, 3, tenth)).toBeCloseTo(15 / 16, 12);
  });

  it('make leavers by class that add up to the departures of a year', () => {
    const leavers = leaversByClass(known, tenth, departureLevel(known, 5, tenth));
    expect(sum(leavers)).toBeCloseTo(perYear(known, 'departures'), 12);
    // Two sexes and 1 of 20 five-year groups, 4 of 20, 4 of 20.
    expect([leavers[0], leavers[5], leavers[6]]).toEqual(close([5 / 20, (5 * 4) / 20, (5 * 4) / 20]));
  });
});

describe('ages of foreign migrants', () => {
  it('of emigrants are the schedule over the residents', () => {
    const schedule = Array.from({ length: 96 }, (_, age) => (age < 5 || age === 95 ? 1 : 0));
    const groups = Array.from({ length: 20 }, (_, g) => (g === 0 ? 100 : 300));
    const shares = emigrantShares(schedule, new Array<number>(106).fill(0.2), groups);
    // 20 of each age under five; the open age stands for its whole group.
    expect([shares[0], shares[4], shares[5], shares[95]]).toEqual(close([0.05, 0.05, 0, 0.75]));
    expect(sharesByClass(shares)).toEqual(close([0.25, 0, 0, 0, 0, 0, 0, 0, 0.75]));
  });

  const emigration = new Array<number>(96).fill(0);
  for (const age of [2, 7, 12, 17, 22, 50, 70, 85]) emigration[age] = 0.1;
  emigration[30] = 0.15;
  emigration[40] = 0.05;
  const out = [0.1, 0.1, 0.1, 0.1, 0.1, 0.2, 0.1, 0.1, 0.1];

  it('of immigrants are what net migration and emigrants leave, from 65 on of all together', () => {
    // With 100 emigrants: 10 each up to 24, 120, 0, and of -10 and 20 five each.
    const found = foreignAges([0, 0, 0, 0, 0, 100, -10, -20, 10], 200, 100, emigration);
    expect(found.byClass.out).toEqual(close(out));
    expect(found.byClass.in).toEqual(close([10, 10, 10, 10, 10, 120, 0, 5, 5].map((n) => n / 200)));
    expect(found.excess).toEqual(close([0, 0, 0, 0, 0, 0, 0, -15, 15]));
    expect([2, 3, 30, 40, 50, 70].map((age) => found.immigration[age])).toEqual(
      close([10 / 180, 0, 90 / 180, 30 / 180, 0, 5 / 180]),
    );
    expect(sum(found.immigration)).toBeCloseTo(1, 12);
  });

  it('are never fewer than none', () => {
    const { immigration, byClass } = foreignAges([0, 0, 0, 0, 0, 100, -30, -10, 10], 200, 100, emigration);
    expect(immigration[50]).toBe(0);
    expect(byClass.in[6]).toBeCloseTo(-20 / 200, 12);
    expect(sum(immigration)).toBeCloseTo(1, 12);
  });

  it('are put together from a class on and shared out by weight', () => {
    expect(togetherFrom(2, [5, 6, 10, -2], [9, 9, 0.3, 0.1])).toEqual(close([5, 6, 6, 2]));
  });
});

describe('net migration of a place', () => {
  it('is without what is no migration, by its residents of the oldest class', () => {
    const net = withoutExcess(
      [
        [10, 20],
        [30, 40],
      ],
      [8, -4],
      [1, 3],
    );
    expect(net).toEqual([
      [8, 21],
      [24, 43],
    ]);
  });

  it('was inside the country where it was not of foreign migrants', () => {
    const internal = internalOf([10, -5], 100, 50, { in: [0.2, 0.1], out: [0.1, 0.3] });
    expect(internal).toEqual(close([10 - 20 + 5, -5 - 10 + 15]));
  });
});

describe('the pattern of attraction', () => {
  it('is halved from 45 on, on the scale of logarithms', () => {
    // 0-4, 5-9, 10-14, 15-19, 20-24, 25-44 | 45-64, 65-79, 80 and older
    expect(lasting(new Array<number>(9).fill(4))).toEqual([4, 4, 4, 4, 4, 4, 2, 2, 2]);
  });
});

describe('all steps together', () => {
  const codes = ['GM0003', 'GM0001', 'GM0002'];
  const people = 4000;
  const ages = new Array<number>(40).fill(people / 40);
  const flowsOf: Record<string, SeriesRow['flows']> = {
    GM0003: { ...none, births: 200, deaths: 150, immigration: 40, emigration: 20, arrivals: 200, departures: 150 },
    GM0001: { ...none, births: 200, deaths: 160, immigration: 10, emigration: 15, arrivals: 110, departures: 130 },
    GM0002: { ...none, births: 200, deaths: 170, immigration: 10, emigration: 5, arrivals: 100, departures: 130 },
  };
  const end = [190, 200, 205, 190, 230, 810, 800, 610, 790];
  const grown: Record<string, readonly number[]> = {
    GM0003: end.map((n) => n + 30),
    GM0001: end,
    GM0002: end.map((n, c) => n - 3 * c),
  };
  const years = [2016, 2017, 2018, 2019, 2020];
  const points = [0, 12, 30].map((x) => ({ x: x * 1000, y: 0 }));
  const dwellings = [2000, 1800, 1500];
  const waters = { segments: [], nodes: [], km: [] };
  const found = migrationEstimates({
    base: 2021,
    municipalities: codes.map((code) => ({ code })),
    centres: points,
    series: codes.flatMap((code) => [
      ...years.map((year) => row(code, year, { population: people, flows: flowsOf[code]! })),
      row(code, 2021, { population: sum(grown[code]!), ages: grown[code]! }),
    ]),
    agesOf: () => ages,
    singleAges: new Array<number>(106).fill(100),
    mortality: (_, _sex, age) => Math.min(1, 0.002 * (age + 1)),
    profile: {
      between: Array.from({ length: 96 }, (_, age) => (age >= 18 && age < 30 ? 0.1 : 0.03)),
      emigration: new Array<number>(96).fill(1),
    },
    transit: new Map(codes.flatMap((code) => years.map((year) => [`${code} ${year}`, { out: 0, in: 0, inner: 0 }]))),
    earlier: new Map(),
    dwellings,
    waters,
  });
  const of = (code: string) => found.places.find((place) => place.code === code)!;

  it('stand in the order of codes, with levels by window', () => {
    expect(found.places.map(({ code }) => code)).toEqual(['GM0001', 'GM0002', 'GM0003']);
    expect(of('GM0003').levels).toEqual(close(WINDOWS.map(() => 50 / people)));
    expect(of('GM0002').levels).toEqual(close(WINDOWS.map(() => -30 / people)));
  });

  it('bring growth without births and deaths, and inside the country nothing at any age', () => {
    for (const code of codes) {
      const { births, deaths } = flowsOf[code]!;
      expect(sum(of(code).cohorts)).toBeCloseTo(sum(grown[code]!) - people - 5 * births + 5 * deaths, 9);
    }
    for (let c = 0; c < 9; c++) expect(sum(found.places.map(({ internal }) => internal[c]!))).toBeCloseTo(0, 9);
  });

  it('make the departures of a year arrive such that every place gains what it gained', () => {
    const leavers = codes.map((code) => flowsOf[code]!.departures);
    const pull = codes.map((code, k) => of(code).all * dwellings[k]!);
    const arrivals = arrivalsOf(gravityFlows(leavers, pull, deterrence(points, dwellings, waters, REGIMES)), 3);
    arrivals.forEach((n, k) => {
      expect(n - leavers[k]!).toBeCloseTo(sum(of(codes[k]!).internal), 1);
    });
  });
});
