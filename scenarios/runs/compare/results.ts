/** What a finished comparison holds in memory: the source of its folder, its report and the screen. */
import type { Influence } from '../../../sim/influence.js';
import type { RunResult } from '../results.js';

/** A scenario against the baseline: one indicator of one place and year, over the seeds that both were run with. */
export interface Difference {
  /** Names of the scenarios. */
  readonly baseline: string;
  readonly scenario: string;
  readonly year: number;
  /** `*`, or the code of a municipality or a town. */
  readonly place: string;
  readonly indicator: string;
  /** Mean over the seeds of scenario minus baseline. */
  readonly mean: number;
  /** 95 % interval of that mean, t with n - 1 degrees of freedom; null with one seed. */
  readonly low: number | null;
  readonly high: number | null;
  /** Share of the seeds, 0 to 1, whose difference has the sign of the mean. */
  readonly sameSign: number;
  /** Number of seeds. */
  readonly n: number;
}

/** Who differs between the baseline and a scenario under one seed, year by year. */
export interface WorldInfluence {
  readonly scenario: string;
  readonly seed: number;
  readonly years: readonly Influence[];
}

export interface CompareResult {
  readonly baseline: RunResult;
  /** In the order of the command line; same pack, years and seeds as the baseline. */
  readonly others: readonly RunResult[];
  /** Ordered by scenario, year, place and indicator, places and indicators as in indicators.csv. */
  readonly differences: readonly Difference[];
  /** One per other scenario, for the first seed. */
  readonly influence: readonly WorldInfluence[];
}
