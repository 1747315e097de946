import { draw, oneOf, threshold } from '../draws.js';
import { EVENT } from '../event-numbers.js';
import { CAUSE, HAPPENED, recordEvent } from '../events.js';
import { type Pairing, pairUp } from '../households/pairing.js';
import { compareIdentity } from '../identity.js';
import { leaveBeyondReach } from '../labour/reach.js';
import { recordMove } from '../moving/moves.js';
import { changeHousehold } from '../state/membership.js';
import { MALE, ROLE, sexOf } from '../state/persons.js';
import { keyOf, type World } from '../world.js';
import { MEMBERSHIP, type Process, VACATED } from './process.js';

/** Share of those who look for a partner of their own sex (guess; no table read). */
const SAME_SEX_SHARE = 0.02;

/**
 * Singles who look for a partner find one, or not, in their own municipality (in a closed world: in their own town). The
 * pair lives on in the larger of the two homes; children come along.
 */
export const unions: Process<void> = {
  name: 'unions',
  reads: [
    'age',
    'wishes',
    'persons.id',
    'persons.class',
    'persons.role',
    'persons.household',
    'households.id',
    'households.place',
  ],
  writes: ['events', 'persons.role', 'persons.work', 'persons.pool', ...MEMBERSHIP, ...VACATED],
  prepare() {},
  run(world) {
    const { area_t, count_a, first_a } = world.circles;
    const wishing: number[][] = [];
    const { idA_p, idB_p, household_p } = world.persons;
    const { place_h } = world.households;
    const key = keyOf(world, EVENT.unionCircle);
    const { count, person_w, cause_w } = world.wishes;
    for (let w = 0; w < count; w++) {
      if (cause_w[w] !== CAUSE.union) continue;
      const p = person_w[w]!;
      const a = area_t[place_h[household_p[p]!]!]!;
      const u = draw(idA_p[p]!, idB_p[p]!, key.k1, key.k2);
      const circle = first_a[a]! + oneOf(count_a[a]!, u);
      wishing[circle] ??= [];
      wishing[circle]!.push(p);
    }
    for (const circle of wishing) for (const [p, q] of pairsAmong(world, circle ?? [])) unite(world, p, q);
  },
};

/** The pairs of one circle: men and women, and within each sex those who look there. */
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

/** Two households become one; who comes from another town moves. */
function unite(world: World, p: number, q: number): void {
  const { persons, households } = world;
  const home = chooseHome(world, persons.household_p[p]!, persons.household_p[q]!);
  const joiner = persons.household_p[p] === home ? q : p;
  const stayer = joiner === p ? q : p;
  const left = persons.household_p[joiner]!;
  const from = households.place_h[left]!;
  const to = households.place_h[home]!;
  persons.role_p[stayer] = ROLE.partner;
  persons.role_p[joiner] = ROLE.partner;
  while (households.size_h[left]! > 0) {
    const member = households.first_h[left]!;
    recordMove(world, member, CAUSE.union, from, to);
    leaveBeyondReach(world, member, from, to);
    changeHousehold(world, member, home, persons.role_p[member]!);
  }
  const { idA_p, idB_p, class_p } = persons;
  for (const one of [p, q]) {
    recordEvent(world.events, HAPPENED.union, CAUSE.union, idA_p[one]!, idB_p[one]!, class_p[one]!, to);
  }
}

/** A dwelling before none, more members before fewer, then the identity that comes first. */
function chooseHome(world: World, g: number, h: number): number {
  const { dwelling_h, size_h, idA_h, idB_h } = world.households;
  const dwellings = Number(dwelling_h[h]! >= 0) - Number(dwelling_h[g]! >= 0);
  const sizes = size_h[h]! - size_h[g]!;
  return (dwellings || sizes || compareIdentity(idA_h[g]!, idB_h[g]!, idA_h[h]!, idB_h[h]!)) > 0 ? h : g;
}
