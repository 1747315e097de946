/**
 * Leaving the parents' home to study: within sixteen months of the start, this calendar year and the next.
 *
 * Who is in that time follows from age, study and level. Nobody lives alone before 18, so that who begins hbo at 17
 * leaves in the year after, and who begins it at 18 in the same year.
 */
import type { ParameterValues } from '../parameters/parameters.js';
import { type LearningInput, REGIMES, regimeOf, STUDY } from './input.js';
import { LEVEL, learningOf, PURSUIT } from './levels.js';

/** Of those who leave within sixteen months, who does so in the calendar year of the start (guess). */
const FIRST_YEAR_PART = 0.4;

type Part = 'whole' | 'first' | 'second';

interface Stage {
  readonly study: number;
  readonly learning: number;
  readonly age: number; // on 31 December
  readonly part: Part;
  /** Years since the start. */
  readonly since: number;
}

/** From havo and vwo, from mbo, and academic. */
const STAGES: readonly Stage[] = [
  { study: STUDY.hbo, learning: learningOf(LEVEL.mbo2, PURSUIT.hbo), age: 18, part: 'whole', since: 1 },
  { study: STUDY.hbo, learning: learningOf(LEVEL.mbo4, PURSUIT.hbo), age: 20, part: 'first', since: 0 },
  { study: STUDY.hbo, learning: learningOf(LEVEL.mbo4, PURSUIT.hbo), age: 21, part: 'second', since: 1 },
  { study: STUDY.wo, learning: learningOf(LEVEL.mbo2, PURSUIT.wo), age: 18, part: 'first', since: 0 },
  { study: STUDY.wo, learning: learningOf(LEVEL.mbo2, PURSUIT.wo), age: 19, part: 'second', since: 1 },
];
const FIRST_AGE = 18;
const LAST_AGE = 21;

/** Which part of its first sixteen months a study is in; -1 = none. */
export function stageOf(learning: number, age: number): number {
  if (age < FIRST_AGE || age > LAST_AGE) return -1;
  for (let s = 0; s < STAGES.length; s++) if (STAGES[s]!.age === age && STAGES[s]!.learning === learning) return s;
  return -1;
}

/** Hazard of a part of the sixteen months, such that all parts together give the probability. */
export function hazardOf(probability: number, part: Part): number {
  if (part === 'whole') return probability;
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
