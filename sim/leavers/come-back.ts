/** Somebody who left comes back: the same person, in a household as those of that age are. */
import { CAUSE } from '../events.js';
import { companionIdentity, householdIdentity } from '../identity.js';
import { comeToWork } from '../labour/newcomers.js';
import { recordMove } from '../moving/moves.js';
import type { Templates } from '../moving/templates.js';
import { KIND } from '../state/households.js';
import { addMember, openHousehold, takePersonSlot } from '../state/membership.js';
import { birthYearOf, FEMALE, ROLE, sexOf } from '../state/persons.js';
import type { World } from '../world.js';
import { companionsOf, type ReturningHousehold } from './companions.js';
import { NATIVE_UNTIL } from './input.js';
import { freeRow } from './state.js';

/**
 * @param l row of who comes back, which is empty afterwards
 * @param template base household that says who comes along; below 0 nobody does
 * @param from place number of the zone
 * @returns the new household's slot
 */
export function comeBack(
  world: World,
  l: number,
  template: number,
  from: number,
  town: number,
  templates: Templates,
): number {
  const { idA_l, idB_l, class_l, learning_l, parity_l } = world.leavers!;
  const [idA, idB, cls] = [idA_l[l]!, idB_l[l]!, class_l[l]!];
  const household: ReturningHousehold =
    template < 0 ? { role: ROLE.adult, row_n: [], class_n: [] } : companionsOf(templates, template, cls, world.year);
  const [homeA, homeB] = householdIdentity(idA, idB, world.year);
  const h = openHousehold(world, homeA, homeB, town, KIND.private);
  const add = (a: number, b: number, own: number, role: number): number => {
    const p = takePersonSlot(world);
    const { idA_p, idB_p, class_p } = world.persons;
    idA_p[p] = a;
    idB_p[p] = b;
    class_p[p] = own;
    addMember(world, p, h, role);
    recordMove(world, p, CAUSE.homecoming, from, town);
    return p;
  };
  const head = add(idA, idB, cls, household.role);
  let children = 0;
  household.row_n.forEach((row, n) => {
    const own = household.class_n[n]!;
    // By household and not by returner: somebody may come back twice, with other people.
    const [a, b] = companionIdentity(homeA, homeB, n);
    const p = add(a, b, own, templates.role_n[row]!);
    world.persons.parity_p[p] = templates.parity_n[row]!;
    world.persons.learning_p[p] = templates.learning_n[row]!;
    world.persons.native_p[p] = world.year - birthYearOf(own) <= NATIVE_UNTIL ? 1 : 0;
    comeToWork(world, p, town);
    if (templates.role_n[row] === ROLE.child) children++;
  });
  const { parity_p, learning_p, native_p } = world.persons;
  // Never fewer births than before: the next child's identity follows from their number.
  parity_p[head] = sexOf(cls) === FEMALE ? Math.max(parity_l[l]!, children) : parity_l[l]!;
  learning_p[head] = learning_l[l]!;
  native_p[head] = 1;
  comeToWork(world, head, town);
  freeRow(world.leavers!, l);
  world.leaverBooks.returned++;
  return h;
}
