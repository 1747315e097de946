import { type DrawKey, draw } from '../draws.js';
import { EVENT } from '../event-numbers.js';
import { CAUSE, HAPPENED, recordEvent } from '../events.js';
import { compareIdentity, institutionIdentity } from '../identity.js';
import { KIND } from '../state/households.js';
import { changeHousehold, openHousehold } from '../state/membership.js';
import { ROLE } from '../state/persons.js';
import { keyOf, type World } from '../world.js';
import { MEMBERSHIP, type Process } from './process.js';

/** Age on 31 December from which somebody can head a household. */
export const ADULT_AGE = 18;

/**
 * Who lost a partner or the parents this year. A widowed partner lives on as the only adult. Where no adult is left,
 * the eldest grown member becomes its head; where only minors are left they
 * are taken in together by a household with an adult in the town, else in the municipality, else by an institution.
 */
export const bereavement: Process<DrawKey> = {
  name: 'bereavement',
  reads: ['age', 'persons.id', 'persons.class', 'persons.role', 'persons.household', 'households.place'],
  writes: ['events', ...MEMBERSHIP],
  prepare: (world) => keyOf(world, EVENT.orphanHost),
  run(world, key) {
    const orphaned: number[] = [];
    const { size_h, kind_h } = world.households;
    for (const h of world.bereaved) {
      if (size_h[h] === 0 || kind_h[h] !== KIND.private) continue;
      widow(world, h);
      if (hasHead(world, h)) continue;
      const eldest = eldestOf(world, h);
      if (world.age_c[world.persons.class_p[eldest]!]! >= ADULT_AGE) world.persons.role_p[eldest] = ROLE.adult;
      else if (!orphaned.includes(h)) orphaned.push(h);
    }
    world.bereaved.length = 0;
    if (orphaned.length === 0) return;
    const hosts = hostsFor(world, orphaned, key);
    for (let i = 0; i < orphaned.length; i++) takeIn(world, orphaned[i]!, hosts[i]!);
  },
};

/** The one partner who is left, if one is. */
function widow(world: World, h: number): void {
  const { next_p, role_p, idA_p, idB_p, class_p } = world.persons;
  let left = -1;
  for (let p = world.households.first_h[h]!; p >= 0; p = next_p[p]!) {
    if (role_p[p] !== ROLE.partner) continue;
    if (left >= 0) return;
    left = p;
  }
  if (left < 0) return;
  role_p[left] = ROLE.adult;
  const place = world.households.place_h[h]!;
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
  if (without.length === 0) return near;
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
  const orphanedIn_a: (number[] | undefined)[] = Array.from({ length: area_t.length }, () => undefined);
  for (let i = 0; i < orphaned.length; i++) {
    const area = area_t[place_h[orphaned[i]!]!]!;
    orphanedIn_a[area] = [...(orphanedIn_a[area] ?? []), i];
  }
  const host = orphaned.map(() => -1);
  const lowest = orphaned.map(() => 0);
  for (let h = 0; h < slots; h++) {
    const families = orphanedIn_a[area_t[place_h[h]!]!];
    if (families === undefined || size_h[h] === 0 || kind_h[h] !== KIND.private || orphans.has(h)) continue;
    for (const i of families) {
      const o = orphaned[i]!;
      const value = draw(idA_h[h]! ^ idA_h[o]!, idB_h[h]! ^ idB_h[o]!, key.k1, key.k2);
      const best = host[i]!;
      const tie = best >= 0 && value === lowest[i];
      if (best >= 0 && value > lowest[i]!) continue;
      if (tie && compareIdentity(idA_h[h]!, idB_h[h]!, idA_h[best]!, idB_h[best]!) > 0) continue;
      host[i] = h;
      lowest[i] = value;
    }
  }
  return host;
}

function takeIn(world: World, from: number, host: number): void {
  const place = world.households.place_h[from]!;
  const target = host >= 0 ? host : institutionOf(world, place);
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

/** The place's institution, opened when there is none yet. */
function institutionOf(world: World, place: number): number {
  const { slots, size_h, kind_h, place_h } = world.households;
  for (let h = 0; h < slots; h++)
    if (size_h[h] !== 0 && kind_h[h] === KIND.institution && place_h[h] === place) return h;
  const [idA, idB] = institutionIdentity(placeNumber(world, place));
  return openHousehold(world, idA, idB, place, KIND.institution);
}

/** The number inside a place code, for identities. */
const placeNumber = (world: World, place: number): number => Number(world.places.code_t[place]!.replace(/\D/g, ''));
