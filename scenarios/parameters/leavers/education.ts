/** What those away at the base have learned or still learn; no figure by place of youth is published. */
import { LEVEL, learningOf, PURSUIT } from '../../../sim/learning/levels.js';

/**
 * Highest level in the end of who left to study, and of who left for anything else: shares up to and including each
 * level (guess: who leaves is higher educated than who stays; nearly everybody who leaves to study goes to hbo or wo).
 */
const UP_TO: Readonly<Record<'student' | 'other', readonly (readonly [level: number, share: number])[]>> = {
  student: [
    [LEVEL.mbo2, 0.04],
    [LEVEL.mbo4, 0.15],
    [LEVEL.hbo, 0.65],
    [LEVEL.wo, 1],
  ],
  other: [
    [LEVEL.lower, 0.15],
    [LEVEL.mbo2, 0.35],
    [LEVEL.mbo4, 0.7],
    [LEVEL.hbo, 0.9],
    [LEVEL.wo, 1],
  ],
};

/** By level in the end: at which ages on 31 December something leads to it is still learned. A diploma of havo or vwo counts as mbo2. */
const WAYS: Readonly<Record<number, readonly (readonly [until: number, learning: number])[]>> = {
  [LEVEL.lower]: [[16, learningOf(LEVEL.none, PURSUIT.vmbo)]],
  [LEVEL.mbo2]: [
    [16, learningOf(LEVEL.none, PURSUIT.vmbo)],
    [18, learningOf(LEVEL.lower, PURSUIT.mbo2)],
  ],
  [LEVEL.mbo4]: [
    [16, learningOf(LEVEL.none, PURSUIT.vmbo)],
    [20, learningOf(LEVEL.lower, PURSUIT.mbo4)],
  ],
  [LEVEL.hbo]: [
    [17, learningOf(LEVEL.none, PURSUIT.havo)],
    [22, learningOf(LEVEL.mbo2, PURSUIT.hbo)],
  ],
  [LEVEL.wo]: [
    [18, learningOf(LEVEL.none, PURSUIT.vwo)],
    [23, learningOf(LEVEL.mbo2, PURSUIT.wo)],
  ],
};

/**
 * @param student whether somebody left to study
 * @param u in 0..1, the person's own draw
 * @param age on the last 31 December before the base
 */
export function learningOutside(student: boolean, u: number, age: number): number {
  const shares = UP_TO[student ? 'student' : 'other'];
  const level = (shares.find(([, share]) => u < share) ?? shares[shares.length - 1]!)[0];
  const learning = WAYS[level]!.find(([until]) => age < until);
  return learning ? learning[1] : learningOf(level, PURSUIT.none);
}
