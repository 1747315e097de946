/** Towns taken back five years. */
import { describe, expect, it } from 'vitest';
import { backCast } from '../../scenarios/packages/build/towns/back-cast.js';
import { AGE_GROUPS, GROUPS_OF_CLASS } from '../../scenarios/packages/rules.js';
import type { Mortality } from '../../scenarios/population/mortality.js';
import { sum } from './pack-files.js';

const GROUPS = AGE_GROUPS.length;
/** 40 counts, `n` in every cell but those given by sex and first age. */
const ages = (n: number, cells: Record<string, number> = {}): number[] =>
  ['m', 'w'].flatMap((sex) => AGE_GROUPS.map((age) => cells[`${sex}${age}`] ?? n));
const cell = (row: readonly number[], name: string): number =>
  row[(name[0] === 'm' ? 0 : GROUPS) + AGE_GROUPS.indexOf(Number(name.slice(1)) as 0)]!;
const classesOf = (rows: readonly (readonly number[])[]): number[] =>
  GROUPS_OF_CLASS.map((groups) => sum(rows.flatMap((row) => groups.flatMap((g) => [row[g]!, row[GROUPS + g]!]))));
const men = (rows: readonly (readonly number[])[]): number => sum(rows.flatMap((row) => row.slice(0, GROUPS)));

const NOBODY_DIES: Mortality = () => 0;
/** Every class 100 people for each of its groups. */
const COUNTS = { classes: GROUPS_OF_CLASS.map((groups) => 200 * groups.length), men: 2000, women: 2000 };

describe('a back-cast town', () => {
  it('has its cohorts five years younger', () => {
    const [a, b] = backCast([ages(50, { m35: 90 }), ages(50, { m35: 10 })], COUNTS, false, NOBODY_DIES) as [
      number[],
      number[],
    ];
    expect(cell(a, 'm30') / cell(b, 'm30')).toBeCloseTo(9, 0);
    expect(cell(a, 'm35')).toBe(cell(b, 'm35'));
  });

  it('has of students the mean of cohort and same age, in a student city those of the same age, and so of the oldest', () => {
    const towns = [ages(50, { w20: 90, w25: 10, w80: 70 }), ages(50, { w20: 10, w25: 90, w80: 30 })];
    const [a, b] = backCast(towns, COUNTS, false, NOBODY_DIES) as [number[], number[]];
    expect(Math.abs(cell(a, 'w20') - cell(b, 'w20'))).toBeLessThanOrEqual(2);
    expect(cell(a, 'w80') / cell(b, 'w80')).toBeCloseTo(70 / 30, 0);
    const [c, d] = backCast(towns, COUNTS, true, NOBODY_DIES) as [number[], number[]];
    expect(cell(c, 'w20') / cell(d, 'w20')).toBeCloseTo(9, 0);
  });

  it('adds up with the others to the classes and sexes of the municipality, in whole persons', () => {
    const counts = { classes: [101, 202, 303, 204, 105, 806, 907, 608, 409], men: 1777, women: 1868 };
    const rows = backCast([ages(7, { m0: 0 }), ages(31), ages(2), ages(0)], counts, false, NOBODY_DIES);
    expect(classesOf(rows)).toEqual(counts.classes);
    expect(men(rows)).toBe(counts.men);
    expect(rows.flat().every(Number.isInteger)).toBe(true);
    expect(sum(rows[3]!)).toBe(0);
  });

  it('holds people of an age that nobody was in 2020, if they were counted', () => {
    const none = Object.fromEntries(['m5', 'm10', 'w5', 'w10'].map((name) => [name, 0]));
    const rows = backCast([ages(50, none), ages(50, none)], COUNTS, false, NOBODY_DIES);
    expect(classesOf(rows)).toEqual(COUNTS.classes);
  });

  it('follows its municipality the more, the smaller it is', () => {
    const odd = { m40: 30, m35: 0 };
    const small = backCast([ages(1, odd), ages(60)], { ...COUNTS, men: 2000 }, false, NOBODY_DIES)[0]!;
    const large = backCast([ages(4, { m40: 120, m35: 0 }), ages(60)], COUNTS, false, NOBODY_DIES)[0]!;
    expect(cell(small, 'm35') / sum(small)).toBeLessThan(cell(large, 'm35') / sum(large));
    expect(cell(small, 'm30')).toBeGreaterThan(0);
    expect(cell(large, 'm30')).toBe(0);
  });
});
