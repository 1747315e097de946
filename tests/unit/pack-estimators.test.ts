/** Local ratios and national levels: the estimators by hand, and what they found against observed counts. */
import { describe, expect, it } from 'vitest';
import { agesInYear, CLASS_OF_GROUP, rakedToClasses } from '../../calibration/estimators/ages-by-year.js';
import { birthSchedule, expectedBirths } from '../../calibration/estimators/births.js';
import { sharesInGroup } from '../../calibration/estimators/deaths.js';
import { shrunkRatios } from '../../calibration/estimators/shrink.js';
import type { Pack } from '../../scenarios/packages/format.js';
import { AGE_GROUPS } from '../../scenarios/packages/rules.js';
import { cohortsBack } from '../../scenarios/population/cohorts-back.js';
import { deathHazards } from '../../scenarios/population/death-hazards.js';
import type { Mortality } from '../../scenarios/population/mortality.js';
import { column, observedIn, REGION_FILE, readPack, sum, texts } from './pack-files.js';

describe('shrunk ratios', () => {
  it('stay at the mean of the province where differences are no larger than chance', () => {
    const areas = [
      { observed: 100, expected: 100, group: 'a' },
      { observed: 105, expected: 100, group: 'a' },
      { observed: 95, expected: 100, group: 'a' },
      { observed: 200, expected: 100, group: 'b' },
    ];
    const { ratios, strength } = shrunkRatios(areas);
    expect(strength).toBe(Number.POSITIVE_INFINITY);
    expect(ratios).toEqual([1, 1, 1, 2]);
  });

  it('trust a municipality the more, the more it rests on', () => {
    const areas = [
      { observed: 1300, expected: 1000, group: 'a' },
      { observed: 700, expected: 1000, group: 'a' },
      { observed: 13, expected: 10, group: 'a' },
    ];
    const { ratios, strength } = shrunkRatios(areas);
    const mean = 2013 / 2010;
    expect(strength).toBeGreaterThan(5);
    expect(strength).toBeLessThan(20);
    expect(ratios[0]!).toBeCloseTo((1300 + strength * mean) / (1000 + strength), 12);
    expect(Math.abs(ratios[2]! - mean)).toBeLessThan(Math.abs(1.3 - mean) * 0.7);
    expect(ratios[0]!).toBeGreaterThan(1.29);
  });
});

describe('ages of earlier years', () => {
  const flat = AGE_GROUPS.flatMap(() => [100, 100]);
  const nobodyDies: Mortality = () => 0;

  it('add up to the published classes', () => {
    const classes = [10, 20, 30, 40, 50, 600, 700, 300, 100];
    const made = agesInYear(flat, classes, 2013, nobodyDies);
    classes.forEach((n, c) => {
      expect(sum(made.filter((_, i) => CLASS_OF_GROUP[i % 20] === c))).toBeCloseTo(n, 9);
    });
    expect(rakedToClasses(new Array(40).fill(0), classes)).toEqual(new Array(40).fill(0));
  });

  it('take a cohort back by its age', () => {
    const men = AGE_GROUPS.map((age) => (age === 50 ? 500 : 0));
    const before = agesInYear([...men, ...men.map(() => 0)], [0, 0, 0, 0, 0, 500, 500, 0, 0], 2015, nobodyDies);
    expect(before[45 / 5]).toBe(500); // aged 50-54 in 2020 is 45-49 five years before
    const between = agesInYear([...men, ...men.map(() => 0)], [0, 0, 0, 0, 0, 500, 500, 0, 0], 2018, nobodyDies);
    expect(between[50 / 5]).toBeCloseTo(300, 9);
    expect(between[45 / 5]).toBeCloseTo(200, 9);
  });

  it('hold those who have died since', () => {
    // Women live for ever; of men 2 % a year die up to 69, and 10 % from 70 on.
    const yearly: Mortality = (_, sex, age) => (sex === 1 ? 0 : age < 70 ? 0.02 : 0.1);
    const before = AGE_GROUPS.flatMap((age) => (age < 65 ? [] : [[age, age < 80 ? 700 : 0] as const]));
    const men2020 = AGE_GROUPS.map((age) => {
      const then = before.find(([first]) => first === age - 10)?.[1] ?? 0;
      // Year by year, from each of the five ages they had.
      let alive = 0;
      for (let first = age - 10; first < age - 5; first++) {
        let share = 1;
        for (let y = 0; y < 10; y++) share *= 1 - yearly(2010 + y, 0, first + y + 1);
        alive += (then / 5) * share;
      }
      return alive;
    });
    const back = cohortsBack([...men2020, ...flat.slice(0, 20)], 2020, 10, yearly);
    for (const age of [65, 70, 75]) expect(Math.abs(back[age / 5]! - 700)).toBeLessThan(35);
    expect(back[70 / 5]).toBeCloseTo(700, 6);
    expect(back.slice(20)).toEqual(flat.slice(0, 20));
    // What was counted in the class is kept, and shared as they were.
    const made = agesInYear(
      men2020.concat(flat.map(() => 0).slice(0, 20)),
      [0, 0, 0, 0, 0, 0, 0, 2100, 0],
      2010,
      yearly,
    );
    for (const age of [65, 70, 75]) expect(Math.abs(made[age / 5]! - 700)).toBeLessThan(20);
  });
});

