/** Scores of forecasts that come as several replicates. */
import { mean } from '../../scenarios/statistics/mean.js';
import { tQuantile } from '../../scenarios/statistics/students-t.js';

/** Replicates of one forecast, and what was observed. */
export interface Ensemble {
  readonly members: readonly number[]; // at least two
  readonly actual: number;
}

const LEVELS = [67, 80, 95] as const;
export type EnsembleMeasure = 'crps' | `coverage${(typeof LEVELS)[number]}`;

/**
 * Continuous ranked probability score, lower is better: mean distance to what was observed, less half the mean distance
 * between different members, which makes it fair to small ensembles.
 *
 * @source Ferro (2014), Quarterly Journal of the Royal Meteorological Society 140, 1917-1923.
 */
export function crps({ members, actual }: Ensemble): number {
  const n = members.length;
  const away = mean(members.map((x) => Math.abs(x - actual)));
  let apart = 0;
  for (const x of members) for (const y of members) apart += Math.abs(x - y);
  return away - apart / (2 * n * (n - 1));
}

/** Whether what was observed lies in the interval in which another replicate would, with this probability. */
export function isCovered({ members, actual }: Ensemble, percent: number): boolean {
  const n = members.length;
  const centre = mean(members);
  const variance = members.reduce((sum, x) => sum + (x - centre) * (x - centre), 0) / (n - 1);
  return Math.abs(actual - centre) <= tQuantile(percent / 100, n - 1) * Math.sqrt(variance * (1 + 1 / n));
}

/** CRPS in per cent of what was observed, mean; share of forecasts covered, per cent. */
export function ensembleMeasures(all: readonly Ensemble[]): Readonly<Record<EnsembleMeasure, number>> {
  const coverage = LEVELS.map((level): [EnsembleMeasure, number] => [
    `coverage${level}`,
    100 * mean(all.map((e) => (isCovered(e, level) ? 1 : 0))),
  ]);
  const score: [EnsembleMeasure, number] = ['crps', mean(all.map((e) => (100 * crps(e)) / e.actual))];
  return Object.fromEntries([score, ...coverage]) as Record<EnsembleMeasure, number>;
}
