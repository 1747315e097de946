import { CAUSE, HAPPENED } from '../events.js';
import { codeNumber, guestIdentity } from '../identity.js';
import { assessHealth } from '../labour/livelihood.js';
import { abroad, recordMove } from '../moving/moves.js';
import { classesLater, membersOf, templatesOf } from '../moving/templates.js';
import { householdsOfKind, KIND } from '../state/households.js';
import { addMember, eraseHousehold, openHousehold, takePersonSlot } from '../state/membership.js';
import type { World } from '../world.js';
import { ERASED, FOUNDED, MEMBERSHIP, type Process, VACATED } from './process.js';

/**
 * Asylum reception is a stream, not a stock: whoever stays in a centre is sent on within the year, and as many of the
 * ages of the base date are there at its end. Coming and going are transit, no migration of the place. A closed world
 * has no stream: its guests stay.
 */
export const reception: Process<void> = {
  name: 'reception',
  reads: ['persons.id', 'persons.class', 'persons.parity', 'households.kind'],
  writes: ['persons.id', 'persons.parity', 'persons.role', 'events', ...MEMBERSHIP, ...VACATED, ...FOUNDED, ...ERASED],
  prepare() {},
  run(world) {
    if (!world.moving) return;
    sendOn(world);
    for (const h of householdsOfKind(world.base.households, KIND.reception)) receive(world, h);
  },
};

function sendOn(world: World): void {
  const { persons, households } = world;
  for (const h of householdsOfKind(households, KIND.reception)) {
    for (let p = households.first_h[h]!; p >= 0; p = persons.next_p[p]!) {
      recordMove(world, p, CAUSE.reception, households.place_h[h]!, abroad(world), HAPPENED.transit);
    }
    eraseHousehold(world, h);
  }
}

/** Fills a centre as it was at the base date, everybody born as many years later as have passed. */
function receive(world: World, centre: number): void {
  const { households } = world.base;
  const guests = templatesOf(world.base);
  const { class_n, role_n, parity_n } = guests;
  const place = households.place_h[centre]!;
  const number = codeNumber(world.places.code_t[place]!);
  const h = openHousehold(world, households.idA_h[centre]!, households.idB_h[centre]!, place, KIND.reception);
  const later = classesLater(world);
  const [start, end] = membersOf(guests, centre);
  for (let n = start; n < end; n++) {
    const p = takePersonSlot(world);
    const { idA_p, idB_p, class_p, parity_p } = world.persons;
    const [idA, idB] = guestIdentity(number, world.year, n - start);
    idA_p[p] = idA;
    idB_p[p] = idB;
    class_p[p] = class_n[n]! + later;
    parity_p[p] = parity_n[n]!;
    assessHealth(world, p, true);
    addMember(world, p, h, role_n[n]!);
    recordMove(world, p, CAUSE.reception, abroad(world), place, HAPPENED.transit);
  }
}