describe('births expected', () => {
  it('are those observed where schedule, women and total fertility are', () => {
    const schedule = birthSchedule([10, 20, 5], [100, 100, 100], 1.75);
    expect(sum(schedule) * 5).toBeCloseTo(1.75, 12);
    expect(expectedBirths(schedule, [100, 100, 100], 1.75)).toBeCloseTo(35, 12);
    expect(expectedBirths(schedule, [200, 0, 0], 3.5)).toBeCloseTo(40, 12);
  });
});

describe('levels and ratios in the shipped pack', () => {
  const pack = readPack(REGION_FILE);
  const level = (kind: string, year: number): number => {
    const row = texts(pack, 'national_level', 'kind').findIndex(
      (k, r) => k === kind && column(pack, 'national_level', 'year')[r] === year,
    );
    return column(pack, 'national_level', 'factor')[row]!;
  };
  const ratioOf = (name: string): Map<string, number> =>
    new Map(texts(pack, 'municipalities', 'code').map((code, m) => [code, column(pack, 'municipalities', name)[m]!]));

  it('cover 2012-2020, near one; of deaths a tenth below, for the scale was fitted before the very old were raised', () => {
    for (const [kind, near] of [
      ['births', 0.975],
      ['deaths', 0.92],
    ] as const) {
      for (let year = 2012; year <= 2020; year++) expect(Math.abs(level(kind, year) - near), kind).toBeLessThan(0.075);
    }
    // The pandemic year lies above its neighbours.
    expect(level('deaths', 2020)).toBeGreaterThan(level('deaths', 2019) + 0.04);
  });

  it('give the births of 2020 in the region, women of 1 January 2021', () => {
    const ratios = ratioOf('fertility_ratio');
    const tfr = column(pack, 'tfr', 'children_per_woman').at(-1)!;
    const schedule = column(pack, 'fertility', 'births_per_woman');
    const births = texts(pack, 'places', 'municipality').map((code, t) => {
      const women = column(pack, 'fertility', 'age').map((age) => column(pack, 'ages', `w${age}`)[t]!);
      return expectedBirths(schedule, women, tfr) * ratios.get(code)!;
    });
    const expected = sum(births) * level('births', 2020);
    expect(expected / observedIn(pack, 'births', 2020)).toBeGreaterThan(0.96);
    expect(expected / observedIn(pack, 'births', 2020)).toBeLessThan(1.04);
  });

  it('give the deaths of 2017-2019 in the region, ages of 1 January 2021', () => {
    const deaths = expectedDeathsPerYear(
      pack,
      ratioOf('mortality_ratio'),
      [2017, 2018, 2019].map((y) => level('deaths', y)),
    );
    const observed = sum([2017, 2018, 2019].map((y) => observedIn(pack, 'deaths', y))) / 3;
    // The population of 2021 is two and a half years older than the observed one: 2 to 5 % more deaths.
    expect(deaths / observed).toBeGreaterThan(1);
    expect(deaths / observed).toBeLessThan(1.06);
  });
});

/** Deaths in a year of the towns of a pack, at the mean of some national levels and the scale of 2018. */
function expectedDeathsPerYear(pack: Pack, ratios: ReadonlyMap<string, number>, levels: readonly number[]): number {
  const shares = sharesInGroup(column(pack, 'single_ages', 'persons'));
  const factor = sum(levels) / levels.length;
  const sexes = texts(pack, 'life_table', 'sex');
  const towns = texts(pack, 'places', 'municipality');
  let deaths = 0;
  for (const sex of ['m', 'w']) {
    const groups = column(pack, 'life_table', 'age')
      .map((age, row) => ({
        age,
        width: column(pack, 'life_table', 'width')[row]!,
        nqx: column(pack, 'life_table', 'nqx')[row]!,
      }))
      .filter((_, row) => sexes[row] === sex);
    const scale = column(pack, 'mortality_scale', 'scale').find(
      (_, row) =>
        texts(pack, 'mortality_scale', 'sex')[row] === sex && column(pack, 'mortality_scale', 'year')[row] === 2018,
    )!;
    const p = deathHazards(groups).map((hazard) => 1 - Math.exp(-hazard * scale * factor));
    shares.forEach((share, age) => {
      const group = AGE_GROUPS[Math.min(19, Math.floor(age / 5))]!;
      column(pack, 'ages', `${sex}${group}`).forEach((n, t) => {
        deaths += n * share * p[Math.min(age + 1, 110)]! * ratios.get(towns[t]!)!;
      });
    });
  }
  return deaths;
}
