/** School careers of small worlds, written out by hand: the same chances in every town. */
import { FINANCE, type LearningInput, REGIMES, STUDIES } from '../../sim/learning/input.js';

/** Nobody but by chance: half enter havo or vwo, nobody leaves home to study unless given. */
export function toyLearning(towns: number, given: Partial<LearningInput> & { leaving?: number } = {}): LearningInput {
  const { leaving = 0, ...input } = given;
  return {
    higher_t: new Array<number>(towns).fill(0),
    schoolKm_t: new Array<number>(towns).fill(0),
    vwoRatio_t: new Array<number>(towns).fill(1),
    background_g: [-1, 0, 1],
    stepDown: 0,
    finance: { first: 2000, regime_y: [FINANCE.grant] },
    leaving_srt: new Float64Array(STUDIES * REGIMES * towns).fill(leaving),
    diplomas_yt: new Array<number>(4 * towns).fill(0),
    higherDiplomas_yt: new Array<number>(4 * towns).fill(0),
    secondary: null,
    ...input,
  };
}
