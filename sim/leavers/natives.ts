/** Who grew up here: known of everybody from the base date on, drawn once for the grown residents of the base. */
import { dispositionKey } from '../disposition.js';
import { draw, threshold } from '../draws.js';
import { EVENT } from '../event-numbers.js';
import { AGES, MAX_AGE } from '../input.js';
import { yearsSince } from '../newcomers/newcomer.js';
import { birthYearOf, type Persons } from '../state/persons.js';
import type { World } from '../world.js';
import { type LeaversInput, NATIVE_UNTIL } from './input.js';

/** Whether somebody came from abroad when older than those who still grow up here. @param base year that begins */
export const grewUpAbroad = ({ newcomer_p, class_p }: Persons, p: number, base: number): boolean =>
  newcomer_p[p] !== 0 && base - yearsSince(newcomer_p[p]!, base) - birthYearOf(class_p[p]!) > NATIVE_UNTIL;

/** Marks the natives among the residents of the base. Who is older than those who leave makes no difference any more. */
export function markNatives(world: World, { native_ma }: LeaversInput): void {
  const { slots, idA_p, idB_p, class_p, household_p, native_p } = world.persons;
  const { place_h } = world.households;
  const { municipality_t } = world.places;
  const { k1, k2 } = dispositionKey(EVENT.native);
  const threshold_ma = native_ma.map(threshold);
  for (let p = 0; p < slots; p++) {
    if (class_p[p] === 0) continue;
    const age = Math.min(MAX_AGE, world.baseYear - birthYearOf(class_p[p]!));
    const m = municipality_t[place_h[household_p[p]!]!]!;
    const native = draw(idA_p[p]!, idB_p[p]!, k1, k2) < threshold_ma[m * AGES + age]!;
    native_p[p] = Number(native && !grewUpAbroad(world.persons, p, world.baseYear));
  }
}
