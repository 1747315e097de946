import { unionProbability } from '../../../sim/households/couples.js';
import { initialParameters } from '../../../sim/parameters/parameters.js';

/**
 * Of those who look for a partner, who finds one and is the one that moves, with everybody at home; by own age.
 * Measured in the model on this kind of region: more of those who look from 45 on live near others who do.
 */
const SHARE_THAT_MOVES = [
  { from: 0, share: 0.39 },
  { from: 45, share: 0.42 },
] as const;

const INITIAL = initialParameters();

/** Yearly chance that somebody of this age moves along to a partner, when the decider of the household has that age. */
export function unionMoves(age: number, decider: number): number {
  let share: number = SHARE_THAT_MOVES[0].share;
  for (const band of SHARE_THAT_MOVES) if (age >= band.from) share = band.share;
  return share * unionProbability(INITIAL, decider);
}
