/** Do the tables of a pack become what careers read, and the base population what the tables say? */
import { describe, expect, it } from 'vitest';
import { numbers, words } from '../../scenarios/packages/table.js';
import { learningInput, stepDownOf } from '../../scenarios/parameters/learning/learning-input.js';
import { countryWays, fitLeaving, leavingShare, waysToStudy } from '../../scenarios/parameters/learning/leaving-fit.js';
import {
  enrolledByAlternative,
  type StudyPlace,
  studyPlacesOf,
} from '../../scenarios/parameters/learning/study-places.js';
import { levelShares } from '../../scenarios/population/learning-adults.js';
import { synthesise } from '../../scenarios/population/synthesise.js';
import { AGES } from '../../sim/input.js';
import { diplomasOfFourYears, openDiplomas } from '../../sim/learning/diplomas.js';
import { FINANCE, regimeOf, STUDIES, STUDY } from '../../sim/learning/input.js';
import { LEARNS, PURSUIT, pursuitOf } from '../../sim/learning/levels.js';
import { initialParameters } from '../../sim/parameters/parameters.js';
import { birthYearOf, ROLE } from '../../sim/state/persons.js';
import { toyPack } from '../toy/pack.js';

const pack = toyPack();
const base = pack.base!;
const population = synthesise(pack, 1);
const learning = learningInput(pack, population, base, initialParameters());

describe('who leaves home to study, by way', () => {
  const near: readonly [number, number][] = [
    [0.1, 0.7],
    [1, 0.3],
  ];
  const far: readonly [number, number][] = [[1, 1]];
  const country = countryWays([
    { weight: 100, ways: near },
    { weight: 50, ways: far },
  ]);
  it('the country has the measured shares, those far away their own', () => {
    const { constant_r, far: gradient } = fitLeaving(country, [0.4, 0.55], 0.7);
    expect(leavingShare(country, constant_r[FINANCE.loan]!, gradient)).toBeCloseTo(0.4, 6);
    expect(leavingShare(country, constant_r[FINANCE.grant]!, gradient)).toBeCloseTo(0.55, 6);
    expect(leavingShare(far, constant_r[FINANCE.grant]!, gradient)).toBeCloseTo(0.7, 6);
    expect(leavingShare(near, constant_r[FINANCE.grant]!, gradient)).toBeLessThan(0.55);
  });
  it('ways of the country are those of its parts', () => {
    const mean = country.reduce((sum, [way, part]) => sum + way * part, 0);
    expect(mean).toBeCloseTo((2 / 3) * (0.1 * 0.7 + 0.3) + 1 / 3, 2);
  });
  it('students go to larger and nearer places; hbo more to the near ones', () => {
    const places: StudyPlace[] = [
      { study: STUDY.wo, students: 100, area: 'A', x: 0, y: 0 },
      { study: STUDY.wo, students: 400, area: 'B', x: 0, y: 0 },
    ];
    const km = [9, 36];
    const ways = (study: number) => waysToStudy((place) => km[places.indexOf(place)]!, places, study);
    expect(ways(STUDY.wo)).toEqual([
      [0.2, 0.5],
      [0.8, 0.5],
    ]);
    expect(ways(STUDY.hbo)[0]![1]).toBeGreaterThan(0.6);
  });
});

describe('the input of careers', () => {
  it('counts every student enrolled in a town or zone of the pack', () => {
    const enrolled = enrolledByAlternative(pack);
    const all = studyPlacesOf(pack).reduce((sum, { students }) => sum + students, 0);
    expect(enrolled.reduce((a, b) => a + b, 0)).toBe(all);
    expect(enrolled.length % STUDIES).toBe(0);
  });
  it('follows the table of student finance', () => {
    const table = pack.tables['student_finance']!;
    numbers(table, 'year').forEach((year, row) => {
      expect(regimeOf(learning, year)).toBe(FINANCE[words(table, 'regime')[row] as 'grant' | 'loan']);
    });
  });
  it('has the diplomas of pupils of 12 to 15, of havo and vwo less those who end with vmbo', () => {
    let [pupils, higher] = [0, 0];
    const { persons } = population;
    for (let p = 0; p < persons.slots; p++) {
      const age = base - 1 - birthYearOf(persons.class_p[p]!);
      if (age < 12 || age > 15) continue;
      pupils++;
      const pursuit = pursuitOf(persons.learning_p[p]!);
      if (pursuit === PURSUIT.havo || pursuit === PURSUIT.vwo) higher++;
    }
    const counts = diplomasOfFourYears(openDiplomas(learning, pack.tables['places']!.rows, base));
    expect(counts.all_t.reduce((a, b) => a + b, 0)).toBe(pupils);
    const counted = counts.higher_t.reduce((a, b) => a + b, 0);
    expect(counted).toBeLessThanOrEqual(higher);
    expect(counted).toBeGreaterThan(higher * (1 - stepDownOf(pack, initialParameters())) * 0.7);
  });
});

describe('education of adults', () => {
  it('has the published shares of each municipality, those of a later year brought back to the base', () => {
    const municipalities = pack.tables['municipalities']!;
    const count_ma = new Float64Array(municipalities.rows * AGES);
    for (let i = 0; i < count_ma.length; i++) count_ma[i] = 50 + ((i * 37) % 60);
    const check = (year: number, shift: number): void => {
      const { low_ma, high_ma } = levelShares(pack, count_ma, year);
      for (let m = 0; m < municipalities.rows; m++) {
        let [all, low, high] = [0, 0, 0];
        for (let age = 15; age <= 75; age++) {
          const i = m * AGES + age;
          all += count_ma[i]!;
          low += count_ma[i]! * low_ma[i]!;
          high += count_ma[i]! * high_ma[i]!;
        }
        expect(low / all).toBeCloseTo(numbers(municipalities, 'education_low')[m]! + shift, 4);
        expect(high / all).toBeCloseTo(numbers(municipalities, 'education_high')[m]! - shift, 4);
      }
    };
    const observed = municipalities.columns['education_high']!.year as number;
    check(observed, 0);
    check(observed - 6, 6 * 0.0079);
  });
});

describe('education of couples', () => {
  it('is alike more often than that of people who are no couple', () => {
    const { persons } = synthesise(toyPack({ scale: 2 }), 1);
    const levels = Array.from({ length: persons.slots }, (_, p) => p).filter(
      (p) => persons.role_p[p] === ROLE.partner && persons.learning_p[p]! < LEARNS,
    );
    const pairs = levels.flatMap((p, i) => {
      const q = levels[i + 1];
      return q !== undefined && persons.household_p[p] === persons.household_p[q] ? [[p, q] as const] : [];
    });
    const same = (of: (i: number) => readonly [number, number]): number =>
      pairs.filter((_, i) => persons.learning_p[of(i)[0]] === persons.learning_p[of(i)[1]]).length / pairs.length;
    const strangers = same((i) => [pairs[i]![0], pairs[(i + 1) % pairs.length]![1]]);
    expect(pairs.length).toBeGreaterThan(300);
    // Two in five share a rank; five standard errors of a quarter are 0.12 of 300.
    expect(same((i) => pairs[i]!)).toBeGreaterThan(strangers + 0.15);
  });
});
