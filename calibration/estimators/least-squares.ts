/** Nonlinear least squares by damped Gauss-Newton steps with numerical derivatives, for a dozen parameters. */
import { addOuter, inverse, type Matrix, times, zeros } from './linear.js';

export interface Residual {
  readonly value: number;
  /** Residuals of one cluster need not be independent. */
  readonly cluster: string;
}

export interface Fit {
  readonly values: readonly number[];
  /** Robust, by cluster. */
  readonly errors: readonly number[];
  readonly sumOfSquares: number;
}

const STEP = 1e-5;
const MOST_STEPS = 50;
const CLOSE_ENOUGH = 1e-9;

const squares = (residuals: readonly Residual[]): number =>
  residuals.reduce((sum, { value }) => sum + value * value, 0);

/** Rows of derivatives, one for each residual. */
function derivatives(
  residualsAt: (theta: readonly number[]) => readonly Residual[],
  theta: readonly number[],
  at: readonly Residual[],
): number[][] {
  const columns = theta.map((_, j) => residualsAt(theta.map((v, i) => (i === j ? v + STEP : v))));
  return at.map((r, n) => columns.map((column) => (column[n]!.value - r.value) / STEP));
}

/**
 * @param residualsAt the same residuals in the same order at every call.
 * @throws RangeError when the parameters cannot be told apart.
 */
export function leastSquares(
  residualsAt: (theta: readonly number[]) => readonly Residual[],
  start: readonly number[],
): Fit {
  let theta = [...start];
  let residuals = residualsAt(theta);
  let damping = 1e-3;
  for (let step = 0; step < MOST_STEPS; step++) {
    const rows = derivatives(residualsAt, theta, residuals);
    const normal = zeros(theta.length);
    const gradient = new Array<number>(theta.length).fill(0);
    rows.forEach((row, n) => {
      addOuter(normal, row, 1);
      row.forEach((d, j) => {
        gradient[j]! -= d * residuals[n]!.value;
      });
    });
    const before = squares(residuals);
    let gained = 0;
    for (let attempt = 0; attempt < 8 && gained <= 0; attempt++) {
      const damped: Matrix = normal.map((row, i) => row.map((v, j) => (i === j ? v * (1 + damping) + 1e-12 : v)));
      const move = times(inverse(damped), gradient);
      const next = theta.map((v, j) => v + move[j]!);
      const there = residualsAt(next);
      gained = before - squares(there);
      if (gained > 0) [theta, residuals, damping] = [next, there, damping / 5];
      else damping *= 5;
    }
    if (gained < CLOSE_ENOUGH * before) break;
  }
  return {
    values: theta,
    errors: robust(residuals, derivatives(residualsAt, theta, residuals)),
    sumOfSquares: squares(residuals),
  };
}

function robust(residuals: readonly Residual[], rows: readonly (readonly number[])[]): number[] {
  const k = rows[0]!.length;
  const bread = zeros(k);
  const scores = new Map<string, number[]>();
  rows.forEach((row, n) => {
    addOuter(bread, row, 1);
    const { value, cluster } = residuals[n]!;
    const sum = scores.get(cluster) ?? new Array<number>(k).fill(0);
    row.forEach((d, j) => {
      sum[j]! += d * value;
    });
    scores.set(cluster, sum);
  });
  const middle = zeros(k);
  for (const sum of scores.values()) addOuter(middle, sum, 1);
  const outer = inverse(bread);
  return outer.map((row) => Math.sqrt(row.reduce((sum, a, i) => sum + a * times(middle, row)[i]!, 0)));
}
