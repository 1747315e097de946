import { draw, threshold } from '../draws.js';
import { EVENT } from '../event-numbers.js';
import { CAUSE, HAPPENED, recordEvent } from '../events.js';
import { compareIdentity } from '../identity.js';
import { KIND } from '../state/households.js';
import { changeHousehold } from '../state/membership.js';
import { MALE, ROLE, sexOf } from '../state/persons.js';
import { CLASSES, keyOf, type World } from '../world.js';
import { ADULT_AGE } from './bereavement.js';
import { type Pairing, pairUp } from './pairing.js';
import { MEMBERSHIP, type Process } from './process.js';

export interface UnionTables {
  readonly k1: number;
  readonly k2: number;
  readonly threshold_c: Float64Array;
}

/** Share of those who look for a partner of their own sex (guess; no table read). */
const SAME_SEX_SHARE = 0.02;

/** Beyond this age half as many look, and nobody beyond the next (guess). */
const LATER = 60;
const LAST = 75;

/** Yearly probability of looking for a partner, by age on 31 December. */
export function unionProbability(world: World, age: number): number {
  const { unionYoung, unionOlder } = world.parameters;
  if (age < ADULT_AGE || age > LAST) return 0;
  if (age <= 35) return unionYoung;
  return age <= LATER ? unionOlder : unionOlder / 2;
}

/**
 * Singles who head a household look for a partner and find one, or not, in their own town: nobody moves yet between
 * towns. The pair lives on in the larger of the two homes; children come along.
 */
export const unions: Process<UnionTables> = {
  name: 'unions',
  reads: ['age', 'persons.id', 'persons.class', 'persons.role', 'persons.household', 'households.place'],
  writes: ['events', ...MEMBERSHIP],
  prepare(world) {
    const threshold_c = new Float64Array(CLASSES);
    for (let c = 2; c < CLASSES; c++) threshold_c[c] = threshold(unionProbability(world, world.age_c[c]!));
    return { ...keyOf(world, EVENT.unionWish), threshold_c };
  },
  run(world, { k1, k2, threshold_c }) {
    const { slots, class_p, idA_p, idB_p, role_p, household_p } = world.persons;
    const { place_h, kind_h } = world.households;
    const wishing_t: number[][] = world.places.code_t.map(() => []);
    for (let p = 0; p < slots; p++) {
      if (role_p[p] !== ROLE.adult) continue;
      const t = threshold_c[class_p[p]!]!;
      if (t === 0 || draw(idA_p[p]!, idB_p[p]!, k1, k2) >= t) continue;
      const h = household_p[p]!;
      if (h >= 0 && kind_h[h] === KIND.private) wishing_t[place_h[h]!]!.push(p);
    }
    for (const wishing of wishing_t) for (const [p, q] of pairsAmong(world, wishing)) unite(world, p, q);
  },
};

/** The pairs of one town: men and women, and within each sex those who look there. */
function pairsAmong(world: World, wishing: readonly number[]): Pairing[] {
  const { class_p, idA_p, idB_p } = world.persons;
  const key = keyOf(world, EVENT.unionOrientation);
  const groups: number[][] = [[], [], [], [], [], []];
  for (const p of wishing) {
    const man = sexOf(class_p[p]!) === MALE;
    const own = draw(idA_p[p]!, idB_p[p]!, key.k1, key.k2) < threshold(SAME_SEX_SHARE);
    // Those who look among their own sex meet in two halves, so that one rule pairs every group.
    const group = own ? (man ? 2 : 4) + (idB_p[p]! & 1) : man ? 0 : 1;
    groups[group]!.push(p);
  }
  return [0, 2, 4].flatMap((g) => pairUp(world, groups[g]!, groups[g + 1]!));
}

/** Two households become one. */
function unite(world: World, p: number, q: number): void {
  const { persons, households } = world;
  const home = chooseHome(world, persons.household_p[p]!, persons.household_p[q]!);
  const joiner = persons.household_p[p] === home ? q : p;
  const left = persons.household_p[joiner]!;
  const place = households.place_h[home]!;
  persons.role_p[joiner === p ? q : p] = ROLE.partner;
  changeHousehold(world, joiner, home, ROLE.partner);
  while (households.size_h[left]! > 0) {
    const member = households.first_h[left]!;
    changeHousehold(world, member, home, persons.role_p[member]!);
  }
  for (const one of [p, q]) {
    const { idA_p, idB_p, class_p } = persons;
    recordEvent(world.events, HAPPENED.union, CAUSE.union, idA_p[one]!, idB_p[one]!, class_p[one]!, place);
  }
}

/** A dwelling before none, more members before fewer, then the identity that comes first. */
function chooseHome(world: World, g: number, h: number): number {
  const { dwelling_h, size_h, idA_h, idB_h } = world.households;
  const dwellings = Number(dwelling_h[h]! >= 0) - Number(dwelling_h[g]! >= 0);
  const sizes = size_h[h]! - size_h[g]!;
  return (dwellings || sizes || compareIdentity(idA_h[g]!, idB_h[g]!, idA_h[h]!, idB_h[h]!)) > 0 ? h : g;
}
