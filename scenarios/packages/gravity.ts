/** The choice of a destination between municipalities: mass x attraction x distance, short and long moves mixed. */
import { pow } from '../../sim/exact.js';
import { distanceKm, type Point, type Waters } from './distance.js';

/** Two ways in which distance deters, and how many moves are of the first kind. */
export interface Regimes {
  readonly short: number;
  readonly long: number;
  readonly shortShare: number;
}

/** Fitted to the moves between municipalities of 2015 (calibration/estimators/distance-fit.ts; docs/packs.md). */
export const REGIMES: Regimes = { short: 2.4, long: 1, shortShare: 0.7 };

/** Closer than this distance does not matter any more, km. */
const NEAREST_KM = 3;

/** Weight of each distance by origin, both regimes brought to the same sum and mixed; 0 for the place itself. */
export function deterrence(
  points: readonly Point[],
  mass: readonly number[],
  waters: Waters,
  { short, long, shortShare }: Regimes,
): Float64Array {
  const n = points.length;
  const weights = new Float64Array(n * n);
  const km = distances(points, waters);
  const bySpan = [short, long].map((exponent) =>
    km.map((d, cell) => (Math.floor(cell / n) === cell % n ? 0 : pow(Math.max(NEAREST_KM, d), -exponent))),
  );
  for (let i = 0; i < n; i++) {
    const sums = bySpan.map((weight) => {
      let sum = 0;
      for (let j = 0; j < n; j++) sum += weight[i * n + j]! * mass[j]!;
      return sum;
    });
    for (let j = 0; j < n; j++) {
      const cell = i * n + j;
      weights[cell] = (shortShare * bySpan[0]![cell]!) / sums[0]! + ((1 - shortShare) * bySpan[1]![cell]!) / sums[1]!;
    }
  }
  return weights;
}

/** Ways between all points, km; 0 from a point to itself. */
function distances(points: readonly Point[], waters: Waters): Float64Array {
  const n = points.length;
  const km = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const way = distanceKm(waters, points[i]!, points[j]!);
      km[i * n + j] = way;
      km[j * n + i] = way;
    }
  }
  return km;
}

/**
 * Moves by origin and destination.
 *
 * @param leavers by origin.
 * @param pull mass x attraction by destination.
 * @param weights of `deterrence`.
 */
export function gravityFlows(leavers: readonly number[], pull: readonly number[], weights: Float64Array): Float64Array {
  const n = leavers.length;
  const flows = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let j = 0; j < n; j++) sum += weights[i * n + j]! * pull[j]!;
    if (sum === 0) continue;
    const each = leavers[i]! / sum;
    for (let j = 0; j < n; j++) flows[i * n + j] = each * weights[i * n + j]! * pull[j]!;
  }
  return flows;
}

/** Moves by destination. */
export function arrivalsOf(flows: Float64Array, n: number): number[] {
  const sums = new Array<number>(n).fill(0);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) sums[j] = sums[j]! + flows[i * n + j]!;
  return sums;
}
