/**
 * A yearly hazard exp(x b) from intervals of one or more years: maximum likelihood by Newton steps.
 *
 * The probability of an event in an interval is 1 - exp(-years exp(x b)), so intervals of different lengths speak of the
 * same hazard (piecewise exponential; the complementary log-log form of a logistic regression).
 */
import { addOuter, inverse, times, zeros } from './linear.js';

export interface HazardRow {
  readonly x: readonly number[];
  readonly years: number;
  readonly event: boolean;
  /** Rows of one cluster need not be independent. */
  readonly cluster: string;
}

export interface HazardFit {
  readonly values: readonly number[];
  /** Robust, by cluster. */
  readonly errors: readonly number[];
  readonly logLikelihood: number;
}

const MOST_STEPS = 60;
const CLOSE_ENOUGH = 1e-8;

const linear = (x: readonly number[], b: readonly number[]): number => x.reduce((sum, v, j) => sum + v * b[j]!, 0);

/** Expected events in an interval, were the school to come back after each. */
const intensity = ({ x, years }: HazardRow, b: readonly number[]): number =>
  years * Math.exp(Math.min(20, linear(x, b)));

export const probabilityOf = (row: HazardRow, b: readonly number[]): number => -Math.expm1(-intensity(row, b));

/** Sum over rows of the log of the probability of what happened: nearer to 0 is better. */
export function logScore(rows: readonly HazardRow[], b: readonly number[]): number {
  let sum = 0;
  for (const row of rows) {
    const m = intensity(row, b);
    sum += row.event ? Math.log(Math.max(1e-12, -Math.expm1(-m))) : -m;
  }
  return sum;
}

/** Derivative of the log likelihood of a row by x b. */
function slope(row: HazardRow, b: readonly number[]): number {
  const m = intensity(row, b);
  return row.event ? (m < 1e-9 ? 1 : m / Math.expm1(m)) : -m;
}

/** At the mean hazard Newton does not overshoot; the first column is the constant. */
function meanHazard(rows: readonly HazardRow[]): number[] {
  const events = rows.filter(({ event }) => event).length;
  const years = rows.reduce((sum, row) => sum + row.years, 0);
  return rows[0]!.x.map((_, j) => (j === 0 ? Math.log(Math.max(0.5, events) / years) : 0));
}

/**
 * @param rows their first measure is 1.
 * @param start where to begin: the estimates of nearly the same rows save steps.
 * @throws RangeError when the columns cannot be told apart.
 */
export function fitHazard(rows: readonly HazardRow[], start: readonly number[] = meanHazard(rows)): HazardFit {
  let b = [...start];
  let best = logScore(rows, b);
  for (let step = 0; step < MOST_STEPS; step++) {
    const gradient = b.map(() => 0);
    for (const row of rows) {
      const s = slope(row, b);
      for (let j = 0; j < b.length; j++) gradient[j]! += s * row.x[j]!;
    }
    const move = times(inverse(information(rows, b)), gradient);
    let size = 1;
    let next = b.map((v, j) => v + size * move[j]!);
    let there = logScore(rows, next);
    while (there < best && size > 1e-6) {
      size /= 2;
      next = b.map((v, j) => v + size * move[j]!);
      there = logScore(rows, next);
    }
    const gained = there - best;
    if (gained > 0) [b, best] = [next, there];
    if (gained < CLOSE_ENOUGH) break;
  }
  return { values: b, errors: robustErrors(rows, b), logLikelihood: best };
}

/** Expected information: positive definite at every b. */
function information(rows: readonly HazardRow[], b: readonly number[]): number[][] {
  const k = b.length;
  const matrix = zeros(k);
  for (const row of rows) {
    const m = intensity(row, b);
    addOuter(matrix, row.x, m < 1e-9 ? m : (m * m) / Math.expm1(m));
  }
  return matrix;
}

function robustErrors(rows: readonly HazardRow[], b: readonly number[]): number[] {
  const k = b.length;
  const scores = new Map<string, number[]>();
  for (const row of rows) {
    const sum = scores.get(row.cluster) ?? new Array<number>(k).fill(0);
    const s = slope(row, b);
    for (let j = 0; j < k; j++) sum[j]! += s * row.x[j]!;
    scores.set(row.cluster, sum);
  }
  const middle = zeros(k);
  for (const sum of scores.values()) addOuter(middle, sum, 1);
  const outer = inverse(information(rows, b));
  return outer.map((row) => Math.sqrt(row.reduce((sum, a, i) => sum + a * times(middle, row)[i]!, 0)));
}
