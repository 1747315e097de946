/**
 * What residents notice of facilities that went: the arrow from facilities to moving, which is weak, slow and disputed.
 *
 * What a town has lost (lost-access.ts) is noticed after a delay, more and more over some years. With effects of zero nothing is
 * read.
 */
import { FAMILY } from '../moving/classes.js';
import { FACILITY } from '../state/facilities.js';
import { ROLE } from '../state/persons.js';
import type { World } from '../world.js';

/** How much of a loss is noticed, 0 to 1, on 1 January of the year being lived. */
export function felt(world: World, kind: number, town: number): number {
  const lost = world.access.lost_kt[kind * world.places.code_t.length + town]!;
  if (lost === 0) return 0;
  const { facilityDelay, facilitySpread } = world.parameters;
  return Math.min(1, Math.max(0, (world.year - lost - facilityDelay) / facilitySpread));
}

/**
 * Relative rise of moving to another dwelling by town: for families with children of school age where the school went,
 * for people of 75 and older where the practice went.
 */
export interface Push {
  readonly school_t: Float64Array;
  readonly gp_t: Float64Array;
}

export function pushOf(world: World): Push | null {
  const { facilityOutflow } = world.parameters;
  if (!world.facilityInput || facilityOutflow === 0) return null;
  const towns = world.places.code_t.length;
  const of = (kind: number): Float64Array =>
    Float64Array.from({ length: towns }, (_, t) => facilityOutflow * felt(world, kind, t));
  return { school_t: of(FACILITY.school), gp_t: of(FACILITY.gp) };
}

/** From this age the loss of a practice is felt, and up to this age a child makes its family feel that of a school. */
const GP_AGE = 75;
const CHILD_AGE = 11;

/**
 * Rise of a household's hazard of moving, by what its town lost.
 *
 * @param h household, and its decider's age on 31 December
 * @param hazard of moving for another dwelling or other reasons
 */
export function pushed(world: World, { school_t, gp_t }: Push, h: number, age: number, hazard: number): number {
  const town = world.households.place_h[h]!;
  const school = school_t[town]! > 0 && hasChildUpTo(world, h, CHILD_AGE) ? school_t[town]! : 0;
  // Who feels both feels the one that is felt more, so that no loss makes anybody stay.
  return hazard * Math.max(school, age >= GP_AGE ? gp_t[town]! : 0);
}

function hasChildUpTo(world: World, h: number, oldest: number): boolean {
  const { next_p, role_p, class_p } = world.persons;
  for (let p = world.households.first_h[h]!; p >= 0; p = next_p[p]!) {
    if (role_p[p] === ROLE.child && world.age_c[class_p[p]!]! <= oldest) return true;
  }
  return false;
}

/** Classes of movers who look at schools: families, and the ages that have children. */
const FAMILY_CLASSES: readonly number[] = [FAMILY, 1, 2];

/** Weight of a town today over its base-year weight, for movers of a choice class or arrivals of a life stage. */
export function attractionOf(world: World, town: number, choiceClass: number): number {
  const { facilityAttraction, facilityForAll } = world.parameters;
  if (facilityAttraction === 0 || (facilityForAll === 0 && !FAMILY_CLASSES.includes(choiceClass))) return 1;
  return 1 - facilityAttraction * felt(world, FACILITY.school, town);
}
