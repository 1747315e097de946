/** Births and deaths of municipalities against a national level: whom they are set against, in which year. */
import { describe, expect, it } from 'vitest';
import { agesByYear } from '../../calibration/estimators/ages-by-year.js';
import { birthSchedule } from '../../calibration/estimators/births.js';
import { expectedDeaths } from '../../calibration/estimators/deaths.js';
import { localRatios } from '../../calibration/estimators/local-ratios.js';
import type { SeriesRow } from '../../calibration/estimators/municipal-series.js';
import { shrunkRatios } from '../../calibration/estimators/shrink.js';

const CODES = ['GM0001', 'GM0002'];
/** Women of every age on 1 January, of whom those of 25 to 29 have children: of the second municipality twice as many as of the first. */
const WOMEN: Readonly<Record<number, number>> = { 2012: 100, 2013: 200, 2014: 600 };
const agesOf = (code: string, year: number): number[] =>
  Array.from({ length: 40 }, (_, i) => (i >= 20 ? WOMEN[year]! * (code === CODES[1] ? 2 : 1) : 0));

/** Two children in the five years from 25 to 29 are 0.4 a year. @param births by women of an age on 31 December */
function found(births: (women: number, year: number) => number, deaths: number) {
  const series = CODES.flatMap((municipality) =>
    [2012, 2013].map((year): SeriesRow => {
      const women = agesOf(municipality, year + 1)[25]!;
      return {
        municipality,
        year,
        population: 1000,
        ages: [],
        flows: { births: births(women, year), deaths, immigration: 0, emigration: 0, arrivals: 0, departures: 0 },
        otherCorrections: 0,
        boundaryChange: 0,
      };
    }),
  );
  return localRatios({
    base: 2014,
    municipalities: CODES.map((code) => ({ code, province: code })),
    series,
    agesOf,
    tfr: [2012, 2013].map((year) => ({ year, children: 2 })),
    mortality: () => 0.01,
    singleAges: new Array<number>(106).fill(10),
    birthsByAge: { year: 2013, births: [0, 0, 500, 0, 0, 0, 0] },
  });
}

describe('the national level of births', () => {
  it('is what was observed over what the women of 31 December of the year would have had', () => {
    const { nationalLevel } = found((women, year) => (year === 2012 ? 0.4 : 0.2) * women, 10);
    expect(nationalLevel.filter(({ kind }) => kind === 'births').map(({ year, factor }) => [year, factor])).toEqual([
      [2012, expect.closeTo(1, 12)],
      [2013, expect.closeTo(0.5, 12)],
    ]);
  });
  it('takes up what all municipalities have in common, so that their ratios are around one', () => {
    const { fertilityRatio } = found((women) => 0.8 * women, 10);
    for (const ratio of fertilityRatio) expect(ratio).toBeCloseTo(1, 12);
    const [few, many] = found((women) => (women % 400 === 0 ? 0.4 : 0.2) * women, 10).fertilityRatio;
    expect(many!).toBeGreaterThan(few!);
  });
});

describe('deaths expected of a year', () => {
  it('are those of residents by age and of newborns, half of each sex', () => {
    const probabilities = { byGroup: new Array<number>(40).fill(0.1), born: [0.01, 0.02] as [number, number] };
    const ages = Array.from({ length: 40 }, (_, i) => (i === 3 ? 70 : i === 30 ? 30 : 0));
    expect(expectedDeaths(probabilities, ages, 200)).toBeCloseTo(10 + 100 * 0.03, 12);
  });
});

describe('a schedule of births', () => {
  it('has a rate for each age by the women of that age', () => {
    const schedule = birthSchedule([10, 20, 5], [100, 200, 50], 1.5);
    for (const rate of schedule) expect(rate).toBeCloseTo(0.1, 12);
  });
});

describe('ages of a municipality', () => {
  it('are those counted in 2021 in that year, and the cohorts of 2020 before', () => {
    const ages = (group: number): number[] => Array.from({ length: 40 }, (_, i) => (i === group ? 100 : 0));
    const series = [2020, 2021].map(
      (year) => ({ municipality: 'GM0001', year, ages: [0, 0, 0, 0, 0, 100, 0, 0, 0] }) as unknown as SeriesRow,
    );
    const of = agesByYear({
      series,
      ages2020: new Map([['GM0001', ages(5)]]),
      ages2021: new Map([['GM0001', ages(6)]]),
      mortality: () => 0,
      inGroup2020: new Array<number>(106).fill(0.2),
    });
    expect(of('GM0001', 2020)).toEqual(ages(5));
    expect(of('GM0001', 2021)).toEqual(ages(6));
  });
});

describe('ratios drawn to their group', () => {
  it('are so by what differs beyond chance, which leaves one member of a group out', () => {
    // 18 is the spread, 1 what chance alone gives of two members, 100 the weight: a variance of 0.17.
    const { strength } = shrunkRatios([
      { observed: 130, expected: 100, group: 'a' },
      { observed: 70, expected: 100, group: 'a' },
    ]);
    expect(strength).toBeCloseTo(1 / 0.17, 9);
  });
});
