/** Leaving the parental home: how likely, and who goes along. */
import { newbornIdentity } from '../identity.js';
import { AGES } from '../input.js';
import { birthYearOf, ROLE, sexOf } from '../state/persons.js';
import type { World } from '../world.js';

/** Age on 31 December from which somebody can head a household. */
export const ADULT_AGE = 18;

/**
 * Yearly probability that a child at home leaves otherwise than to study, by class; 0 for minors, who head no household.
 * In an open world what study takes of it at the base stays taken off, whatever becomes of study.
 */
export function leavingProbability(world: World, cls: number): number {
  const age = world.age_c[cls]!;
  if (birthYearOf(cls) > world.year || age < ADULT_AGE) return 0;
  const i = sexOf(cls) * AGES + age;
  const leaving_sa = world.moving?.hazards.leavingHome_sa ?? world.rates.leavingHome_sa;
  return Math.min(1, leaving_sa[i]! * world.parameters.leavingHomeLevel);
}

/**
 * Children she bore in her parents' home, and theirs: a newborn's identity proves its mother, so no pointer is kept.
 */
export function ownChildrenIn(world: World, mother: number, h: number): number[] {
  const { idA_p, idB_p, next_p, parity_p, role_p } = world.persons;
  const own: number[] = [];
  for (let birth = 0; birth < parity_p[mother]!; birth++) {
    const [idA, idB] = newbornIdentity(idA_p[mother]!, idB_p[mother]!, birth);
    for (let p = world.households.first_h[h]!; p >= 0; p = next_p[p]!) {
      if (idA_p[p] !== idA || idB_p[p] !== idB || role_p[p] !== ROLE.child) continue;
      own.push(p, ...ownChildrenIn(world, p, h));
    }
  }
  return own;
}
