/**
 * From the diploma of secondary school to the last one: what is learned next, by age on 31 December.
 *
 * A secondary diploma of havo or vwo counts as middle education (CBS). Levels tell what came before: who studies at hbo
 * on level mbo2 has come from havo or vwo, on level mbo4 from mbo.
 */
import type { ParameterValues } from '../parameters/parameters.js';
import { LEVEL, type Level, learningOf, levelOf, PURSUIT, pursuitOf } from './levels.js';

/** Ages at which something can end; nothing but a track begins at another one. */
export const FIRST_STEP_AGE = 16;
export const LAST_STEP_AGE = 25;
const VMBO_AGE = FIRST_STEP_AGE;
const HAVO_AGE = 17;
const VWO_AGE = 18;
/** Mbo takes two years or four after vmbo; who comes from havo or mbo2 is done at the same age. */
const MBO2_END = 18;
const MBO4_END = 20;
/** First of two ages at which half of the students end: hbo after havo or vwo, hbo after mbo, wo. */
const HBO_END = 21;
const HBO_AFTER_MBO_END = 24;
const WO_END = 23;
const SOONER = 0.5;

type Shares =
  | 'vmboToMbo4'
  | 'vmboToMbo2'
  | 'havoToHbo'
  | 'havoToMbo4'
  | 'vwoToWo'
  | 'vwoToHbo'
  | 'mbo2ToMbo4'
  | 'mbo4ToHbo'
  | 'mboCompleted'
  | 'hboCompleted'
  | 'woCompleted';

export type Ways = Pick<ParameterValues, Shares> & { readonly stepDown: number };

/** What the rules ask for, out of all parameters: written out, because it is asked for person by person. */
export const waysOf = (p: Pick<ParameterValues, Shares>, stepDown: number): Ways => ({
  vmboToMbo4: p.vmboToMbo4,
  vmboToMbo2: p.vmboToMbo2,
  havoToHbo: p.havoToHbo,
  havoToMbo4: p.havoToMbo4,
  vwoToWo: p.vwoToWo,
  vwoToHbo: p.vwoToHbo,
  mbo2ToMbo4: p.mbo2ToMbo4,
  mbo4ToHbo: p.mbo4ToHbo,
  mboCompleted: p.mboCompleted,
  hboCompleted: p.hboCompleted,
  woCompleted: p.woCompleted,
  stepDown,
});

const afterVmbo = (next: number, { vmboToMbo4, vmboToMbo2 }: Ways): number =>
  next < vmboToMbo4 ? PURSUIT.mbo4 : next < vmboToMbo4 + vmboToMbo2 ? PURSUIT.mbo2 : PURSUIT.none;
const afterHavo = (next: number, { havoToHbo, havoToMbo4 }: Ways): number =>
  next < havoToHbo ? PURSUIT.hbo : next < havoToHbo + havoToMbo4 ? PURSUIT.mbo4 : PURSUIT.none;
const afterVwo = (next: number, { vwoToWo, vwoToHbo }: Ways): number =>
  next < vwoToWo ? PURSUIT.wo : next < vwoToWo + vwoToHbo ? PURSUIT.hbo : PURSUIT.none;

/**
 * What somebody has learned and learns after the summer of the year.
 *
 * @param age on 31 December
 * @param end draw in 0..1: whether the diploma is gained
 * @param next draw in 0..1: what comes afterwards; of a study that can end in two years, whether it ends in the first
 * @returns the new byte, the old one when nothing ends
 */
export function stepOf(learning: number, age: number, end: number, next: number, ways: Ways): number {
  const level = levelOf(learning) as Level;
  switch (pursuitOf(learning)) {
    case PURSUIT.vmbo:
      return age < VMBO_AGE ? learning : learningOf(LEVEL.lower, afterVmbo(next, ways));
    case PURSUIT.havo:
      if (age === VMBO_AGE && end < ways.stepDown) return learningOf(LEVEL.lower, afterVmbo(next, ways));
      return age < HAVO_AGE ? learning : learningOf(LEVEL.mbo2, afterHavo(next, ways));
    case PURSUIT.vwo:
      return age < VWO_AGE ? learning : learningOf(LEVEL.mbo2, afterVwo(next, ways));
    case PURSUIT.mbo2:
      if (age < MBO2_END) return learning;
      if (end >= ways.mboCompleted) return learningOf(level, PURSUIT.none);
      return learningOf(higher(level, LEVEL.mbo2), next < ways.mbo2ToMbo4 ? PURSUIT.mbo4 : PURSUIT.none);
    case PURSUIT.mbo4:
      if (age < MBO4_END) return learning;
      if (end >= ways.mboCompleted) return learningOf(level, PURSUIT.none);
      return learningOf(higher(level, LEVEL.mbo4), next < ways.mbo4ToHbo ? PURSUIT.hbo : PURSUIT.none);
    case PURSUIT.hbo: {
      const from = level === LEVEL.mbo4 ? HBO_AFTER_MBO_END : HBO_END;
      return lastStep(learning, age, from, end < ways.hboCompleted ? LEVEL.hbo : level, next);
    }
    case PURSUIT.wo:
      return lastStep(learning, age, WO_END, end < ways.woCompleted ? LEVEL.wo : level, next);
    default:
      return learning;
  }
}

const higher = (a: number, b: number): number => Math.max(a, b);

/** A study that half of the students end at one age and the others a year later. */
function lastStep(learning: number, age: number, from: number, level: number, next: number): number {
  if (age < from || (age === from && next >= SOONER)) return learning;
  return learningOf(higher(levelOf(learning), level), PURSUIT.none);
}

/** Whether this step is the diploma of secondary school, and whether one of havo or vwo. */
export const isDiploma = (before: number, after: number): boolean =>
  before !== after && pursuitOf(before) >= PURSUIT.vmbo && pursuitOf(before) <= PURSUIT.vwo;
export const isHigherDiploma = (before: number, after: number): boolean =>
  isDiploma(before, after) && levelOf(after) >= LEVEL.mbo2;
