/** Where a place in kilometres stands in the window, and how the camera moves. Pure; distances on screen in CSS pixels. */

import type { Box } from './boxes.js';

/** A place in RD kilometres, x east and y north, that stands in the middle of the free area. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly pixelsPerKm: number;
}

/** The window, and the pixels at its sides that panels cover. */
export interface Viewport {
  readonly width: number;
  readonly height: number;
  readonly insets: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  /** How much larger letters and signs are than on a page whose type has the usual size: a beamer gets larger ones. */
  readonly enlarged: number;
}

export interface Bounds {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** From a little wider than the region to single streets of dots. */
const WIDEST = 0.55; // of the scale at which the region fits
export const CLOSEST_PIXELS_PER_KM = 400;
/** Least side of the area that counts as free, however much is covered. */
const LEAST_FREE = 120;

function freeSpan(size: number, before: number, after: number): readonly [start: number, length: number] {
  const length = size - before - after;
  return length >= LEAST_FREE ? [before, length] : [0, size];
}

/** Middle of the area that no panel covers. */
export function middleOf({ width, height, insets }: Viewport): Point {
  const [left, across] = freeSpan(width, insets.left, insets.right);
  const [top, down] = freeSpan(height, insets.top, insets.bottom);
  return { x: left + across / 2, y: top + down / 2 };
}

/** The area that no panel covers, in pixels of a map of the camera's scale whose corner is that of the grid, y down. */
export function frameOf({ x, y, pixelsPerKm }: Camera, viewport: Viewport): Box {
  const { width, height, insets } = viewport;
  const middle = middleOf(viewport);
  const [across, down] = [x * pixelsPerKm - middle.x, -y * pixelsPerKm - middle.y];
  return {
    left: insets.left + across,
    top: insets.top + down,
    right: width - insets.right + across,
    bottom: height - insets.bottom + down,
  };
}

export function toScreen(camera: Camera, viewport: Viewport, x: number, y: number): Point {
  const middle = middleOf(viewport);
  return {
    x: middle.x + (x - camera.x) * camera.pixelsPerKm,
    y: middle.y - (y - camera.y) * camera.pixelsPerKm,
  };
}

export function toWorld(camera: Camera, viewport: Viewport, x: number, y: number): Point {
  const middle = middleOf(viewport);
  return {
    x: camera.x + (x - middle.x) / camera.pixelsPerKm,
    y: camera.y - (y - middle.y) / camera.pixelsPerKm,
  };
}

/** Whether nothing of a box lies under what covers the sides of the window: half a name cannot be read. */
export const uncovered = (box: Box, { width, height, insets }: Viewport): boolean =>
  (insets.left === 0 || box.left >= insets.left) &&
  (insets.right === 0 || box.right <= width - insets.right) &&
  (insets.top === 0 || box.top >= insets.top) &&
  (insets.bottom === 0 || box.bottom <= height - insets.bottom);

/** Free at each side of the whole, CSS pixels, and no more than this part of a small map. */
const MARGIN_PX = 40;
const MARGIN = 0.06;

/** All of the bounds in the free area, with a margin at each side. */
export function fit(bounds: Bounds, viewport: Viewport, margin = MARGIN_PX): Camera {
  const [, across] = freeSpan(viewport.width, viewport.insets.left, viewport.insets.right);
  const [, down] = freeSpan(viewport.height, viewport.insets.top, viewport.insets.bottom);
  const marginPx = Math.min(margin, MARGIN * across, MARGIN * down);
  const horizontal = Math.max(40, across - 2 * marginPx) / (bounds.maxX - bounds.minX);
  const vertical = Math.max(40, down - 2 * marginPx) / (bounds.maxY - bounds.minY);
  return {
    x: (bounds.minX + bounds.maxX) / 2,
    y: (bounds.minY + bounds.maxY) / 2,
    pixelsPerKm: Math.min(horizontal, vertical),
  };
}

/** Not farther out than a little beyond the whole, not closer than streets, and never away from the region. */
export function clamp(camera: Camera, bounds: Bounds, viewport: Viewport): Camera {
  const least = fit(bounds, viewport).pixelsPerKm * WIDEST;
  return {
    x: Math.min(bounds.maxX, Math.max(bounds.minX, camera.x)),
    y: Math.min(bounds.maxY, Math.max(bounds.minY, camera.y)),
    pixelsPerKm: Math.min(CLOSEST_PIXELS_PER_KM, Math.max(least, camera.pixelsPerKm)),
  };
}

/** Nearer or farther by a factor, with what stands at a point of the window staying there. */
export function zoomAbout(camera: Camera, viewport: Viewport, at: Point, pixelsPerKm: number): Camera {
  const place = toWorld(camera, viewport, at.x, at.y);
  const middle = middleOf(viewport);
  return {
    x: place.x - (at.x - middle.x) / pixelsPerKm,
    y: place.y + (at.y - middle.y) / pixelsPerKm,
    pixelsPerKm,
  };
}

/** Moved by pixels, as a hand moves paper: what was under the hand stays under it. */
export const panned = (camera: Camera, dx: number, dy: number): Camera => ({
  ...camera,
  x: camera.x - dx / camera.pixelsPerKm,
  y: camera.y + dy / camera.pixelsPerKm,
});

/** What the window shows, panels included. */
export function boundsInView(camera: Camera, viewport: Viewport): Bounds {
  const a = toWorld(camera, viewport, 0, viewport.height);
  const b = toWorld(camera, viewport, viewport.width, 0);
  return { minX: a.x, minY: a.y, maxX: b.x, maxY: b.y };
}

/** Between two cameras: scale by ratio, place so that the way there is straight on screen. */
export function between(from: Camera, to: Camera, part: number): Camera {
  const ratio = to.pixelsPerKm / from.pixelsPerKm;
  const pixelsPerKm = from.pixelsPerKm * ratio ** part;
  // With the scale changing, equal steps on screen are not equal steps in kilometres.
  const along = Math.abs(ratio - 1) < 1e-6 ? part : (1 - ratio ** -part) / (1 - 1 / ratio);
  return { x: from.x + (to.x - from.x) * along, y: from.y + (to.y - from.y) * along, pixelsPerKm };
}
