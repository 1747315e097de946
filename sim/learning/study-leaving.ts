/**
 * Leaving the parents' home to study: within sixteen months of the start, this calendar year and the next.
 *
 * Who is in that time follows from age, study and level. Nobody lives alone before 18, and half of those with a diploma
 * of havo turn 18 in the year it is gained: who studies at hbo from 17 on leaves as if it had begun a year later.
 */
import type { ParameterValues } from '../parameters/parameters.js';
import { type LearningInput, REGIMES, regimeOf, STUDY } from './input.js';
import { LEVEL, learningOf, PURSUIT } from './levels.js';

/** Of those who leave within sixteen months, who does so in the calendar year of the start (guess). */
export const FIRST_YEAR_PART = 0.35;

/**
 * Yearly hazard of those still at home afterwards, against the probability within sixteen months (guess: with it about a
 * fifth of those who leave their parents at 17 to 24 do so to study, as CBS counted in 2019).
 */
const LATER_PART = 0.08;

type Part = 'first' | 'second' | 'later';

interface Stage {
  readonly study: number;
  readonly learning: number;
  readonly age: number; // on 31 December
  readonly part: Part;
  /** Years since the start. */
  readonly since: number;
}

/** A study begun at an age, until it ends: in its first years as told, then later. */
function stagesOf(study: number, learning: number, start: number, parts: readonly Part[], last: number): Stage[] {
  const stages = parts.map((part, since) => ({ study, learning, age: start + since, part, since }));
  for (let age = start + parts.length; age <= last; age++) {
    stages.push({ study, learning, age, part: 'later', since: age - start });
  }
  return stages;
}

const FIRST_AGE = 18;
const LAST_AGE = 24;

/** Hbo after havo or vwo, hbo after mbo, academic study. */
const STAGES: readonly Stage[] = [
  ...stagesOf(STUDY.hbo, learningOf(LEVEL.mbo2, PURSUIT.hbo), 18, ['first', 'second'], 21),
  ...stagesOf(STUDY.hbo, learningOf(LEVEL.mbo4, PURSUIT.hbo), 20, ['first', 'second'], 24),
  ...stagesOf(STUDY.wo, learningOf(LEVEL.mbo2, PURSUIT.wo), 18, ['first', 'second'], 23),
];

/** Which stage somebody's study is in; -1 = none. */
export function stageOf(learning: number, age: number): number {
  if (age < FIRST_AGE || age > LAST_AGE) return -1;
  for (let s = 0; s < STAGES.length; s++) if (STAGES[s]!.age === age && STAGES[s]!.learning === learning) return s;
  return -1;
}

/** Hazard of a year, such that those of the first sixteen months together give the probability. */
export function hazardOf(probability: number, part: Part): number {
  if (part === 'later') return probability * LATER_PART;
  const first = probability * FIRST_YEAR_PART;
  return part === 'first' ? first : (probability - first) / (1 - first);
}

export interface StudyLeaving {
  /** Probability per year of leaving to study: stage * T + t. */
  readonly hazard_st: Float64Array;
  readonly towns: number;
  /** The highest of them by age. */
  readonly highest_a: Float64Array;
}

/** Who leaves to study in a year, by what they were paid when they began. */
export function studyLeaving(
  learning: LearningInput,
  { studyLeavingLevel }: Pick<ParameterValues, 'studyLeavingLevel'>,
  year: number,
): StudyLeaving {
  const towns = learning.higher_t.length;
  const hazard_st = new Float64Array(STAGES.length * towns);
  const highest_a = new Float64Array(LAST_AGE + 1);
  STAGES.forEach(({ study, age, part, since }, s) => {
    const from = (study * REGIMES + regimeOf(learning, year - since)) * towns;
    for (let t = 0; t < towns; t++) {
      const hazard = hazardOf(Math.min(1, learning.leaving_srt[from + t]! * studyLeavingLevel), part);
      hazard_st[s * towns + t] = hazard;
      highest_a[age] = Math.max(highest_a[age]!, hazard);
    }
  });
  return { hazard_st, towns, highest_a };
}

/** Probability that a child at home leaves to study this year. */
export function studyHazard({ hazard_st, towns }: StudyLeaving, learning: number, age: number, town: number): number {
  const s = stageOf(learning, age);
  return s < 0 ? 0 : hazard_st[s * towns + town]!;
}

export const highestStudyHazard = ({ highest_a }: StudyLeaving, age: number): number =>
  age <= LAST_AGE ? highest_a[age]! : 0;
