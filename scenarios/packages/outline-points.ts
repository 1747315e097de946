/** The points of an outline: the file holds, of each ring, a first point and steps from each point to the next. */
import type { Outline } from './format.js';

/** A ring as points in metres of the Dutch grid; closed by the reader. */
export type RingPoints = readonly (readonly [x: number, y: number])[];

export const pointsOf = (outline: Outline): readonly RingPoints[] =>
  outline.rings.map((steps) => {
    const points: [number, number][] = [];
    let [x, y] = [0, 0];
    for (let i = 0; i + 1 < steps.length; i += 2) {
      x += steps[i]!;
      y += steps[i + 1]!;
      points.push([x, y]);
    }
    return points;
  });
