/** What a scenario changes: differences from the baseline under the same seed, over the seeds. */
import { deviation, interval95, mean } from '../../statistics/mean.js';
import { indicatorsOf, type OutputPlace, outputPlaces, valueIn } from '../output-places.js';
import type { RunResult } from '../results.js';
import type { Difference } from './results.js';

/** One indicator of a place and year in every seed; undefined where one of them has no value. */
function bySeed(run: RunResult, place: OutputPlace, y: number, indicator: string): number[] | undefined {
  const values: number[] = [];
  for (const { years } of run.seeds) {
    const value = valueIn(years[y]!, place, indicator);
    if (value === undefined || Number.isNaN(value)) return undefined;
    values.push(value);
  }
  return values;
}

/** Share of the values that have the sign of their mean. */
function sameSign(values: readonly number[], middle: number): number {
  let same = 0;
  for (const value of values) if (Math.sign(value) === Math.sign(middle)) same++;
  return same / values.length;
}

/** Every indicator of every place and year; both runs have the same seeds, places and years. */
export function differencesOf(baseline: RunResult, other: RunResult): readonly Difference[] {
  const names = { baseline: baseline.scenarioName, scenario: other.scenarioName };
  const places = outputPlaces(baseline.pack);
  const all: Difference[] = [];
  baseline.seeds[0]!.years.forEach(({ year }, y) => {
    for (const place of places) {
      for (const indicator of indicatorsOf(place)) {
        const before = bySeed(baseline, place, y, indicator);
        const after = bySeed(other, place, y, indicator);
        if (before === undefined || after === undefined) continue;
        const values = after.map((value, s) => value - before[s]!);
        const middle = mean(values);
        const [low, high] = interval95(values) ?? [null, null];
        const told = { mean: middle, low, high, sameSign: sameSign(values, middle), n: values.length };
        all.push({ ...names, year, place: place.code, indicator, ...told });
      }
    }
  });
  return all;
}

/** Spread over the seeds of a difference, with the same seed in both worlds and as if every world had seeds of its own. */
export interface Spread {
  readonly indicator: string;
  readonly year: number;
  readonly paired: number;
  readonly unpaired: number;
}

/** Of the region. */
export function spreadOf(baseline: RunResult, other: RunResult, indicator: string, y: number): Spread | undefined {
  const region = outputPlaces(baseline.pack)[0]!;
  const before = bySeed(baseline, region, y, indicator);
  const after = bySeed(other, region, y, indicator);
  if (before === undefined || after === undefined) return undefined;
  const [a, b] = [deviation(before), deviation(after)];
  return {
    indicator,
    year: baseline.seeds[0]!.years[y]!.year,
    paired: deviation(after.map((value, s) => value - before[s]!)),
    unpaired: Math.sqrt(a * a + b * b),
  };
}
