import { describe, expect, it } from 'vitest';
import { stayingByClass } from '../../scenarios/parameters/moving/staying.js';
import { AGES } from '../../sim/input.js';
import { CHOICE_CLASSES, FAMILY, JOB, lifeStageOf } from '../../sim/moving/classes.js';

const ages = (of: (age: number) => number): number[] => Array.from({ length: AGES }, (_, age) => of(age));
const NOBODY_UNITES = { all_a: Float64Array.from(ages(() => 1000)), single_ad: new Float64Array(AGES * AGES) };
const EVERYWHERE_ALIKE = new Float64Array(AGES).fill(1);
const NO_CARE = { care_a: ages(() => 0), looking_a: EVERYWHERE_ALIKE };

/** Moves of one municipality: of people of an age, in a class. */
function movesOf(...moves: (readonly [age: number, c: number, persons: number])[]): Float64Array {
  const moves_mca = new Float64Array(CHOICE_CLASSES * AGES);
  for (const [age, c, persons] of moves) moves_mca[c * AGES + age]! += persons;
  return moves_mca;
}

/** Per thousand of an age who stay and who leave. */
const profile = (measured: Record<number, readonly [stay: number, leave: number]>) => ({
  within_a: ages((age) => (measured[age]?.[0] ?? 0) / 1000),
  between_a: ages((age) => (measured[age]?.[1] ?? 0) / 1000),
});

const stay = (moves_mca: Float64Array, within_c: readonly number[], age: number): number =>
  within_c.reduce((sum, within, c) => sum + within * moves_mca[c * AGES + age]!, 0);

describe('moves that stay in the municipality', () => {
  it('are as many as measured of the grown and of the children they take along', () => {
    const [young, old] = [lifeStageOf(30), lifeStageOf(60)];
    const moves = movesOf([30, young, 60], [30, FAMILY, 40], [8, FAMILY, 50], [8, old, 10], [60, old, 30]);
    const within_c = stayingByClass(
      moves,
      NOBODY_UNITES,
      profile({ 30: [50, 50], 8: [40, 20], 60: [10, 20] }),
      NO_CARE,
    );
    for (const [age, wanted] of [
      [30, 50],
      [8, 40],
      [60, 10],
    ] as const)
      expect(stay(moves, within_c, age)).toBeCloseTo(wanted, 3);
    expect(within_c[FAMILY]!).toBeGreaterThan(within_c[young]!);
  });

  it('make up in families for children who leave because a parent has a job elsewhere', () => {
    const young = lifeStageOf(30);
    const measured = profile({ 30: [50, 50], 8: [30, 30] });
    const without = movesOf([30, young, 60], [30, FAMILY, 40], [8, FAMILY, 60]);
    const withJobs = movesOf([30, young, 50], [30, FAMILY, 40], [30, JOB, 10], [8, FAMILY, 50], [8, JOB, 10]);
    expect(stayingByClass(without, NOBODY_UNITES, measured, NO_CARE)[FAMILY]).toBeCloseTo(0.5, 3);
    const within_c = stayingByClass(withJobs, NOBODY_UNITES, measured, NO_CARE);
    expect(within_c[FAMILY]).toBeCloseTo(0.6, 3);
    expect(within_c[JOB]).toBe(0);
  });

  it('are of moves near by, where more move than were measured, the share that was measured', () => {
    const stage = lifeStageOf(18);
    const moves = movesOf([18, stage, 90], [18, JOB, 20]);
    // Of 80 measured 20 go far, of the other 60 half stay.
    const within_c = stayingByClass(moves, NOBODY_UNITES, profile({ 18: [30, 50] }), NO_CARE);
    expect(within_c[stage]).toBeCloseTo(0.5, 6);
  });

  it('are fewer by those who move to care, who stay', () => {
    const stage = lifeStageOf(85);
    const moves = movesOf([85, stage, 40]);
    const care_a = ages((age) => (age === 85 ? 0.02 : 0));
    const within_c = stayingByClass(moves, NOBODY_UNITES, profile({ 85: [40, 20] }), {
      care_a,
      looking_a: EVERYWHERE_ALIKE,
    });
    expect(within_c[stage]).toBeCloseTo(20 / 40, 6);
  });
});
