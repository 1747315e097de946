/** The outlines of the signs of facilities: for the map and for its legend. Knows no Pixi. */

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

/** The part of an outline below a height. */
export function below(outline: Points, y: number): number[] {
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
