/** Who is left when a head of a household dies or goes: a partner, grown children, or minors who are taken in. */
import { EVENT } from '../event-numbers.js';
import { CAUSE, HAPPENED, recordEvent } from '../events.js';
import { compareIdentity } from '../identity.js';
import { KIND } from '../state/households.js';
import { changeHousehold } from '../state/membership.js';
import { ROLE } from '../state/persons.js';
import { keyOf, type World } from '../world.js';
import { hostsFor } from './hosts.js';
import { institutionIn, institutionsByTown } from './institutions.js';
import { ADULT_AGE } from './leaving.js';

/**
 * Gives every household that lost a head a new one, or its minors a home.
 *
 * @param told of each partner who is left
 */
export function settleBereaved(world: World, told: (p: number) => void = () => {}): void {
  const orphaned: number[] = [];
  const { size_h, kind_h } = world.households;
  for (const h of world.bereaved) {
    if (size_h[h] === 0 || kind_h[h] !== KIND.private) continue;
    const left = leftAlone(world, h);
    if (left >= 0) told(left);
    if (hasHead(world, h)) continue;
    const eldest = eldestOf(world, h);
    if (world.age_c[world.persons.class_p[eldest]!]! >= ADULT_AGE) world.persons.role_p[eldest] = ROLE.adult;
    else if (!orphaned.includes(h)) orphaned.push(h);
  }
  world.bereaved.length = 0;
  if (orphaned.length === 0) return;
  const hosts = hostsFor(world, orphaned, keyOf(world, EVENT.orphanHost));
  const open_t = institutionsByTown(world);
  for (let i = 0; i < orphaned.length; i++) takeIn(world, orphaned[i]!, hosts[i]!, open_t);
}

/** Makes the one partner who is left, if one is, the only adult. @returns that person, -1 = nobody */
function leftAlone(world: World, h: number): number {
  const { next_p, role_p } = world.persons;
  let left = -1;
  for (let p = world.households.first_h[h]!; p >= 0; p = next_p[p]!) {
    if (role_p[p] !== ROLE.partner) continue;
    if (left >= 0) return -1;
    left = p;
  }
  if (left >= 0) role_p[left] = ROLE.adult;
  return left;
}

function hasHead(world: World, h: number): boolean {
  const { next_p, role_p } = world.persons;
  for (let p = world.households.first_h[h]!; p >= 0; p = next_p[p]!) {
    if (role_p[p] === ROLE.adult || role_p[p] === ROLE.partner) return true;
  }
  return false;
}

/** The member born first; identity decides between members of one birth year. */
function eldestOf(world: World, h: number): number {
  const { next_p, class_p, idA_p, idB_p } = world.persons;
  let eldest = world.households.first_h[h]!;
  for (let p = next_p[eldest]!; p >= 0; p = next_p[p]!) {
    const years = (class_p[p]! >> 1) - (class_p[eldest]! >> 1);
    if (years < 0 || (years === 0 && compareIdentity(idA_p[p]!, idB_p[p]!, idA_p[eldest]!, idB_p[eldest]!) < 0)) {
      eldest = p;
    }
  }
  return eldest;
}

function takeIn(world: World, from: number, host: number, open_t: Int32Array): void {
  const place = world.households.place_h[from]!;
  const target = host >= 0 ? host : institutionIn(world, place, open_t);
  const { first_h, place_h } = world.households;
  const to = place_h[target]!;
  const role = host >= 0 ? ROLE.child : ROLE.other;
  while (world.households.size_h[from]! > 0) {
    const p = first_h[from]!;
    const { idA_p, idB_p, class_p } = world.persons;
    recordEvent(world.events, HAPPENED.orphaned, CAUSE.deathOfParents, idA_p[p]!, idB_p[p]!, class_p[p]!, place, to);
    changeHousehold(world, p, target, role);
  }
}
