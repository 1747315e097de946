/** Where the net loss of the young asks for it, more of those who move leave the municipality. */
import { CHOICE_CLASSES, lifeStageOf } from '../../../sim/moving/classes.js';
import { OBSERVED_CLASSES } from '../../packages/rules.js';
import { departuresOf } from './departures.js';
import { CLASS_AGES } from './observed-classes.js';
import { staysSome } from './staying.js';
import { leavingTimes } from './within.js';

const CLASSES = OBSERVED_CLASSES.length;
/** The young as published, and the stage of life in which they decide: at 15 to 17 nobody does. */
const YOUNG = [15, 20].map((age) => ({ k: CLASS_AGES.indexOf(age), stage: lifeStageOf(age) }));
/** However many a municipality loses of an age, as many come as this part of those who leave (guess). */
const COME_LEAST = 0.2;
/** Who goes along is of another age: what is taken off others is made up for in the next round. */
const ROUNDS = 5;

/**
 * The measured ages of moving are those of the country. A place without higher education loses more people of 15 to 24 than
 * leave at those ages, so that nobody could come; but no more leave in all than were counted, so others leave less.
 *
 * @param within_mc share of moves that stays in the municipality: m * CHOICE_CLASSES + c
 * @param moves_mca persons who move in a year: (m * CHOICE_CLASSES + c) * AGES + age
 * @param pattern_mk net internal migration a year: m * 9 + age class
 * @returns as `within_mc`
 */
export function withYoungLeaving(
  within_mc: Float64Array,
  moves_mca: Float64Array,
  pattern_mk: Float64Array,
): Float64Array {
  let made_mc = within_mc;
  for (let round = 0; round < ROUNDS; round++) {
    const leaving_mck = departuresOf(moves_mca, made_mc);
    made_mc = made_mc.slice();
    for (let m = 0; m < within_mc.length / CHOICE_CLASSES; m++) {
      const [from, to] = [m * CHOICE_CLASSES, (m + 1) * CHOICE_CLASSES];
      const leaving_ck = leaving_mck.subarray(from * CLASSES, to * CLASSES);
      const least = (k: number): number => Math.max(0, -pattern_mk[m * CLASSES + k]!) / (1 - COME_LEAST);
      shift(made_mc.subarray(from, to), leaving_ck, least);
    }
  }
  return made_mc;
}

/**
 * Changes the shares of one municipality.
 *
 * @param leaving_ck persons who leave it: c * 9 + age class
 * @param least how many of an age class leave at least
 */
function shift(within_c: Float64Array, leaving_ck: Float64Array, least: (k: number) => number): void {
  const before_c = within_c.slice();
  const rising = new Set<number>();
  for (const { k, stage } of YOUNG) {
    let all = 0;
    for (let c = 0; c < CHOICE_CLASSES; c++) all += leaving_ck[c * CLASSES + k]!;
    const deciding = leaving_ck[stage * CLASSES + k]!;
    if (all >= least(k) || deciding === 0) continue;
    rising.add(stage);
    within_c[stage] = leavingTimes(within_c[stage]!, 1 + (least(k) - all) / deciding);
  }
  let [more, others] = [0, 0];
  for (let c = 0; c < CHOICE_CLASSES; c++) {
    if (!staysSome(c)) continue;
    const leaving = leaving_ck.subarray(c * CLASSES, (c + 1) * CLASSES).reduce((a, b) => a + b, 0);
    if (rising.has(c)) more += leaving * ((1 - within_c[c]!) / (1 - before_c[c]!) - 1);
    else others += leaving;
  }
  if (more <= 0 || others === 0) return;
  for (let c = 0; c < CHOICE_CLASSES; c++) {
    if (staysSome(c) && !rising.has(c)) within_c[c] = leavingTimes(within_c[c]!, Math.max(0, 1 - more / others));
  }
}
