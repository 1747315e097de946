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
 * As many emigrate and move on at the base as observed, but more of them newcomers, so that both rise and fall with how many
 * came in the years before.
 *
 * @returns null in a world that knows nothing of newcomers
 */
export function newcomerMobility(world: World): NewcomerMobility | null {
  const { moving, parameters, year } = world;
  if (!moving?.newcomers) return null;
  const { deciders_as, withChildren_as, back_s, onward_s } = moving.newcomers;
  const { emigration_a, emigrationOfFamilies, job_a } = moving.hazards;
  const { labourReturn, onwardMoves } = parameters;
  const back = (usual: number, s: number): number => usual + labourReturn * (back_s[s]! - usual);
  const onward = (usual: number, s: number): number => usual + onwardMoves * onward_s[s]!;
  const leaving_as = deciders_as.map((deciders, i) =>
    i % STATES === 0 ? deciders - (1 - emigrationOfFamilies) * withChildren_as[i]! : deciders,
  );
  // The hazard of emigration is of others, after newcomers left as they do; that of moves for a job is of everybody.
  const back_as = dividedHazard(emigration_a, back, (_, s) => back_s[s]!, leaving_as);
  const onward_as = dividedHazard(job_a, onward, (usual) => usual, deciders_as);
  return {
    state_n: statesIn(year),
    back_as,
    onward_as,
    highestBack_a: highestOf(back_as),
    highestOnward_a: highestOf(onward_as),
  };
}

/** Hazard of newcomers from the usual one of their age, and their state. */
type Own = (usual: number, s: number) => number;

/**
 * Divides a hazard by age over states such that all together leave as often as measured.
 *
 * @param usual_a of others; at ages at which nobody has it, newcomers have none either
 * @param own hazard of newcomers; less when there are so many of them that too little were left to others
 * @param measured the one with which they and others leave as often as measured
 * @param deciders_as people over whom the mean is taken: age * STATES + s
 * @returns factors on `usual_a`: age * STATES + s; exactly 1 for others where newcomers have the hazard measured
 */
export function dividedHazard(
  usual_a: readonly number[],
  own: Own,
  measured: Own,
  deciders_as: Float64Array,
): Float64Array {
  const factor_as = new Float64Array(AGES * STATES).fill(1);
  for (let age = 0; age < AGES; age++) {
    const usual = usual_a[age]!;
    const others = deciders_as[age * STATES]!;
    if (usual === 0 || others === 0) continue;
    const even = (s: number): number => measured(usual, s) / usual;
    // What newcomers leave more than measured, in people a year: taken from the others.
    let more = 0;
    for (let s = 1; s < STATES; s++) {
      factor_as[age * STATES + s] = Math.max(0, own(usual, s)) / usual;
      more += deciders_as[age * STATES + s]! * (factor_as[age * STATES + s]! - even(s));
    }
    const most = (1 - LEAST) * others;
    const part = more > most ? most / more : 1;
    for (let s = 1; s < STATES; s++) {
      factor_as[age * STATES + s] = even(s) + part * (factor_as[age * STATES + s]! - even(s));
    }
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
