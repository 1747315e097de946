/** What a measure had, spent and did, over the seeds of a run; and the years it is for. */
import { leastCost, MEASURES } from '../../../sim/measures/measures.js';
import type { ScenarioMeasure } from '../../schema/measures.js';
import { mean } from '../../statistics/mean.js';
import type { RunResult } from '../results.js';
import { count } from './numbers.js';

export interface MeasureBooks {
  /** Eurocents. */
  readonly budget: number;
  readonly spent: number;
  /** Years that a facility was kept, or homes worked on. */
  readonly kept: number;
}

/** Mean over the seeds of measure number `i` of the scenario, in year number `y` of the run or over all years. */
export function lineOf({ seeds }: Pick<RunResult, 'seeds'>, i: number, y: number | 'all'): MeasureBooks {
  const totals = seeds.map(({ years }) => {
    const lines = (y === 'all' ? years : [years[y]!]).flatMap(({ ledger }) => (ledger[i] ? [ledger[i]] : []));
    return {
      budget: lines.reduce((sum, { budget_ct }) => sum + budget_ct, 0),
      spent: lines.reduce((sum, { spent_ct }) => sum + spent_ct, 0),
      kept: lines.reduce((sum, { kept }) => sum + kept, 0),
    };
  });
  return {
    budget: mean(totals.map(({ budget }) => budget)),
    spent: mean(totals.map(({ spent }) => spent)),
    kept: mean(totals.map(({ kept }) => kept)),
  };
}

/**
 * `in 2022`, or `van 2022 tot en met 2039`.
 *
 * @param end 1 January on which the run ends: what a measure was given for after it is not lived
 */
export function periodOf({ start, years }: Pick<ScenarioMeasure, 'start' | 'years'>, end: number): string {
  const last = Math.min(start + years, end) - 1;
  return last <= start ? `in ${start}` : `van ${start} tot en met ${last}`;
}

export const labelOfMeasure = (id: string): string => MEASURES.find((one) => one.id === id)?.label.nl ?? id;

/** `er is niets van besteed: …`, of a measure that had money and did nothing in any future; empty of others. */
export function idleInWords(run: Pick<RunResult, 'seeds' | 'scenario'>, i: number): string {
  const { budget, spent } = lineOf(run, i, 'all');
  if (budget === 0 || spent > 0) return '';
  const yearly = Math.max(...run.seeds[0]!.years.map(({ ledger }) => ledger[i]?.budget_ct ?? 0)) / 100;
  const measure = MEASURES.find(({ id }) => id === run.scenario.measures[i]!.id);
  const least = measure === undefined ? null : leastCost(measure.effect);
  const why =
    least !== null && least > yearly
      ? `het goedkoopste kost ${count(least)} euro`
      : 'er was niets te doen dat daarbinnen paste';
  return `er is niets van besteed, want het budget van een jaar is ${count(yearly)} euro en ${why}; wat overblijft, vervalt`;
}
