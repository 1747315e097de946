/** Errors of point forecasts. */
import { mean } from '../../scenarios/statistics/mean.js';
import type { Residents } from './observed.js';

export interface Pair {
  readonly forecast: Residents;
  readonly actual: Residents;
}

export type PointMeasure = 'wmape' | 'mape' | 'medape' | 'bias' | 'share65_error' | 'share0_19_error' | 'n';

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Difference of two shares in points. */
const points = ({ forecast, actual }: Pair, of: (r: Residents) => number): number =>
  100 * Math.abs(of(forecast) / forecast.population - of(actual) / actual.population);

/**
 * `wmape`: errors of all over residents of all; `mape`, `medape`: mean and median error, `bias`: mean with its sign, all
 * in per cent of what was observed. Errors of shares are means in points. `n`: forecasts scored.
 */
export function pointMeasures(pairs: readonly Pair[]): Readonly<Record<PointMeasure, number>> {
  const off = pairs.map(({ forecast, actual }) => forecast.population - actual.population);
  const percent = off.map((n, i) => (100 * n) / pairs[i]!.actual.population);
  const residents = pairs.reduce((sum, { actual }) => sum + actual.population, 0);
  return {
    wmape: (100 * off.reduce((sum, n) => sum + Math.abs(n), 0)) / residents,
    mape: mean(percent.map(Math.abs)),
    medape: median(percent.map(Math.abs)),
    bias: mean(percent),
    share65_error: mean(pairs.map((pair) => points(pair, (r) => r.over64))),
    share0_19_error: mean(pairs.map((pair) => points(pair, (r) => r.under20))),
    n: pairs.length,
  };
}
