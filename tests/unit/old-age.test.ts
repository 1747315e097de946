/** What the very old lose beyond the life table, from cohorts made up for it. */
import { describe, expect, it } from 'vitest';
import { oldAgeFactors, withOldAge } from '../../calibration/estimators/old-age.js';
import type { Mortality } from '../../scenarios/population/mortality.js';

/** Hazards that double every seven years, women's half of men's. */
const hazard = (sex: 0 | 1, age: number): number => (sex === 0 ? 0.12 : 0.06) * 2 ** ((age - 85) / 7);
const table: Mortality = (_year, sex, age) => 1 - Math.exp(-hazard(sex, age));

/** Counts by year and age of people who die as the table says, but for a factor by age on 1 January; many, so that no luck is in it. */
function countsOf(factor: (age: number) => number): (year: number, age: number) => number | undefined {
  const counts = new Map<string, number>();
  let people = Array.from({ length: 96 }, (_, age): [number, number] => {
    let [men, women] = [1.05e6, 1e6];
    for (let a = 0; a <= age; a++) {
      men *= 1 - table(1998, 0, a);
      women *= 1 - table(1998, 1, a);
    }
    return [men, women];
  });
  for (let year = 2010; year <= 2015; year++) {
    people.forEach(([men, women], age) => {
      if (age < 95) counts.set(`${year} ${age}`, men + women);
    });
    const now = people;
    people = now.map((own, age) => {
      const before = now[age - 1];
      if (before === undefined) return own;
      return before.map((n, sex) => n * Math.exp(-factor(age - 1) * hazard(sex as 0 | 1, age))) as [number, number];
    });
  }
  return (year, age) => counts.get(`${year} ${age}`);
}

describe('mortality of the very old', () => {
  it('is that of the life table where they die as it says', () => {
    for (const { factor } of oldAgeFactors(
      countsOf(() => 1),
      table,
      2010,
      2014,
    ))
      expect(factor).toBeCloseTo(1, 2);
  });

  it('is found from 85 and from 90 on, against those of 70 to 84, whatever the level of all', () => {
    for (const level of [1, 0.9]) {
      const counts = countsOf((age) => level * (age < 85 ? 1 : age < 90 ? 1.1 : 1.25));
      const found = oldAgeFactors(counts, table, 2010, 2014);
      expect(found.map(({ from }) => from)).toEqual([85, 90]);
      expect(found[0]!.factor).toBeCloseTo(1.1, 1);
      expect(found[1]!.factor).toBeCloseTo(1.25, 1);
    }
  });

  it('needs counts', () => {
    expect(() =>
      oldAgeFactors(
        countsOf(() => 1),
        table,
        2015,
        2019,
      ),
    ).toThrow('no counts of ages 70 to 84 from 2015');
  });

  it('changes no row of the life table below 85, and hazards above by the factor', () => {
    const rows = [80, 85, 90, 95].map((age) => ({ sex: 'w', age, width: 5, nqx: 0.5 }));
    const made = withOldAge(rows, [
      { from: 85, factor: 1.1 },
      { from: 90, factor: 1.25 },
    ]);
    expect(made.map(({ nqx }) => Math.log(1 - nqx) / Math.log(0.5))).toEqual(
      [1, 1.1, 1.25, 1.25].map((f) => expect.closeTo(f, 10)),
    );
    expect(made.map(({ sex, age, width }) => [sex, age, width])).toEqual(
      rows.map(({ sex, age, width }) => [sex, age, width]),
    );
  });
});
