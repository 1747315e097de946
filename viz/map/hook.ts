/** What tests and the page's own checks may ask of the map. Knows no Pixi. */
import type { Point } from './projection.js';

export interface MapHook {
  /** Where a facility's sign stands on the page, CSS pixels; null when there is no such facility or no map yet. */
  facilityPoint(facility: number): Point | null;
  /** Colour last drawn at a place of the page, 0..255 each. Draws a frame. */
  pixelAt(x: number, y: number): readonly [red: number, green: number, blue: number];
  /** Frames drawn so far. */
  frames(): number;
  /** Milliseconds that the last frames took on the main thread. */
  frameTimes(): readonly number[];
}

const NOTHING: MapHook = {
  facilityPoint: () => null,
  pixelAt: () => [0, 0, 0],
  frames: () => 0,
  frameTimes: () => [],
};

let current: MapHook = NOTHING;

export const setHook = (hook: MapHook): void => {
  current = hook;
};
export const clearHook = (): void => {
  current = NOTHING;
};

export const facilityPoint: MapHook['facilityPoint'] = (facility) => current.facilityPoint(facility);
export const pixelAt: MapHook['pixelAt'] = (x, y) => current.pixelAt(x, y);
export const frames = (): number => current.frames();
export const frameTimes = (): readonly number[] => current.frameTimes();
