/** differences.csv and influence.csv, in pieces. */
import type { Influence } from '../../../sim/influence.js';
import { words } from '../../packages/table.js';
import { csvLine } from '../csv.js';
import type { CompareResult } from './results.js';

const DIFFERENCES_HEADER = 'baseline,scenario,year,place,indicator,mean,low,high,same_sign,n\n';
const INFLUENCE_HEADER = 'baseline,scenario,seed,year,place,persons,dwelling_only\n';

/** Rows written at once. */
const PIECE = 10_000;

export function* differencesCsv({ differences }: CompareResult): Generator<string> {
  yield DIFFERENCES_HEADER;
  for (let start = 0; start < differences.length; start += PIECE) {
    yield differences
      .slice(start, start + PIECE)
      .map(({ baseline, scenario, year, place, indicator, mean, low, high, sameSign, n }) =>
        csvLine([baseline, scenario, year, place, indicator, ...[mean, low, high, sameSign].map(sixDecimals), n]),
      )
      .join('');
  }
}

/** Indicators have three decimals at most: what comes after six is dust of the arithmetic. */
const sixDecimals = (value: number | null): number | null => (value === null ? null : Math.round(value * 1e6) / 1e6);

/** Persons who differ in more than their dwelling, and in nothing else: the region, then towns in order of code. */
function influenceRows({ year, total, differ_t, dwellingOnly, dwellingOnly_t }: Influence, code_t: readonly string[]) {
  const region = [year, '*', total - dwellingOnly, dwellingOnly];
  return [region, ...code_t.map((code, t) => [year, code, differ_t[t]! - dwellingOnly_t[t]!, dwellingOnly_t[t]!])];
}

export function* influenceCsv({ baseline, influence }: CompareResult): Generator<string> {
  yield INFLUENCE_HEADER;
  const code_t = words(baseline.pack.tables['places']!, 'code');
  for (const { scenario, seed, years } of influence) {
    for (const year of years) {
      yield influenceRows(year, code_t)
        .map((row) => csvLine([baseline.scenarioName, scenario, seed, ...row]))
        .join('');
    }
  }
}
