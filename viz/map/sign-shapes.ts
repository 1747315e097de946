/** The signs of facilities, kind and state as shapes: for the map and for its legend. Knows neither what draws the one nor the other. */

export type Points = readonly number[];

/** By FACILITY, outline within -8..8. */
export const OUTLINES: readonly Points[] = [
  [-7.5, 8, -7.5, -0.5, -0.8, -5.2, -0.8, -9.5, 5.6, -7.6, 0.8, -5.6, 0.8, -5.2, 7.5, -0.5, 7.5, 8],
  [-2.9, -8, 2.9, -8, 2.9, -2.9, 8, -2.9, 8, 2.9, 2.9, 2.9, 2.9, 8, -2.9, 8, -2.9, 2.9, -8, 2.9, -8, -2.9, -2.9, -2.9],
  [
    -5.5, -8, 5.5, -8, 7, -6.5, 7, 6, 5.6, 6, 5.6, 8, 2.8, 8, 2.8, 6, -2.8, 6, -2.8, 8, -5.6, 8, -5.6, 6, -7, 6, -7,
    -6.5,
  ],
];

/** What is left open in a full sign: a door, nothing, a windscreen. */
export const OPENINGS: readonly (Points | null)[] = [
  [-2, 8, -2, 3, 2, 3, 2, 8],
  null,
  [-4.8, -5.6, 4.8, -5.6, 4.8, -0.2, -4.8, -0.2],
];

/** Where a half full sign is full. */
const HALF_DOWN = 0.6;
/** The full part of a half full sign. */
export const halfOf = (outline: Points): Points => below(outline, HALF_DOWN);

/** The line through a sign that is struck, from end to end. */
export const STRIKE: Points = [-8.5, 9.5, 8.5, -8.5];
/** The notch in a sign: what is cut out of it, and the mark inside. */
export const NOTCH: Points = [2.2, 2.6, 12, 2.6, 7.1, 11.2];
export const NOTCH_MARK: Points = [4.4, 3.9, 9.8, 3.9, 7.1, 8.7];
/** Units of a shape along its side: a sign of a size is this wide. */
export const SHAPE_UNITS = 16;
/** Radius of the ring around a sign. */
export const RING_RADIUS = 12.2;

/** The part of an outline below a height. */
function below(outline: Points, y: number): number[] {
  const out: number[] = [];
  const n = outline.length / 2;
  for (let i = 0; i < n; i++) {
    const j = (i + n - 1) % n;
    const [ax, ay, bx, by] = [outline[2 * j]!, outline[2 * j + 1]!, outline[2 * i]!, outline[2 * i + 1]!];
    if (ay > y !== by > y) out.push(ax + ((bx - ax) * (y - ay)) / (by - ay), y);
    if (by > y) out.push(bx, by);
  }
  return out;
}
