import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numbers, words } from '../../scenarios/packages/table.js';
import { levelYears, seriesAt } from '../../scenarios/population/level-years.js';
import { nationalLevel, ratesOf, singleAgeRates } from '../../scenarios/population/rates.js';
import { AGES } from '../../sim/input.js';
import { toyPack } from '../toy/pack.js';

const pack = toyPack();
const rates = ratesOf(pack);

describe('levels of the base', () => {
  it('takes the fourth to second year before it, so not the pandemic year', () => {
    expect(levelYears(2021)).toEqual([2017, 2018, 2019]);
    expect(rates.mortalityYear).toBe(2018);
  });

  it('draws straight lines between known years and holds the ends', () => {
    const at = (year: number): number => seriesAt([2010, 2012], [1, 3], year);
    expect([2009, 2010, 2011, 2012, 2020].map(at)).toEqual([1, 1, 2, 3, 3]);
  });

  it('is that of the country against its tables', () => {
    expect(nationalLevel(pack, 'deaths')).toBeCloseTo(1.04, 12);
  });
});

describe('death hazards', () => {
  const table = pack.tables['life_table']!;
  const rows = words(table, 'sex').map((sex, row) => ({
    sex: sex === 'm' ? 0 : 1,
    age: numbers(table, 'age')[row]!,
    width: numbers(table, 'width')[row]!,
    nqx: numbers(table, 'nqx')[row]!,
  }));

  it('reproduce every five-year probability at the level of 2018', () => {
    // Scales of 2015 and 2020 are equal in the toy pack, so 2018 has the same.
    const level = [0.63 * 1.04, 0.76 * 1.04];
    for (const { sex, age, width, nqx } of rows) {
      let sum = 0;
      for (let a = age; a < age + width; a++) sum += rates.deathHazard_sa[sex * AGES + a]!;
      expect(1 - Math.exp(-sum / level[sex]!)).toBeCloseTo(nqx, 10);
    }
  });

  it('rise from 30 to the oldest age without a step of more than 25 %', () => {
    for (const sex of [0, 1]) {
      for (let a = 31; a < AGES; a++) {
        const step = rates.deathHazard_sa[sex * AGES + a]! / rates.deathHazard_sa[sex * AGES + a - 1]!;
        expect(step).toBeGreaterThan(1);
        expect(step).toBeLessThan(1.25);
      }
    }
  });
});

describe('birth rates', () => {
  it('add up to the total fertility of 2017-2019 times the national level', () => {
    const total = rates.birthRate_a.reduce((a, b) => a + b, 0);
    expect(total).toBeCloseTo(((1.62 + 1.59 + 1.57) / 3) * 1.01, 10);
    expect(rates.birthRate_a.every((rate, age) => rate > 0 === (age >= 15 && age < 50))).toBe(true);
  });

  it('are near the published single ages of 2015', () => {
    // 5-year rates of the toy pack are those of 2015; CBS 82693NED: 0.066 at 25, 0.144 at 30.
    const groups = [15, 20, 25, 30, 35, 40, 45];
    const per1000 = [2.1, 23.4, 89.3, 127.5, 66.5, 11.3, 0.6];
    const level = 1658 / (5 * per1000.reduce((a, b) => a + b, 0));
    const rate_a = singleAgeRates(
      groups,
      groups.map(() => 5),
      per1000.map((n) => (n * level) / 1000),
    );
    expect(Math.abs(rate_a[25]! / 0.066 - 1)).toBeLessThan(0.1);
    expect(Math.abs(rate_a[30]! / 0.144 - 1)).toBeLessThan(0.1);
  });

  it('keep each group and are never negative, for any groups', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 0.3, noNaN: true }), { minLength: 2, maxLength: 8 }), (rate) => {
        const age = rate.map((_, g) => 15 + 5 * g);
        const rate_a = singleAgeRates(
          age,
          rate.map(() => 5),
          rate,
        );
        expect(rate_a.every((value) => value >= 0)).toBe(true);
        age.forEach((from, g) => {
          const sum = rate_a.slice(from, from + 5).reduce((a, b) => a + b, 0);
          expect(Math.abs(sum - 5 * rate[g]!)).toBeLessThan(1e-9);
        });
      }),
      { numRuns: 200, seed: 2021 },
    );
  });
});

describe('leaving home', () => {
  const at = (sex: number, age: number): number => rates.leavingHome_sa[sex * AGES + age]!;

  it('follows from the shares of two neighbouring ages', () => {
    expect(at(0, 19)).toBeCloseTo(1 - 84 / 91, 12);
    expect(at(1, 25)).toBeCloseTo(1 - 23 / 31, 12);
    expect(at(0, 18)).toBeCloseTo(1 - 91 / 97, 12);
  });

  it('never lets a minor leave, and goes on unchanged after the last published age', () => {
    for (const sex of [0, 1]) {
      for (let age = 0; age < 18; age++) expect(at(sex, age)).toBe(0);
      for (let age = 31; age < AGES; age++) expect(at(sex, age)).toBe(at(sex, 30));
    }
  });

  it('is 0 where the share does not fall', () => {
    const table = pack.tables['living_with_parents']!;
    const share = table.columns['share']!;
    const rising = share.values.map((value, row) => (row === 3 ? 0.9 : value)); // men of 21 above those of 20
    const changed = { ...table, columns: { ...table.columns, share: { ...share, values: rising } } };
    const odd = ratesOf({ ...pack, tables: { ...pack.tables, living_with_parents: changed } });
    expect(odd.leavingHome_sa[21]).toBe(0);
    expect(odd.leavingHome_sa[22]).toBeCloseTo(1 - 0.65 / 0.9, 12);
  });
});
