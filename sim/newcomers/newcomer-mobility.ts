/** How much sooner newcomers leave the country again, or move on inside it, than others of their age. */
import { AGES } from '../input.js';
import type { World } from '../world.js';
import { STATES, statesIn } from './newcomer.js';

/** Part of the hazard of an age that others keep at least, however many newcomers there are. */
const LEAST = 0.3;

export interface NewcomerMobility {
  /** State in the year being lived of each value of `newcomer_p`. */
  readonly state_n: Uint8Array;
  /** What multiplies the hazards of emigration and of moving for a job, by age and state: age * STATES + s. */
  readonly back_as: Float64Array;
  readonly onward_as: Float64Array;
  /** Highest of both by age. */
  readonly highestBack_a: Float64Array;
  readonly highestOnward_a: Float64Array;
}

/**
 * Factors whose mean over who decides at each age at the base is 1: as many emigrate and move on as observed, but more
 * of them newcomers, so that both rise and fall with how many came in the years before.
 *
 * @returns null in a world that knows nothing of newcomers
 */
export function newcomerMobility(world: World): NewcomerMobility | null {
  const { moving, parameters, year } = world;
  if (!moving?.newcomers) return null;
  const { deciders_as, back_s, onward_s } = moving.newcomers;
  const { emigration_a, job_a } = moving.hazards;
  const { labourReturn, onwardMoves } = parameters;
  const back = (usual: number, s: number): number => usual + labourReturn * (back_s[s]! - usual);
  const onward = (usual: number, s: number): number => usual + onwardMoves * onward_s[s]!;
  const back_as = dividedHazard(emigration_a, back, deciders_as);
  const onward_as = dividedHazard(job_a, onward, deciders_as);
  return {
    state_n: statesIn(year),
    back_as,
    onward_as,
    highestBack_a: highestOf(back_as),
    highestOnward_a: highestOf(onward_as),
  };
}

/**
 * Divides a hazard by age over states so that all together keep it.
 *
 * @param hazard_a of everybody; at ages at which nobody has it, newcomers have none either
 * @param own hazard of newcomers, from the usual one of the age and their state; less when there are so many of them that
 *   too little were left to others
 * @param deciders_as people over whom the mean is taken: age * STATES + s
 * @returns factors on `hazard_a`: age * STATES + s; exactly 1 where newcomers have the usual hazard
 */
export function dividedHazard(
  hazard_a: readonly number[],
  own: (usual: number, s: number) => number,
  deciders_as: Float64Array,
): Float64Array {
  const factor_as = new Float64Array(AGES * STATES).fill(1);
  for (let age = 0; age < AGES; age++) {
    const usual = hazard_a[age]!;
    const others = deciders_as[age * STATES]!;
    if (usual === 0 || others === 0) continue;
    // What newcomers leave more than others would, in people a year: taken from the others.
    let more = 0;
    for (let s = 1; s < STATES; s++) {
      factor_as[age * STATES + s] = Math.max(0, own(usual, s)) / usual;
      more += deciders_as[age * STATES + s]! * (factor_as[age * STATES + s]! - 1);
    }
    const most = (1 - LEAST) * others;
    const part = more > most ? most / more : 1;
    for (let s = 1; s < STATES; s++) factor_as[age * STATES + s] = 1 + part * (factor_as[age * STATES + s]! - 1);
    factor_as[age * STATES] = 1 - (part * more) / others;
  }
  return factor_as;
}

function highestOf(factor_as: Float64Array): Float64Array {
  const highest_a = new Float64Array(AGES);
  for (let age = 0; age < AGES; age++) {
    for (let s = 0; s < STATES; s++) highest_a[age] = Math.max(highest_a[age]!, factor_as[age * STATES + s]!);
  }
  return highest_a;
}
