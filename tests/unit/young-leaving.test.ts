/** Of a place that loses its young more of those who move leave, and no more in all. */
import { describe, expect, it } from 'vitest';
import { OBSERVED_CLASSES } from '../../scenarios/packages/rules.js';
import { departuresOf } from '../../scenarios/parameters/moving/departures.js';
import { withYoungLeaving } from '../../scenarios/parameters/moving/young-leaving.js';
import { AGES } from '../../sim/input.js';
import { CHOICE_CLASSES, JOB, lifeStageOf } from '../../sim/moving/classes.js';

const CLASSES = OBSERVED_CLASSES.length;
const TEENS = OBSERVED_CLASSES.indexOf('15_19');
const TWENTIES = OBSERVED_CLASSES.indexOf('20_24');

/** Two municipalities alike: those who move at 18, 22, 40 and 70, and 30-year-olds who go far for a job. */
const moves_mca = new Float64Array(2 * CHOICE_CLASSES * AGES);
for (const m of [0, 1]) {
  const move = (c: number, age: number, persons: number): void => {
    moves_mca[(m * CHOICE_CLASSES + c) * AGES + age] = persons;
  };
  for (const [age, persons] of [
    [18, 100],
    [22, 200],
    [40, 600],
    [70, 100],
  ] as const)
    move(lifeStageOf(age), age, persons);
  move(JOB, 30, 50);
}
const within_mc = Float64Array.from({ length: 2 * CHOICE_CLASSES }, (_, row) =>
  row % CHOICE_CLASSES === JOB ? 0 : 0.6,
);
/** Net migration of the second municipality. */
const pattern = (teens: number, twenties: number): Float64Array => {
  const pattern_mk = new Float64Array(2 * CLASSES);
  pattern_mk[CLASSES + TEENS] = teens;
  pattern_mk[CLASSES + TWENTIES] = twenties;
  return pattern_mk;
};
/** Persons who leave a municipality, of a class or of all. */
function leaving(within: Float64Array, m: number, of?: number): number {
  const leaving_mck = departuresOf(moves_mca, within);
  let sum = 0;
  for (let c = 0; c < CHOICE_CLASSES; c++) {
    for (let k = 0; k < CLASSES; k++) {
      if (of === undefined || of === k) sum += leaving_mck[(m * CHOICE_CLASSES + c) * CLASSES + k]!;
    }
  }
  return sum;
}

describe('a place that loses its young', () => {
  it('stays as it is where enough leave at those ages', () => {
    expect(withYoungLeaving(within_mc, moves_mca, pattern(-30, -60))).toEqual(within_mc);
    expect(withYoungLeaving(within_mc, moves_mca, pattern(500, 500))).toEqual(within_mc);
  });

  it('is left by so many that a fifth of them may come, by others the less, and by no more in all', () => {
    const made_mc = withYoungLeaving(within_mc, moves_mca, pattern(-60, -104));
    expect(leaving(made_mc, 1, TEENS)).toBeCloseTo(60 / 0.8, 6);
    expect(leaving(made_mc, 1, TWENTIES)).toBeCloseTo(104 / 0.8, 6);
    expect(leaving(made_mc, 1)).toBeCloseTo(leaving(within_mc, 1), 6);
    expect(made_mc[CHOICE_CLASSES + lifeStageOf(40)]).toBeGreaterThan(0.6);
  });

  it('changes nothing for other municipalities, and nobody who goes far anyway', () => {
    const made_mc = withYoungLeaving(within_mc, moves_mca, pattern(-60, -104));
    expect(made_mc.subarray(0, CHOICE_CLASSES)).toEqual(within_mc.subarray(0, CHOICE_CLASSES));
    expect(made_mc[CHOICE_CLASSES + JOB]).toBe(0);
  });

  it('cannot be left by more than nearly all of those who move', () => {
    const made_mc = withYoungLeaving(within_mc, moves_mca, pattern(-5000, 0));
    expect(leaving(made_mc, 1, TEENS)).toBeCloseTo(95, 6);
    expect(leaving(made_mc, 1)).toBeCloseTo(leaving(within_mc, 1), 6);
  });
});
