/** One person from outside becomes a resident: of a household that arrives, or of one that comes back. */
import type { Cause } from '../events.js';
import type { Identity } from '../identity.js';
import { comeToWork } from '../labour/newcomers.js';
import { NATIVE_UNTIL } from '../leavers/input.js';
import { addMember, takePersonSlot } from '../state/membership.js';
import { birthYearOf } from '../state/persons.js';
import type { World } from '../world.js';
import { recordMove } from './moves.js';
import type { Templates } from './templates.js';

/** Who comes to live in the region, from elsewhere in the country or from abroad. */
export interface InMigrant {
  readonly identity: Identity;
  readonly cls: number; // birth year and sex
  readonly role: number;
  readonly parity: number;
  readonly learning: number;
  readonly native: boolean;
  readonly newcomer: number; // `newcomer_p`: 0 for all but those from abroad
}

/** Somebody like a member of a base household. @param n row of that member in the templates @param newcomer byte, 0 = not from abroad */
export const inMigrantLike = (
  { role_n, parity_n, learning_n }: Templates,
  n: number,
  identity: Identity,
  cls: number,
  year: number,
  newcomer = 0,
): InMigrant => ({
  identity,
  cls,
  role: role_n[n]!,
  parity: parity_n[n]!,
  learning: learning_n[n]!,
  native: year - birthYearOf(cls) <= NATIVE_UNTIL,
  newcomer,
});

/**
 * @param h household in the town where the person lives from now on
 * @param from place number
 */
export function moveIn(world: World, inMigrant: InMigrant, h: number, cause: Cause, from: number): void {
  const { identity, cls, role, parity, learning, native, newcomer } = inMigrant;
  const p = takePersonSlot(world);
  const { idA_p, idB_p, class_p, parity_p, learning_p, native_p, newcomer_p } = world.persons;
  const town = world.households.place_h[h]!;
  idA_p[p] = identity[0];
  idB_p[p] = identity[1];
  class_p[p] = cls;
  parity_p[p] = parity;
  learning_p[p] = learning;
  native_p[p] = Number(native);
  newcomer_p[p] = newcomer;
  addMember(world, p, h, role);
  comeToWork(world, p, town);
  recordMove(world, p, cause, from, town);
}
