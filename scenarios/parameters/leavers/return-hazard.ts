/** How likely somebody who left comes back, by age and years away; the level such that the share observed is back. */
import { exp } from '../../../sim/exact.js';
import { AGES } from '../../../sim/input.js';
import { FORGOTTEN_AFTER } from '../../../sim/leavers/input.js';

/** Of those who left Zeeland at 21-23 in 2003-05, who was back twelve years later (ZB Planbureau). */
export const BACK = { share: 0.26, years: 12, leftAt: [21, 22, 23] } as const;

/** By age on 31 December, straight lines between: most between diploma and children at school, then less and less (guess). */
const AGE_SHAPE: readonly (readonly [age: number, relative: number])[] = [
  [17, 0],
  [18, 0.15],
  [22, 0.55],
  [26, 1],
  [34, 1],
  [40, 0.5],
  [50, 0.3],
  [64, 0.2],
];
/**
 * Years after which the tie is worth a third (guess, so that of those back within twelve years about two thirds are so
 * within six). It stands for kin as well: nobody's family is known here, and parents who are near when one has just left
 * die or move with time.
 */
const TIE_YEARS = 7;
/** Halvings that find the level. */
const ROUNDS = 50;

function ageShape(age: number): number {
  let before = AGE_SHAPE[0]!;
  if (age < before[0]) return before[1];
  for (const point of AGE_SHAPE) {
    if (age <= point[0]) {
      const span = point[0] - before[0];
      return span <= 0 ? point[1] : before[1] + ((point[1] - before[1]) * (age - before[0])) / span;
    }
    before = point;
  }
  return 0;
}

/** @returns age * FORGOTTEN_AFTER + years away */
export function returnHazards(): number[] {
  const return_ad = new Array<number>(AGES * FORGOTTEN_AFTER).fill(0);
  for (let age = 0; age < AGES; age++) {
    for (let d = 1; d < FORGOTTEN_AFTER; d++) {
      return_ad[age * FORGOTTEN_AFTER + d] = ageShape(age) * exp(-(d - 1) / TIE_YEARS);
    }
  }
  const level = levelFor(return_ad);
  return return_ad.map((shape) => Math.min(1, shape * level));
}

/** Share back after a number of years of those who left at the ages of the source, were nobody to die or find no home. */
export function backAfter(return_ad: readonly number[], years: number, level = 1): number {
  let back = 0;
  for (const leftAt of BACK.leftAt) {
    let away = 1;
    for (let d = 1; d <= years; d++) {
      away *= 1 - Math.min(1, return_ad[(leftAt + d) * FORGOTTEN_AFTER + d]! * level);
    }
    back += (1 - away) / BACK.leftAt.length;
  }
  return back;
}

function levelFor(shape_ad: readonly number[]): number {
  let [low, high] = [0, 1];
  for (let round = 0; round < ROUNDS; round++) {
    const middle = (low + high) / 2;
    if (backAfter(shape_ad, BACK.years, middle) < BACK.share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
