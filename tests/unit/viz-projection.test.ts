/** Does the camera of the map put places where they belong, and does zooming keep what is under the pointer? */
import { describe, expect, it } from 'vitest';
import {
  between,
  boundsInView,
  CLOSEST_PIXELS_PER_KM,
  clamp,
  fit,
  frameOf,
  middleOf,
  panned,
  toScreen,
  toWorld,
  type Viewport,
  zoomAbout,
} from '../../viz/map/projection.js';

const viewport: Viewport = {
  width: 1000,
  height: 600,
  insets: { left: 200, right: 100, top: 50, bottom: 150 },
  enlarged: 1,
};
const bounds = { minX: 200, minY: 500, maxX: 270, maxY: 600 };
const camera = { x: 240, y: 560, pixelsPerKm: 10 };

describe('the camera', () => {
  it('looks at the middle of the free area, with north up', () => {
    expect(middleOf(viewport)).toEqual({ x: 550, y: 250 });
    expect(toScreen(camera, viewport, 240, 560)).toEqual({ x: 550, y: 250 });
    expect(toScreen(camera, viewport, 241, 562)).toEqual({ x: 560, y: 230 });
  });
  it('knows what of the region is seen: the corners of what no panel covers', () => {
    const { left, top, right, bottom } = frameOf(camera, viewport);
    const corners = [toWorld(camera, viewport, 200, 50), toWorld(camera, viewport, 900, 450)] as const;
    expect([left / 10, -top / 10]).toEqual([corners[0].x, corners[0].y].map((km) => expect.closeTo(km, 9)));
    expect([right / 10, -bottom / 10]).toEqual([corners[1].x, corners[1].y].map((km) => expect.closeTo(km, 9)));
  });
  it('finds the place of a pixel again', () => {
    const { x, y } = toScreen(camera, viewport, 213.7, 588.1);
    const place = toWorld(camera, viewport, x, y);
    expect(place.x).toBeCloseTo(213.7, 9);
    expect(place.y).toBeCloseTo(588.1, 9);
  });
  it('fits the region into what panels leave free', () => {
    const whole = fit(bounds, viewport, 20);
    expect(whole.pixelsPerKm).toBeCloseTo(360 / 100, 9);
    const corners = [toScreen(whole, viewport, 200, 500), toScreen(whole, viewport, 270, 600)];
    for (const { x, y } of corners) {
      expect(x).toBeGreaterThanOrEqual(200);
      expect(x).toBeLessThanOrEqual(900);
      expect(y).toBeGreaterThanOrEqual(50);
      expect(y).toBeLessThanOrEqual(450);
    }
  });
  it('leaves a small map less margin than a large one', () => {
    const free = { width: 390, height: 340, insets: { left: 0, right: 0, top: 0, bottom: 0 }, enlarged: 1 };
    expect(fit(bounds, free).pixelsPerKm * 100).toBeGreaterThan(0.85 * 340);
    expect(fit(bounds, { ...free, width: 3900, height: 3400 }).pixelsPerKm * 100).toBeCloseTo(3400 - 80, 6);
  });
  it('takes the whole window when panels cover nearly all of it', () => {
    const covered = { ...viewport, insets: { left: 600, right: 380, top: 0, bottom: 0 } };
    expect(middleOf(covered).x).toBe(500);
  });
  it('zooms about a point: what lies there stays there', () => {
    const at = { x: 321, y: 477 };
    const before = toWorld(camera, viewport, at.x, at.y);
    const nearer = zoomAbout(camera, viewport, at, 37);
    const after = toScreen(nearer, viewport, before.x, before.y);
    expect(nearer.pixelsPerKm).toBe(37);
    expect(after.x).toBeCloseTo(at.x, 6);
    expect(after.y).toBeCloseTo(at.y, 6);
  });
  it('is moved as a hand moves paper', () => {
    const place = toWorld(camera, viewport, 400, 300);
    const moved = toScreen(panned(camera, 30, -20), viewport, place.x, place.y);
    expect(moved.x).toBeCloseTo(430, 9);
    expect(moved.y).toBeCloseTo(280, 9);
  });
  it('does not leave the region, nor come closer than streets', () => {
    const away = clamp({ x: 0, y: 9999, pixelsPerKm: 1e6 }, bounds, viewport);
    expect(away).toEqual({ x: 200, y: 600, pixelsPerKm: CLOSEST_PIXELS_PER_KM });
    expect(clamp({ ...camera, pixelsPerKm: 0.001 }, bounds, viewport).pixelsPerKm).toBeLessThan(
      fit(bounds, viewport).pixelsPerKm,
    );
  });
  it('shows as many kilometres as fit into the window', () => {
    const seen = boundsInView(camera, viewport);
    expect(seen.maxX - seen.minX).toBeCloseTo(100, 9);
    expect(seen.maxY - seen.minY).toBeCloseTo(60, 9);
  });
});

describe('a glide', () => {
  const to = { x: 250, y: 540, pixelsPerKm: 80 };
  it('begins and ends where it should', () => {
    expect(between(camera, to, 0)).toEqual(camera);
    const end = between(camera, to, 1);
    expect(end.x).toBeCloseTo(to.x, 9);
    expect(end.pixelsPerKm).toBeCloseTo(80, 9);
  });
  it('moves the goal straight over the window, whatever the zoom does', () => {
    const points = [0, 0.25, 0.5, 0.75, 1].map((part) => toScreen(between(camera, to, part), viewport, to.x, to.y));
    const [first, last] = [points[0]!, points.at(-1)!];
    for (const { x, y } of points) {
      const cross = (x - first.x) * (last.y - first.y) - (y - first.y) * (last.x - first.x);
      expect(Math.abs(cross)).toBeLessThan(1e-6);
    }
  });
});
