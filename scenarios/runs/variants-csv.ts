/** variants.csv: region figures of the scenario under other assumptions, by variant, seed, year and indicator. */
import { csvLine } from './csv.js';
import type { RunResult } from './results.js';

const VARIANTS_HEADER = 'scenario,variant,seed,year,indicator,value\n';

/** The file in pieces, one per variant and replicate. */
export function* variantsCsv({ scenarioName, variants }: RunResult): Generator<string> {
  yield VARIANTS_HEADER;
  for (const { id, seeds } of variants) {
    for (const { seed, years } of seeds) {
      const start = csvLine([scenarioName, id, seed]).slice(0, -1);
      yield years
        .flatMap(({ year, indicators }) =>
          Object.entries(indicators).map(
            ([indicator, value_t]) => `${start},${year},${indicator},${value_t.reduce((a, b) => a + b, 0)}\n`,
          ),
        )
        .join('');
    }
  }
}
