/** How far the axis of a chart reaches, and whether the two worlds can be told apart on it. Pure. */
import type { Chart } from '../../story/series.js';

/** Room above and below the values, at least so much that a flat line does not look like a cliff. */
export function rangeOf(min: number | null, max: number | null, decimals: number): [number, number] {
  if (min === null || max === null) return [0, 1];
  const least = decimals > 0 ? 2 : Math.max(4, 0.06 * max);
  const room = Math.max(0.08 * (max - min), (least - (max - min)) / 2);
  return [Math.max(0, min - room), max + room];
}

/** From where to where the axis of a chart runs. */
export function axisOf({ lines, band, observed, decimals }: Chart): [number, number] {
  const bands = [band.baseline, band.measures].flatMap((one) => (one === null ? [] : [...one.low, ...one.high]));
  const drawn = [...lines.baseline, ...lines.measures, ...bands, ...observed].filter((value) => value !== null);
  return drawn.length === 0 ? rangeOf(null, null, decimals) : rangeOf(Math.min(...drawn), Math.max(...drawn), decimals);
}

/** A line is about this share of the height of a chart wide. */
const LINE = 0.02;

/**
 * Greatest difference between the worlds in the years that both have, where all of it is less than the lines are wide.
 *
 * @returns null where it can be seen, and before two years of both are there
 */
export function greatestUnseen(chart: Chart): number | null {
  const { baseline, measures } = chart.lines;
  const apart = baseline.flatMap((value, i) => {
    const other = measures[i] ?? null;
    return value === null || other === null ? [] : [Math.abs(value - other)];
  });
  if (apart.length < 2) return null;
  const [low, high] = axisOf(chart);
  const most = Math.max(...apart);
  return most < LINE * (high - low) ? most : null;
}
