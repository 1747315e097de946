import { type DrawKey, draw } from '../draws.js';
import { EVENT } from '../event-numbers.js';
import { CAUSE, HAPPENED, recordEvent } from '../events.js';
import { compareIdentity } from '../identity.js';
import { institutionIn, institutionsByTown } from '../moving/institutions.js';
import { ADULT_AGE } from '../moving/leaving.js';
import { KIND } from '../state/households.js';
import { changeHousehold } from '../state/membership.js';
import { ROLE } from '../state/persons.js';
import { keyOf, type World } from '../world.js';
import { FOUNDED, MEMBERSHIP, type Process, VACATED } from './process.js';

/**
 * Who lost a partner or the parents this year. A widowed partner lives on as the only adult. Where no adult is left,
 * the eldest grown member becomes its head; where only minors are left they are taken in together by a household with
 * an adult in the town, else (in an open world) in the municipality, else by an institution.
 */
export const bereavement: Process<void> = {
  name: 'bereavement',
  reads: ['age', 'bereaved', 'persons.id', 'persons.class', 'persons.role', 'persons.household', 'households.place'],
  writes: ['events', 'bereaved', 'widowed', 'persons.role', ...MEMBERSHIP, ...VACATED, ...FOUNDED],
  prepare() {},
  run(world) {
    world.widowed.length = 0;
    settleBereaved(world, true);
  },
};

/**
 * Gives every household that lost a head a new one, or its minors a home.
 *
 * @param died whether the heads died: who is left is then recorded as widowed
 */
export function settleBereaved(world: World, died: boolean): void {
  const orphaned: number[] = [];
  const { size_h, kind_h } = world.households;
  for (const h of world.bereaved) {
    if (size_h[h] === 0 || kind_h[h] !== KIND.private) continue;
    widow(world, h, died);
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

/** The one partner who is left, if one is. */
function widow(world: World, h: number, died: boolean): void {
  const { next_p, role_p, idA_p, idB_p, class_p } = world.persons;
  let left = -1;
  for (let p = world.households.first_h[h]!; p >= 0; p = next_p[p]!) {
    if (role_p[p] !== ROLE.partner) continue;
    if (left >= 0) return;
    left = p;
  }
  if (left < 0) return;
  role_p[left] = ROLE.adult;
  if (!died) return;
  const place = world.households.place_h[h]!;
  world.widowed.push(left);
  recordEvent(world.events, HAPPENED.widowed, CAUSE.deathOfPartner, idA_p[left]!, idB_p[left]!, class_p[left]!, place);
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

/** The host of each orphaned household: in its town, else in its municipality, -1 = institution. */
function hostsFor(world: World, orphaned: readonly number[], key: DrawKey): number[] {
  const { municipality_t } = world.places;
  const orphans = new Set(orphaned);
  const near = hostsWithin(
    world,
    orphaned,
    orphans,
    key,
    Int32Array.from(municipality_t, (_, t) => t),
  );
  const without = orphaned.filter((_, i) => near[i]! < 0);
  if (without.length === 0 || world.moving === null) return near;
  const far = hostsWithin(world, without, orphans, key, Int32Array.from(municipality_t));
  return near.map((host, i) => (host >= 0 ? host : far[without.indexOf(orphaned[i]!)]!));
}

/** Of all households in the same area, the one with the lowest keyed value, identity deciding ties; -1 = none. */
function hostsWithin(
  world: World,
  orphaned: readonly number[],
  orphans: ReadonlySet<number>,
  key: DrawKey,
  area_t: Int32Array,
): number[] {
  const { slots, size_h, kind_h, idA_h, idB_h, place_h } = world.households;
  const orphanedIn_a: number[][] = Array.from({ length: area_t.length }, () => []);
  for (let i = 0; i < orphaned.length; i++) orphanedIn_a[area_t[place_h[orphaned[i]!]!]!]!.push(i);
  const wanted_t = Uint8Array.from(area_t, (a) => (orphanedIn_a[a]!.length > 0 ? 1 : 0));
  const host = orphaned.map(() => -1);
  const lowest = orphaned.map(() => Number.POSITIVE_INFINITY);
  for (let h = 0; h < slots; h++) {
    if (wanted_t[place_h[h]!] === 0) continue;
    for (const i of orphanedIn_a[area_t[place_h[h]!]!]!) {
      const o = orphaned[i]!;
      const value = draw(idA_h[h]! ^ idA_h[o]!, idB_h[h]! ^ idB_h[o]!, key.k1, key.k2);
      const best = host[i]!;
      if (value > lowest[i]!) continue;
      // Asked last, because hardly anybody comes this far.
      if (size_h[h] === 0 || kind_h[h] !== KIND.private || orphans.has(h)) continue;
      if (value === lowest[i] && compareIdentity(idA_h[h]!, idB_h[h]!, idA_h[best]!, idB_h[best]!) > 0) continue;
      host[i] = h;
      lowest[i] = value;
    }
  }
  return host;
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
