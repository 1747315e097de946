/** How much sooner newcomers leave the country again, or move on inside it, than others of their age. */
import { AGES } from '../input.js';
import type { World } from '../world.js';
import { STATES, statesIn } from './newcomer.js';

/** Part of the hazard of an age that is left to those who are no newcomers, however many of these there are. */
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
 * Factors whose mean over the people of each age at the base is 1: as many emigrate and move on as observed, but more
 * of them newcomers, so that both rise and fall with how many came in the years before.
 *
 * @returns null in a world that knows nothing of newcomers
 */
export function newcomerMobility(world: World): NewcomerMobility | null {
  const { moving, parameters, year } = world;
  if (!moving?.newcomers) return null;
  const { persons_as, back_s, onward_s } = moving.newcomers;
  const { emigration_a, job_a } = moving.hazards;
  const back_as = dividedHazard(emigration_a, back_s, persons_as, parameters.labourReturn);
  const onward_as = dividedHazard(job_a, onward_s, persons_as, parameters.onwardMoves);
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
 * @param hazard_a of everybody
 * @param own_s of newcomers by state, whatever their age; 0 at ages at which nobody has the hazard
 * @param persons_as people over whom the mean is taken: age * STATES + s
 * @param strength 0 = newcomers are as others, 1 = they have their own hazard
 * @returns factors on `hazard_a`: age * STATES + s
 */
export function dividedHazard(
  hazard_a: readonly number[],
  own_s: readonly number[],
  persons_as: Float64Array,
  strength: number,
): Float64Array {
  const factor_as = new Float64Array(AGES * STATES).fill(1);
  if (strength === 0) return factor_as;
  for (let age = 0; age < AGES; age++) {
    const hazard = hazard_a[age]!;
    const others = persons_as[age * STATES]!;
    if (hazard === 0 || others === 0) continue;
    let people = others;
    let leaving = 0;
    for (let s = 1; s < STATES; s++) {
      const own = Math.max(0, hazard + strength * (own_s[s]! - hazard));
      factor_as[age * STATES + s] = own / hazard;
      people += persons_as[age * STATES + s]!;
      leaving += persons_as[age * STATES + s]! * own;
    }
    const room = hazard * (people - LEAST * others);
    const scale = leaving > room ? room / leaving : 1;
    for (let s = 1; s < STATES; s++) factor_as[age * STATES + s]! *= scale;
    factor_as[age * STATES] = (hazard * people - scale * leaving) / (hazard * others);
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
