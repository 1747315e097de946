/** Households of the base who may be copied, in an order that does not depend on slots. */
import { lineUp } from '../../../sim/clearing/line-up.js';
import type { Population } from '../../../sim/input.js';
import { ageAtBase } from '../../population/base.js';
import type { People } from './basis.js';
import { householdsDeciding } from './deciders.js';
import { observedClassOf } from './observed-classes.js';

/** Age up to which children make their household a family that moves less. */
export const FAMILY_CHILD_UNTIL = 14;

/** Columns are indexed by household `n`; ages are those at the end of the year before the base. */
export interface Heads {
  readonly household_n: Int32Array;
  readonly age_n: Uint8Array;
  /** 1 = with somebody of FAMILY_CHILD_UNTIL or younger. */
  readonly family_n: Uint8Array;
  /** Members of n: start_n[n] to start_n[n + 1]. */
  readonly start_n: Int32Array;
  /** Published age class of each of them. */
  readonly class_i: Uint8Array;
}

export function headsOf({ population, decider_h, base }: People): Heads {
  const { persons, households } = population;
  const { class_p, next_p } = persons;
  const household_n = inOrder(population, decider_h);
  const heads: Heads = {
    household_n,
    age_n: new Uint8Array(household_n.length),
    family_n: new Uint8Array(household_n.length),
    start_n: new Int32Array(household_n.length + 1),
    class_i: new Uint8Array(persons.slots),
  };
  let i = 0;
  for (let n = 0; n < household_n.length; n++) {
    heads.age_n[n] = ageAtBase(base, class_p[decider_h[household_n[n]!]!]!);
    for (let p = households.first_h[household_n[n]!]!; p >= 0; p = next_p[p]!) {
      const age = ageAtBase(base, class_p[p]!);
      if (age <= FAMILY_CHILD_UNTIL) heads.family_n[n] = 1;
      heads.class_i[i++] = observedClassOf(age);
    }
    heads.start_n[n + 1] = i;
  }
  return heads;
}

/** Private households by place and identity, so that who stands for many does not depend on the order of slots. */
function inOrder({ households: { place_h, idA_h, idB_h } }: Population, decider_h: Int32Array): Int32Array {
  const household_n = householdsDeciding(decider_h);
  const place_n = household_n.map((h) => place_h[h]!);
  const key_n = new Uint32Array(household_n.length);
  for (let n = 0; n < key_n.length; n++) key_n[n] = idA_h[household_n[n]!]!;
  const places = place_n.reduce((most, place) => Math.max(most, place + 1), 0);
  return lineUp(household_n, place_n, key_n, places, (g, h) => idB_h[g]! - idB_h[h]!).order;
}
