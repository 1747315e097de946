/** How soon newcomers leave again or move on, and over whom the hazards of an age are divided. */
import { AGES } from '../../../sim/input.js';
import type { NewcomersInput } from '../../../sim/newcomers/input.js';
import { KINDS, newcomerState, STATES, statesIn } from '../../../sim/newcomers/newcomer.js';
import { KIND } from '../../../sim/state/households.js';
import { ROLE } from '../../../sim/state/persons.js';
import type { Pack } from '../../packages/format.js';
import { narrowed } from '../halving.js';
import type { People } from '../moving/basis.js';
import { ageIn } from '../moving/deciders.js';
import { kindShares, SOONER } from './kinds.js';

/** Halvings of the interval in which a hazard is looked for. */
const HALVINGS = 50;

/** @param people with those who are newcomers */
export function newcomersInput(pack: Pack, people: People): NewcomersInput {
  const back_s = new Array<number>(STATES).fill(0);
  const onward_s = new Array<number>(STATES).fill(0);
  const { emigrates_k, leaves_k } = kindShares(pack);
  for (let k = 0; k < KINDS; k++) {
    const abroad = leaves_k[k]! > 0 ? emigrates_k[k]! / leaves_k[k]! : 0;
    leavingHazards(leaves_k[k]!).forEach((hazard, year) => {
      back_s[newcomerState(k, year + 1)] = hazard * abroad;
      onward_s[newcomerState(k, year + 1)] = hazard * (1 - abroad);
    });
  }
  return { deciders_as: decidersByState(people), back_s, onward_s };
}

/** Hazards of the first five years that leave the share of those who stay. @param leaves share gone after five years */
export function leavingHazards(leaves: number): number[] {
  const at = (mean: number): number[] => SOONER.map((factor) => Math.min(0.9, mean * factor));
  const gone = (mean: number): number => 1 - at(mean).reduce((stay, hazard) => stay * (1 - hazard), 1);
  // The lower end, which is exactly 0 where nobody leaves.
  return at(narrowed(gone, leaves, [0, 1], HALVINGS)[0]);
}

/** Who decides in private households, for others or as a lodger for oneself, by age and state in the base year. */
function decidersByState({ population, decider_h, base }: People): Float64Array {
  const { role_p, newcomer_p, household_p, slots } = population.persons;
  const { kind_h } = population.households;
  const state_n = statesIn(base);
  const deciders_as = new Float64Array(AGES * STATES);
  for (let p = 0; p < slots; p++) {
    const h = household_p[p]!;
    if (decider_h[h] !== p && (role_p[p] !== ROLE.other || kind_h[h] !== KIND.private)) continue;
    deciders_as[ageIn(population, base, p) * STATES + state_n[newcomer_p[p]!]!]!++;
  }
  return deciders_as;
}
