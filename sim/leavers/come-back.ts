/** Somebody who left comes back: the same person, in a household as those of that age are. */
import { CAUSE } from '../events.js';
import { companionIdentity, householdIdentity } from '../identity.js';
import { type InMigrant, inMigrantLike, moveIn } from '../moving/move-in.js';
import type { Templates } from '../moving/templates.js';
import { KIND } from '../state/households.js';
import { openHousehold } from '../state/membership.js';
import { FEMALE, ROLE, sexOf } from '../state/persons.js';
import type { World } from '../world.js';
import { companionsOf } from './companions.js';
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
  const { role, row_n, class_n } = companionsOf(templates, template, cls, world.year);
  const children = row_n.filter((row) => templates.role_n[row] === ROLE.child).length;
  const returner: InMigrant = {
    identity: [idA, idB],
    cls,
    role,
    // Never fewer births than before: the next child's identity follows from their number.
    parity: sexOf(cls) === FEMALE ? Math.max(parity_l[l]!, children) : parity_l[l]!,
    learning: learning_l[l]!,
    native: true,
    newcomer: 0,
  };
  const [homeA, homeB] = householdIdentity(idA, idB, world.year);
  const h = openHousehold(world, homeA, homeB, town, KIND.private);
  moveIn(world, returner, h, CAUSE.homecoming, from);
  row_n.forEach((row, n) => {
    // By household and not by returner: somebody may come back twice, with other people.
    const identity = companionIdentity(homeA, homeB, n);
    const companion = inMigrantLike(templates, row, identity, class_n[n]!, world.year);
    moveIn(world, companion, h, CAUSE.homecoming, from);
  });
  freeRow(world.leavers!, l);
  world.leaverBooks.returned++;
  return h;
}
