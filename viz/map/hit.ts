/** Which town a press means. Pure. */
import type { Region } from '../region/region.js';
import { builtRadius, discRadius, dotsShare } from './disc.js';
import { type Camera, type Point, toWorld, type Viewport } from './projection.js';

/** Pixels around a small disc that still mean it. */
const GRACE_PX = 7;

/**
 * @param residents by town, as drawn
 * @returns the town whose disc (or, near by, whose built area) is at a point of the window: of several the one whose
 *   middle is nearest in terms of its size
 */
export function townAt(
  towns: Region['towns'],
  residents: (t: number) => number,
  camera: Camera,
  viewport: Viewport,
  at: Point,
): number | null {
  const place = toWorld(camera, viewport, at.x, at.y);
  const near = dotsShare(camera.pixelsPerKm);
  let best: number | null = null;
  let least = 1;
  towns.x_t.forEach((x, t) => {
    const people = residents(t);
    if (people <= 0) return;
    const away = Math.hypot(place.x - x, place.y - towns.y_t[t]!) * camera.pixelsPerKm;
    const disc = discRadius(people, camera.pixelsPerKm) * 1.25 + GRACE_PX;
    const built = builtRadius(people, camera.pixelsPerKm) * 1.2 + GRACE_PX;
    const share = away / (near > 0.5 ? built : disc);
    if (share < least) [best, least] = [t, share];
  });
  return best;
}
