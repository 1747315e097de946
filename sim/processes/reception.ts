import { CAUSE, HAPPENED } from '../events.js';
import { compareIdentity, guestIdentity } from '../identity.js';
import { abroad, recordMove } from '../moving/moves.js';
import { KIND } from '../state/households.js';
import { addMember, erasePerson, openHousehold, takePersonSlot } from '../state/membership.js';
import type { World } from '../world.js';
import { MEMBERSHIP, type Process } from './process.js';

/**
 * Asylum reception is a stream, not a stock: whoever stays in a centre is sent on within the year, and as many of the
 * ages of the base date are there at its end. Coming and going are transit, no migration of the place. A closed world
 * has no stream: its guests stay.
 */
export const reception: Process<void> = {
  name: 'reception',
  reads: ['persons.id', 'persons.class', 'persons.parity', 'households.kind'],
  writes: ['persons.id', 'persons.class', 'persons.parity', 'events', ...MEMBERSHIP],
  prepare() {},
  run(world) {
    if (!world.moving) return;
    const { slots, size_h, kind_h } = world.base.households;
    sendOn(world);
    for (let h = 0; h < slots; h++) if (kind_h[h] === KIND.reception && size_h[h]! > 0) receive(world, h);
  },
};

function sendOn(world: World): void {
  const { households } = world;
  for (let h = 0; h < households.slots; h++) {
    if (households.kind_h[h] !== KIND.reception) continue;
    while (households.size_h[h]! > 0) {
      const p = households.first_h[h]!;
      recordMove(world, p, CAUSE.reception, households.place_h[h]!, abroad(world), HAPPENED.transit);
      erasePerson(world, p);
    }
  }
}

/** Fills a centre as it was at the base date, everybody born as many years later as have passed. */
function receive(world: World, centre: number): void {
  const { persons: from, households } = world.base;
  const place = households.place_h[centre]!;
  const number = Number(world.places.code_t[place]!.replace(/\D/g, ''));
  const guests: number[] = [];
  for (let q = households.first_h[centre]!; q >= 0; q = from.next_p[q]!) guests.push(q);
  guests.sort((a, b) => compareIdentity(from.idA_p[a]!, from.idB_p[a]!, from.idA_p[b]!, from.idB_p[b]!));
  const h = openHousehold(world, households.idA_h[centre]!, households.idB_h[centre]!, place, KIND.reception);
  const later = (world.year + 1 - world.baseYear) * 2;
  guests.forEach((q, serial) => {
    const p = takePersonSlot(world);
    const { idA_p, idB_p, class_p, parity_p } = world.persons;
    const [idA, idB] = guestIdentity(number, world.year, serial);
    idA_p[p] = idA;
    idB_p[p] = idB;
    class_p[p] = from.class_p[q]! + later;
    parity_p[p] = from.parity_p[q]!;
    addMember(world, p, h, from.role_p[q]!);
    recordMove(world, p, CAUSE.reception, abroad(world), place, HAPPENED.transit);
  });
}
