/** Which track of secondary school a child enters: by province, by what its parents learned, and by the way to school. */
import { logistic } from '../exact.js';
import type { ParameterValues } from '../parameters/parameters.js';
import type { LearningInput } from './input.js';
import { GROUPS, PURSUIT, type Pursuit } from './levels.js';

/** Age on 31 December of the year in which secondary school begins. */
export const FIRST_TRACK_AGE = 12;

/** Standard deviation of a logistic variable over that of a normal one. */
const LOGISTIC_SPREAD = 1.7;

type Strengths = Pick<ParameterValues, 'parentEducation' | 'schoolDistance'>;

/**
 * Change of the log-odds of havo or vwo per standard deviation of the parents' education, such that aptitude and
 * education correlate by `parentEducation`.
 */
function backgroundSlope({ parentEducation }: Pick<ParameterValues, 'parentEducation'>): number {
  return (LOGISTIC_SPREAD * parentEducation) / Math.sqrt(1 - parentEducation * parentEducation);
}

/** What background and way to school add to the log-odds of havo or vwo. */
export const trackShift = (strengths: Strengths, background: number, schoolKm: number): number =>
  backgroundSlope(strengths) * background - strengths.schoolDistance * schoolKm;

export interface TrackInput extends Pick<LearningInput, 'higher_t' | 'vwoRatio_t' | 'background_g'> {
  /** As in `LearningInput`, or what became of it. */
  readonly schoolKm_t: ArrayLike<number>;
}

export interface TrackChances {
  /** Probability of vwo, and of havo or vwo, by town and the parents' education: t * GROUPS + g. */
  readonly vwo_tg: Float64Array;
  readonly higher_tg: Float64Array;
}

export function trackChances(
  { higher_t, schoolKm_t, vwoRatio_t, background_g }: TrackInput,
  parameters: Strengths & Pick<ParameterValues, 'vwoPart'>,
): TrackChances {
  const higher_tg = new Float64Array(higher_t.length * GROUPS);
  const vwo_tg = new Float64Array(higher_t.length * GROUPS);
  for (let t = 0; t < higher_t.length; t++) {
    for (let g = 0; g < GROUPS; g++) {
      const higher = logistic(higher_t[t]! + trackShift(parameters, background_g[g]!, schoolKm_t[t]!));
      higher_tg[t * GROUPS + g] = higher;
      vwo_tg[t * GROUPS + g] = higher * Math.min(1, parameters.vwoPart * vwoRatio_t[t]!);
    }
  }
  return { vwo_tg, higher_tg };
}

/** @param share in 0..1, the child's draw: those drawn lowest enter vwo */
export function trackOf({ vwo_tg, higher_tg }: TrackChances, town: number, group: number, share: number): Pursuit {
  const i = town * GROUPS + group;
  if (share < vwo_tg[i]!) return PURSUIT.vwo;
  return share < higher_tg[i]! ? PURSUIT.havo : PURSUIT.vmbo;
}
