/** Outlines of a pack as rings in kilometres. */
import type { Outline } from '../../scenarios/packages/format.js';
import type { Ring } from './region.js';

/** The file holds whole metres: a first point, and steps from each point to the next. */
export const ringsOf = (outline: Outline): Ring[] =>
  outline.rings.map((steps) => {
    const ring = new Float32Array(steps.length);
    let [x, y] = [0, 0];
    for (let i = 0; i + 1 < steps.length; i += 2) {
      x += steps[i]!;
      y += steps[i + 1]!;
      ring[i] = x / 1000;
      ring[i + 1] = y / 1000;
    }
    return ring;
  });
