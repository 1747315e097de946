/**
 * The monotone cubic through the points (x, y): two continuous derivatives wherever the data allow them.
 *
 * End slopes are zero. Where the cubic spline would turn back between two points, its slopes are held within three
 * times the smaller neighbouring secant, so rising data give a curve that never falls (Hyman 1983).
 *
 * @param x rising, at least two points
 * @param y as many values, not falling
 */
export function smoothCurve(x: readonly number[], y: readonly number[]): (at: number) => number {
  const step = x.slice(1).map((right, i) => right - x[i]!);
  const secant = step.map((width, i) => (y[i + 1]! - y[i]!) / width);
  const slope = heldSlopes(splineSlopes(step, secant), secant);
  return (at) => {
    let i = 0;
    while (i < step.length - 1 && at > x[i + 1]!) i++;
    const t = (at - x[i]!) / step[i]!;
    const turn = 1 - t;
    const left = y[i]! * (1 + 2 * t) + slope[i]! * step[i]! * t;
    const right = y[i + 1]! * (1 + 2 * turn) - slope[i + 1]! * step[i]! * turn;
    return left * turn * turn + right * t * t;
  };
}

/** Slopes of the cubic spline with level ends: one pass down and one up the three diagonals. */
function splineSlopes(step: readonly number[], secant: readonly number[]): number[] {
  const last = step.length;
  const above = new Array<number>(last + 1).fill(0);
  const slope = new Array<number>(last + 1).fill(0);
  for (let i = 1; i < last; i++) {
    const diagonal = 2 * (step[i - 1]! + step[i]!) - step[i]! * above[i - 1]!;
    above[i] = step[i - 1]! / diagonal;
    const wanted = 3 * (step[i]! * secant[i - 1]! + step[i - 1]! * secant[i]!);
    slope[i] = (wanted - step[i]! * slope[i - 1]!) / diagonal;
  }
  for (let i = last - 1; i > 0; i--) slope[i] = slope[i]! - above[i]! * slope[i + 1]!;
  return slope;
}

function heldSlopes(slope: readonly number[], secant: readonly number[]): number[] {
  return slope.map((value, i) => {
    const smaller = Math.min(secant[i - 1] ?? 0, secant[i] ?? 0);
    return Math.min(Math.max(value, 0), 3 * smaller);
  });
}
