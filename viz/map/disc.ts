/** What the size of a disc and its ring say: a legend is made with the same functions. */
import { ramp } from './easing.js';

/** Pixels of radius per square root of a resident at one pixel per kilometre. */
const SIZE = 0.05;
const LEAST_RADIUS_PX = 1.75;

/**
 * Radius of a town's disc: its area goes with the residents. Zooming in twice makes it larger by the root of two, so
 * that discs spread apart.
 *
 * @returns CSS pixels; 0 where nobody lives
 */
export function discRadius(residents: number, pixelsPerKm: number): number {
  return residents <= 0 ? 0 : Math.max(LEAST_RADIUS_PX, SIZE * Math.sqrt(residents * pixelsPerKm));
}

/** Share of dwellings standing vacant at which the ring is closed. */
export const RING_FULL = 0.2;

/** How far the ring runs, clockwise from the top: 0 to 1 of a turn. */
export const ringTurn = (vacantShare: number): number => Math.min(1, Math.max(0, vacantShare / RING_FULL));

/** Discs give way to the dwellings themselves between these, pixels per kilometre. */
const DOTS_FROM = 22;
export const DOTS_FULL = 28;

/** 0 = discs, 1 = dwellings. */
export const dotsShare = (pixelsPerKm: number): number => ramp(DOTS_FROM, DOTS_FULL, pixelsPerKm);

/** Residents per km2 of the built middle of a town, as its dots are strewn. */
const BUILT_DENSITY = 4200;

/** About how far a town's dwellings reach, CSS pixels. */
export const builtRadius = (residents: number, pixelsPerKm: number): number =>
  Math.sqrt(Math.max(0, residents) / BUILT_DENSITY / Math.PI) * pixelsPerKm;
