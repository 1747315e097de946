import { draw, laterKey, threshold } from '../draws.js';
import { EVENT } from '../event-numbers.js';
import { CAUSE, HAPPENED, recordEvent } from '../events.js';
import { compareIdentity } from '../identity.js';
import { changeHousehold, foundHousehold } from '../state/membership.js';
import { FEMALE, ROLE, sexOf } from '../state/persons.js';
import { keyOf, type World } from '../world.js';
import { MEMBERSHIP, type Process } from './process.js';

export interface SplitTables {
  readonly k1: number;
  readonly k2: number;
  readonly highest: number;
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
export function splitProbability(world: World, withChildren: boolean, age: number): number {
  const { splitWithChildren, splitWithoutChildren } = world.parameters;
  return withChildren ? splitWithChildren : splitWithoutChildren * shareAt(age);
}

/**
 * Couples separate: one partner founds a household in the same town, children at home stay with the other.
 *
 * One draw per couple, by the partner whose identity comes first. Most partners' own draw already lies above every
 * probability, so only the few others are asked whether they are that partner.
 */
export const splits: Process<SplitTables> = {
  name: 'splits',
  reads: ['age', 'persons.id', 'persons.class', 'persons.role', 'persons.household', 'households.place'],
  writes: ['events', ...MEMBERSHIP],
  prepare(world) {
    const { splitWithChildren, splitWithoutChildren } = world.parameters;
    return { ...keyOf(world, EVENT.split), highest: threshold(Math.max(splitWithChildren, splitWithoutChildren)) };
  },
  run(world, { k1, k2, highest }) {
    const { slots, idA_p, idB_p, role_p, household_p, class_p } = world.persons;
    const separating: number[] = [];
    for (let p = 0; p < slots; p++) {
      if (role_p[p] !== ROLE.partner || household_p[p]! < 0) continue;
      const u = draw(idA_p[p]!, idB_p[p]!, k1, k2);
      if (u >= highest) continue;
      const q = partnerOf(world, p);
      if (compareIdentity(idA_p[p]!, idB_p[p]!, idA_p[q]!, idB_p[q]!) > 0) continue;
      const age = Math.max(world.age_c[class_p[p]!]!, world.age_c[class_p[q]!]!);
      if (u < threshold(splitProbability(world, hasChild(world, household_p[p]!), age))) separating.push(p);
    }
    for (const p of separating) separate(world, p, partnerOf(world, p));
  },
};

/** The other partner of the couple in this person's household. */
export function partnerOf(world: World, p: number): number {
  const { next_p, role_p, household_p } = world.persons;
  let q = world.households.first_h[household_p[p]!]!;
  while (q === p || role_p[q] !== ROLE.partner) q = next_p[q]!;
  return q;
}

function hasChild(world: World, h: number): boolean {
  const { next_p, role_p } = world.persons;
  for (let p = world.households.first_h[h]!; p >= 0; p = next_p[p]!) if (role_p[p] === ROLE.child) return true;
  return false;
}

function separate(world: World, p: number, q: number): void {
  const { persons } = world;
  const { idA_p, idB_p, class_p, role_p, household_p } = persons;
  const h = household_p[p]!;
  const place = world.households.place_h[h]!;
  const leaver = leaverOf(world, p, q, hasChild(world, h));
  const stayer = leaver === p ? q : p;
  role_p[stayer] = ROLE.adult;
  changeHousehold(world, leaver, foundHousehold(world, leaver, place), ROLE.adult);
  recordEvent(world.events, HAPPENED.split, CAUSE.separation, idA_p[leaver]!, idB_p[leaver]!, class_p[leaver]!, place);
}

/** Who leaves: with children at home mostly the father, else either with the same chance. */
function leaverOf(world: World, p: number, q: number, withChildren: boolean): number {
  const { idA_p, idB_p, class_p } = world.persons;
  const { k1, k2 } = keyOf(world, EVENT.splitLeaver);
  const u = draw(idA_p[p]!, idB_p[p]!, laterKey(k1, 0), k2);
  const mother = sexOf(class_p[p]!) === FEMALE ? p : q;
  const mixed = sexOf(class_p[p]!) !== sexOf(class_p[q]!);
  if (withChildren && mixed)
    return u < threshold(world.parameters.childrenStayWithMother) ? other(mother, p, q) : mother;
  return u < threshold(0.5) ? p : q;
}

const other = (one: number, p: number, q: number): number => (one === p ? q : p);
