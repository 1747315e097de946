/** How soon newcomers leave again or move on, and over whom the hazards of an age are divided. */
import { AGES } from '../../../sim/input.js';
import type { NewcomersInput } from '../../../sim/newcomers/input.js';
import { KINDS, newcomerState, STATES, statesIn } from '../../../sim/newcomers/newcomer.js';
import { hasChild, KIND } from '../../../sim/state/households.js';
import { ROLE } from '../../../sim/state/persons.js';
import type { Pack } from '../../packages/format.js';
import { narrowed } from '../halving.js';
import type { People } from '../moving/basis.js';
import { ageIn, withNewborn } from '../moving/deciders.js';
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
  return { ...decidersByState(people), back_s, onward_s };
}

/** Hazards of the first five years that leave the share of those who stay. @param leaves share gone after five years */
export function leavingHazards(leaves: number): number[] {
  const at = (mean: number): number[] => SOONER.map((factor) => Math.min(0.9, mean * factor));
  const gone = (mean: number): number => 1 - at(mean).reduce((stay, hazard) => stay * (1 - hazard), 1);
  // The lower end, which is exactly 0 where nobody leaves.
  return at(narrowed(gone, leaves, [0, 1], HALVINGS)[0]);
}

/** State of whoever decides, for a household or as a lodger for oneself; 0 = no newcomer. */
export function stateOf({ population, base }: Pick<People, 'population' | 'base'>): (p: number) => number {
  const state_n = statesIn(base);
  const { newcomer_p } = population.persons;
  return (p) => state_n[newcomer_p[p]!]!;
}

/** Who decides in private households, for others or as a lodger, by age and state in the base year. */
function decidersByState(people: People): Pick<NewcomersInput, 'deciders_as' | 'withChildren_as'> {
  const { population, decider_h, base } = people;
  const { role_p, household_p, slots } = population.persons;
  const { kind_h } = population.households;
  const stateOfDecider = stateOf(people);
  const deciders_as = new Float64Array(AGES * STATES);
  const withChildren_as = new Float64Array(AGES * STATES);
  for (let p = 0; p < slots; p++) {
    const h = household_p[p]!;
    const forOthers = decider_h[h] === p;
    if (!forOthers && (role_p[p] !== ROLE.other || kind_h[h] !== KIND.private)) continue;
    const cell = ageIn(population, base, p) * STATES + stateOfDecider(p);
    deciders_as[cell]!++;
    if (forOthers && hasChild(population, h)) withChildren_as[cell]!++;
  }
  return { deciders_as, withChildren_as };
}

/**
 * Newcomers expected to leave the country in the base year with everybody who goes along, by own age on 31 December;
 * children born in the year too.
 */
export function newcomersLeaving(people: People, { back_s }: Pick<NewcomersInput, 'back_s'>): number[] {
  const { population, decider_h, base } = people;
  const { persons, households } = population;
  const stateOfDecider = stateOf(people);
  // Counted first and weighted afterwards: the sums are the same in any order of slots.
  const count_sa = new Uint32Array(STATES * AGES);
  for (let h = 0; h < households.slots; h++) {
    const decider = decider_h[h]!;
    if (decider < 0) continue;
    const s = stateOfDecider(decider);
    for (let p = households.first_h[h]!; p >= 0; p = persons.next_p[p]!) {
      const age = ageIn(population, base, p);
      count_sa[s * AGES + age]!++;
      if (persons.role_p[p] === ROLE.other) count_sa[stateOfDecider(p) * AGES + age]!++;
    }
  }
  return Array.from({ length: AGES }, (_, age) => {
    let leaving = 0;
    for (let s = 1; s < STATES; s++) leaving += back_s[s]! * count_sa[s * AGES + age]!;
    return withNewborn(age) * leaving;
  });
}
