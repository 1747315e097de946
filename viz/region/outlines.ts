/** Outlines of a pack as rings in kilometres. */
import type { Outline } from '../../scenarios/packages/format.js';
import { pointsOf } from '../../scenarios/packages/outline-points.js';
import type { Ring } from './region.js';

export const ringsOf = (outline: Outline): Ring[] =>
  pointsOf(outline).map((points) => Float32Array.from(points.flat(), (metres) => metres / 1000));
