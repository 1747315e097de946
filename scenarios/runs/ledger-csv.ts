/** ledger.csv: what every measure had, spent and kept in each year. */
import type { LedgerLine, YearResult } from '../../sim/protocol.js';
import { csvLine } from './csv.js';
import type { RunResult } from './results.js';

const LEDGER_HEADER = 'scenario,seed,year,measure,budget_eur,spent_eur,left_eur,kept\n';

/** Whole cents as euros with two decimals. */
export function euros(cents: number): string {
  const whole = Math.floor(cents / 100);
  return `${whole}.${String(cents - whole * 100).padStart(2, '0')}`;
}

/** One line per measure, in the order of the policy; one named twice (for two areas) is added up. */
export function ledgerByMeasure({ ledger }: YearResult): readonly LedgerLine[] {
  const lines = new Map<string, LedgerLine>();
  for (const line of ledger) {
    const { budget_ct, spent_ct, kept } = lines.get(line.measure) ?? { budget_ct: 0, spent_ct: 0, kept: 0 };
    lines.set(line.measure, {
      measure: line.measure,
      budget_ct: budget_ct + line.budget_ct,
      spent_ct: spent_ct + line.spent_ct,
      kept: kept + line.kept,
    });
  }
  return [...lines.values()];
}

/** The file in pieces, one per replicate; the first year has no books. */
export function* ledgerCsv({ scenarioName, seeds }: RunResult): Generator<string> {
  yield LEDGER_HEADER;
  for (const { seed, years } of seeds) {
    const start = csvLine([scenarioName, seed]).slice(0, -1);
    yield years
      .flatMap((year) =>
        ledgerByMeasure(year).map(({ measure, budget_ct, spent_ct, kept }) => {
          const money = [budget_ct, spent_ct, budget_ct - spent_ct].map(euros);
          return `${start},${year.year},${measure},${money.join(',')},${kept}\n`;
        }),
      )
      .join('');
  }
}
