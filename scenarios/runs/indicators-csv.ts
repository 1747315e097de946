/** indicators.csv: one figure per line, ordered by seed, year, place and declared indicator. */
import type { YearResult } from '../../sim/protocol.js';
import { csvLine, numberCell, textCell } from './csv.js';
import { indicatorsOf, type OutputPlace, outputPlaces, valueIn } from './output-places.js';
import type { RunResult } from './results.js';

const INDICATORS_HEADER = 'scenario,seed,year,place,indicator,value\n';

function yearLines(start: string, year: YearResult, places: readonly OutputPlace[]): string {
  let text = '';
  for (const place of places) {
    for (const id of indicatorsOf(place)) {
      const value = valueIn(year, place, id);
      if (value !== undefined) text += `${start},${year.year},${textCell(place.code)},${id},${numberCell(value)}\n`;
    }
  }
  return text;
}

/** The file in pieces, one per replicate: header first, then seeds in the order of `result`. */
export function* indicatorsCsv(result: RunResult): Generator<string> {
  yield INDICATORS_HEADER;
  const places = outputPlaces(result.pack);
  for (const { seed, years } of result.seeds) {
    const start = csvLine([result.scenarioName, seed]).slice(0, -1);
    yield years.map((year) => yearLines(start, year, places)).join('');
  }
}
