/** How soon newcomers leave again or move on, and over whom the hazards of an age are divided. */
import { AGES, type Population } from '../../../sim/input.js';
import type { NewcomersInput } from '../../../sim/newcomers/input.js';
import { KIND_NAMES, newcomerState, STATES, statesIn } from '../../../sim/newcomers/newcomer.js';
import { KIND } from '../../../sim/state/households.js';
import type { Pack } from '../../packages/format.js';
import { ageIn, deciderOf, membersOf } from '../moving/deciders.js';
import { ABROAD_AGAIN, kindShares, SOONER } from './kinds.js';

/** Halvings of the interval in which a hazard is looked for. */
const HALVINGS = 50;

/** @param population with its newcomers */
export function newcomersInput(pack: Pack, population: Population, base: number): NewcomersInput {
  const back_s = new Array<number>(STATES).fill(0);
  const onward_s = new Array<number>(STATES).fill(0);
  const { leaves_k } = kindShares(pack);
  KIND_NAMES.forEach((kind, k) => {
    leavingHazards(leaves_k[k]!).forEach((hazard, year) => {
      back_s[newcomerState(k, year + 1)] = hazard * ABROAD_AGAIN[kind];
      onward_s[newcomerState(k, year + 1)] = hazard * (1 - ABROAD_AGAIN[kind]);
    });
  });
  return { persons_as: personsByState(population, base), back_s, onward_s };
}

/** Hazards of the first five years that leave the share of those who stay. @param leaves share gone after five years */
export function leavingHazards(leaves: number): number[] {
  const at = (mean: number): number[] => SOONER.map((factor) => Math.min(0.9, mean * factor));
  const gone = (mean: number): number => 1 - at(mean).reduce((stay, hazard) => stay * (1 - hazard), 1);
  let [low, high] = [0, 1];
  for (let n = 0; n < HALVINGS; n++) {
    const middle = (low + high) / 2;
    if (gone(middle) < leaves) low = middle;
    else high = middle;
  }
  return at(low);
}

/** Persons in private households by age of who decides for them, and that person's state in the base year. */
function personsByState(population: Population, base: number): Float64Array {
  const { households, persons } = population;
  const state_n = statesIn(base);
  const persons_as = new Float64Array(AGES * STATES);
  for (let h = 0; h < households.slots; h++) {
    if (households.size_h[h] === 0 || households.kind_h[h] !== KIND.private) continue;
    const decider = deciderOf(population, membersOf(population, h));
    if (decider < 0) continue;
    persons_as[ageIn(population, base, decider) * STATES + state_n[persons.newcomer_p[decider]!]!]! +=
      households.size_h[h]!;
  }
  return persons_as;
}
