/** Values on straight lines between known points. */

/** In order of x. */
export type Points = readonly (readonly [x: number, y: number])[];

/**
 * @param after what follows the last point: the same value, or the last line prolonged
 * @returns the first value before the first point; 0 without points
 */
export function onLines(points: Points, x: number, after: 'level' | 'prolonged' = 'level'): number {
  if (points.length === 0) return 0;
  if (x <= points[0]![0]) return points[0]![1];
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1]!, points[i]!];
    if (x <= b[0] || (after === 'prolonged' && i === points.length - 1)) {
      return a[1] + ((b[1] - a[1]) * (x - a[0])) / (b[0] - a[0]);
    }
  }
  return points.at(-1)![1];
}
