/** Keyed draws of what people of the base learned: by identity alone, so that nothing depends on the order of slots. */

import { dispositionKey } from '../../sim/disposition.js';
import { asShare, draw, laterKey, shareOf } from '../../sim/draws.js';
import { EVENT } from '../../sim/event-numbers.js';

const LEVEL = dispositionKey(EVENT.baseLevel);
const ALIKE = dispositionKey(EVENT.baseAlike);
const CAREER = dispositionKey(EVENT.baseCareer);
const STEP_DOWN = dispositionKey(EVENT.diploma);

/** Rank in education among people of the same age and municipality, 0..1. */
export const levelRank = (idA: number, idB: number): number => shareOf(idA, idB, LEVEL);
/** Whether a couple has the same rank. */
export const isAlike = (idA: number, idB: number, share: number): boolean => shareOf(idA, idB, ALIKE) < share;
/** Draw number `index` of a school career, 0..1. */
export const careerDraw = (idA: number, idB: number, index: number): number =>
  asShare(draw(idA, idB, laterKey(CAREER.k1, index), CAREER.k2));
/** Whether a pupil of havo will end with a diploma of vmbo. */
export const steppedDown = (idA: number, idB: number, share: number): boolean => shareOf(idA, idB, STEP_DOWN) < share;
