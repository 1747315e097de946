/** Couples: how likely people look for a partner, who is whose partner, how likely they separate, and who leaves. */
import { draw, threshold } from '../draws.js';
import { EVENT } from '../event-numbers.js';
import type { ParameterValues } from '../parameters/parameters.js';
import { hasChild } from '../state/households.js';
import { FEMALE, ROLE, sexOf } from '../state/persons.js';
import { keyOf, type World } from '../world.js';
import { ADULT_AGE } from './leaving.js';

/** Before this age half as many look for a partner (guess). */
const EARLY_UNION = 20;
/** To this age the young rate holds, then the older one (guess). */
const YOUNG_UNION = 35;
/** Beyond this age half as many look (guess). */
const LATER_UNION = 60;
/** Nobody looks beyond this age (guess). */
export const LAST_UNION = 75;

/** Yearly probability of looking for a partner, by age on 31 December; `union-places.ts` says how far places differ. */
export function unionProbability(parameters: ParameterValues, age: number): number {
  const { unionYoung, unionOlder } = parameters;
  if (age < ADULT_AGE || age > LAST_UNION) return 0;
  if (age < EARLY_UNION) return unionYoung / 2;
  if (age <= YOUNG_UNION) return unionYoung;
  return age <= LATER_UNION ? unionOlder : unionOlder / 2;
}

/**
 * Separation without children at home by age of the older partner, relative to young couples: straight lines between
 * these points (guess; 8.9 divorces per 1,000 marriages a year at all ages leave little for old couples).
 */
const FALL = [
  { age: 35, share: 1 },
  { age: 50, share: 0.2 },
  { age: 70, share: 0.05 },
] as const;

function shareAt(age: number): number {
  let before: (typeof FALL)[number] = FALL[0];
  for (const point of FALL) {
    if (age <= point.age) {
      const span = point.age - before.age;
      return span === 0 ? point.share : before.share + ((point.share - before.share) * (age - before.age)) / span;
    }
    before = point;
  }
  return before.share;
}

/** Yearly probability that a couple separates, by children at home and the older partner's age on 31 December. */
export function splitProbability(parameters: ParameterValues, withChildren: boolean, age: number): number {
  const { splitWithChildren, splitWithoutChildren } = parameters;
  return withChildren ? splitWithChildren : splitWithoutChildren * shareAt(age);
}

/** The other partner of the couple in this person's household; -1 = there is none any more. */
export function partnerOf(world: World, p: number): number {
  const { next_p, role_p, household_p } = world.persons;
  for (let q = world.households.first_h[household_p[p]!]!; q >= 0; q = next_p[q]!) {
    if (q !== p && role_p[q] === ROLE.partner) return q;
  }
  return -1;
}

/** Who of a separating couple leaves: with children at home mostly the father, else either with the same chance. */
export function leaverOf(world: World, p: number, q: number): number {
  const { idA_p, idB_p, class_p, household_p } = world.persons;
  const { k1, k2 } = keyOf(world, EVENT.splitLeaver);
  const u = draw(idA_p[p]!, idB_p[p]!, k1, k2);
  const mixed = sexOf(class_p[p]!) !== sexOf(class_p[q]!);
  if (!mixed || !hasChild(world, household_p[p]!)) return u < threshold(0.5) ? p : q;
  const [mother, father] = sexOf(class_p[p]!) === FEMALE ? [p, q] : [q, p];
  return u < threshold(world.parameters.childrenStayWithMother) ? father : mother;
}
