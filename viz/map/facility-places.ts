/** Where the signs of facilities stand beside one another when several share a place. Pure. */
import { FACILITY } from '../../sim/state/facilities.js';
import { ramp } from './easing.js';
import { RING_RADIUS, SHAPE_UNITS } from './sign-shapes.js';

/** By FACILITY, pixels per kilometre from which all of a kind are drawn. */
const FROM: Readonly<Record<number, number>> = {
  [FACILITY.school]: 14,
  [FACILITY.gp]: 30,
  [FACILITY.busStop]: 60,
};
/** Sides of a sign in CSS pixels, from far to near. */
const SIZE: Readonly<Record<number, readonly [number, number]>> = {
  [FACILITY.school]: [13, 26],
  [FACILITY.gp]: [10, 20],
  [FACILITY.busStop]: [7, 16],
};

/** How much a facility without news shows, 0 to 1. */
export const signAlpha = (kind: number, pixelsPerKm: number): number =>
  ramp(FROM[kind]!, FROM[kind]! * 1.25, pixelsPerKm);

/** Part of the far size on a map so small that signs would hide the towns. */
const SMALLEST = 0.65;

/** How a map is drawn, apart from where it looks. */
export interface Drawn {
  readonly pixelsPerKm: number;
  /** How much larger letters and signs are than on a page whose type has the usual size. */
  readonly enlarged: number;
}

/** Side of the sign, CSS pixels. */
export function signSize(kind: number, { pixelsPerKm, enlarged }: Drawn): number {
  const [far, near] = SIZE[kind]!;
  const least = far * (SMALLEST + (1 - SMALLEST) * ramp(4, 11, pixelsPerKm));
  return enlarged * (least + (near - far) * ramp(12, 170, pixelsPerKm));
}

/** How far a sign of a kind reaches from its place, in sides: that of a school may have a ring, around all is paper. */
const REACH: Readonly<Record<number, number>> = {
  [FACILITY.school]: RING_RADIUS / SHAPE_UNITS,
  [FACILITY.gp]: 0.6,
  [FACILITY.busStop]: 0.6,
};

/** Half the side of the square that a sign at most takes, CSS pixels. */
export const signReach = (kind: number, drawn: Drawn): number => REACH[kind]! * signSize(kind, drawn);

/** Whether signs of a kind are on a map of this scale: those of schools with news always are. */
export const signsShown = (kind: number, pixelsPerKm: number): boolean =>
  kind === FACILITY.school || signAlpha(kind, pixelsPerKm) > 0;

/** Signs closer than this share a place, kilometres. */
const SHARED_KM = 0.03;
const ABREAST = 4;

export interface Spread {
  /** In sides of a sign. */
  readonly right: number;
  readonly down: number;
}

/**
 * Rows of signs around every shared place, in the order of the facilities.
 */
export function spreadOf(kind_f: readonly number[], x_f: readonly number[], y_f: readonly number[]): readonly Spread[] {
  const groups = new Map<string, number[]>();
  kind_f.forEach((kind, f) => {
    const key = `${kind}:${Math.round(x_f[f]! / SHARED_KM)}:${Math.round(y_f[f]! / SHARED_KM)}`;
    groups.set(key, [...(groups.get(key) ?? []), f]);
  });
  const spread: Spread[] = kind_f.map(() => ({ right: 0, down: 0 }));
  for (const group of groups.values()) {
    const rows = Math.ceil(group.length / ABREAST);
    group.forEach((f, i) => {
      const row = Math.floor(i / ABREAST);
      const inRow = Math.min(ABREAST, group.length - row * ABREAST);
      spread[f] = { right: ((i % ABREAST) - (inRow - 1) / 2) * 1.15, down: (row - (rows - 1) / 2) * 1.15 };
    });
  }
  return spread;
}
