/** How likely somebody who left comes back, by age and years away; the level such that the share observed is back. */
import { exp } from '../../../sim/exact.js';
import { AGES } from '../../../sim/input.js';
import { FORGOTTEN_AFTER } from '../../../sim/leavers/input.js';
import { whereRising } from '../halving.js';
import { onLines, type Points } from '../straight-lines.js';

/** Of those who left Zeeland at 21-23 in 2003-05, who was back twelve years later (ZB Planbureau). */
const BACK = { share: 0.26, years: 12, leftAt: [21, 22, 23] } as const;

/** By age on 31 December, straight lines between; nobody after the last: most between diploma and children at school, then less and less (guess). */
const AGE_SHAPE: Points = [
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
const HALVINGS = 50;

const OLDEST = AGE_SHAPE.at(-1)![0];
const ageShape = (age: number): number => (age > OLDEST ? 0 : onLines(AGE_SHAPE, age));

/** @returns age * FORGOTTEN_AFTER + years away */
export function returnHazards(): number[] {
  const return_ad = new Array<number>(AGES * FORGOTTEN_AFTER).fill(0);
  for (let age = 0; age < AGES; age++) {
    for (let d = 1; d < FORGOTTEN_AFTER; d++) {
      return_ad[age * FORGOTTEN_AFTER + d] = ageShape(age) * exp(-(d - 1) / TIE_YEARS);
    }
  }
  const level = whereRising((l) => backAfter(return_ad, BACK.years, l), BACK.share, [0, 1], HALVINGS);
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
