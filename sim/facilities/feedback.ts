/**
 * What residents notice of facilities that went: the arrow from facilities to moving, which is weak, slow and disputed.
 *
 * A town has lost a kind when the nearest open one lies farther than at the base by more than a little; it is noticed
 * after a delay, more and more over some years. With effects of zero nothing is read.
 */
import { choiceClass, FAMILY, LIFE_STAGES } from '../moving/classes.js';
import { FACILITY } from '../state/facilities.js';
import type { World } from '../world.js';
import { nearestByTown } from './access.js';

/** Kinds whose loss can be felt. */
const KINDS = [FACILITY.school, FACILITY.gp, FACILITY.busStop] as const;
/** Farther by more than this counts as lost, km. */
const LOST_KM = 1;

export interface Access {
  /** Way to the nearest of each kind at the base: kind * T + t. */
  readonly base_kt: Float64Array;
  /** Year in which it was lost, 0 = not. */
  readonly lost_kt: Uint16Array;
}

export function makeAccess(world: World): Access {
  const towns = world.places.code_t.length;
  const base_kt = new Float64Array(KINDS.length * towns);
  for (const kind of KINDS) base_kt.set(nearestByTown(world, kind), kind * towns);
  return { base_kt, lost_kt: new Uint16Array(KINDS.length * towns) };
}

/** Notes what was lost, or came back, in the year being lived. */
export function noteAccess(world: World, { base_kt, lost_kt }: Access): void {
  const towns = world.places.code_t.length;
  for (const kind of KINDS) {
    const nearest_t = nearestByTown(world, kind);
    for (let t = 0; t < towns; t++) {
      const i = kind * towns + t;
      const lost = nearest_t[t]! > base_kt[i]! + LOST_KM;
      if (!lost) lost_kt[i] = 0;
      else if (lost_kt[i] === 0) lost_kt[i] = world.year;
    }
  }
}

/** How much of a loss is noticed, 0 to 1, on 1 January of the year being lived. */
export function felt(world: World, kind: number, town: number): number {
  const lost = world.access.lost_kt[kind * world.places.code_t.length + town]!;
  if (lost === 0) return 0;
  const { facilityDelay, facilitySpread } = world.parameters;
  return Math.min(1, Math.max(0, (world.year - lost - facilityDelay) / facilitySpread));
}

/** Whether anything of it is read at all. */
export const hasFeedback = ({ parameters }: World): boolean =>
  parameters.facilityOutflow > 0 || parameters.facilityAttraction > 0;

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

/** Attraction that a town has lost for the families of a choice class, or in `all` classes: 1 = nothing. */
export function attractionOf(world: World, town: number): { family: number; all: number } {
  const { facilityAttraction, facilityForAll } = world.parameters;
  const left = 1 - facilityAttraction * felt(world, FACILITY.school, town);
  return { family: left, all: facilityForAll > 0 ? left : 1 };
}

/** Choice classes of families: with children, and of the ages that have them. */
export const FAMILY_CLASSES: readonly number[] = [FAMILY, 1, 2];
