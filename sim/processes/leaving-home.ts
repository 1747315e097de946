import { draw, threshold } from '../draws.js';
import { EVENT } from '../event-numbers.js';
import { CAUSE, HAPPENED, recordEvent } from '../events.js';
import { newbornIdentity } from '../identity.js';
import { AGES } from '../input.js';
import { addMember, changeHousehold, foundHousehold, removeMember } from '../state/membership.js';
import { birthYearOf, ROLE, sexOf } from '../state/persons.js';
import { CLASSES, keyOf, type World } from '../world.js';
import { ADULT_AGE } from './bereavement.js';
import { MEMBERSHIP, type Process } from './process.js';

export interface LeavingTables {
  readonly k1: number;
  readonly k2: number;
  readonly threshold_c: Float64Array;
}

/** Yearly probability that a child at home leaves, by class; 0 for minors, who head no household. */
export function leavingProbability(world: World, cls: number): number {
  const age = world.age_c[cls]!;
  if (birthYearOf(cls) > world.year || age < ADULT_AGE) return 0;
  const rate = world.rates.leavingHome_sa[sexOf(cls) * AGES + age]! * world.parameters.leavingHomeLevel;
  return Math.min(1, rate);
}

/** Children leave their parents' home for a household of their own in the same town. */
export const leavingHome: Process<LeavingTables> = {
  name: 'leaving home',
  reads: ['age', 'persons.id', 'persons.class', 'persons.role', 'persons.parity', 'households.place'],
  writes: ['events', ...MEMBERSHIP],
  prepare(world) {
    const threshold_c = new Float64Array(CLASSES);
    for (let c = 2; c < CLASSES; c++) threshold_c[c] = threshold(leavingProbability(world, c));
    return { ...keyOf(world, EVENT.leavingHome), threshold_c };
  },
  run(world, { k1, k2, threshold_c }) {
    const { slots, class_p, idA_p, idB_p, role_p } = world.persons;
    const leavers: number[] = [];
    for (let p = 0; p < slots; p++) {
      if (role_p[p] !== ROLE.child) continue;
      const t = threshold_c[class_p[p]!]!;
      if (t > 0 && draw(idA_p[p]!, idB_p[p]!, k1, k2) < t) leavers.push(p);
    }
    for (const p of leavers) leave(world, p);
  },
};

function leave(world: World, p: number): void {
  const { persons } = world;
  const from = persons.household_p[p]!;
  const place = world.households.place_h[from]!;
  const own = ownChildrenIn(world, p, from);
  const h = foundHousehold(world, p, place);
  removeMember(world, p);
  addMember(world, p, h, ROLE.adult);
  for (const child of own) changeHousehold(world, child, h, ROLE.child);
  const { idA_p, idB_p, class_p } = persons;
  recordEvent(world.events, HAPPENED.leftHome, CAUSE.leavingHome, idA_p[p]!, idB_p[p]!, class_p[p]!, place);
}

/** Children she bore in her parents' home: a newborn's identity proves its mother, so no pointer is kept. */
function ownChildrenIn(world: World, mother: number, h: number): number[] {
  const { idA_p, idB_p, next_p, parity_p, role_p } = world.persons;
  const own: number[] = [];
  for (let birth = 0; birth < parity_p[mother]!; birth++) {
    const [idA, idB] = newbornIdentity(idA_p[mother]!, idB_p[mother]!, birth);
    for (let p = world.households.first_h[h]!; p >= 0; p = next_p[p]!) {
      if (idA_p[p] === idA && idB_p[p] === idB && role_p[p] === ROLE.child) own.push(p);
    }
  }
  return own;
}
