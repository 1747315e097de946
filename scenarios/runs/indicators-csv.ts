/** indicators.csv: one figure per line, ordered by seed, year, place and declared indicator. */
import { INDICATORS } from '../../sim/indicators/indicators.js';
import type { YearResult } from '../../sim/protocol.js';
import type { Pack } from '../packages/format.js';
import { csvLine, textCell } from './csv.js';
import type { RunResult } from './results.js';

export const INDICATORS_HEADER = 'scenario,seed,year,place,indicator,value\n';

/** A place of the output: the region, a municipality or a town, as the towns whose values it sums. */
interface OutputPlace {
  readonly code: string;
  /** Index into `YearResult.areas`; null for a town. */
  readonly area: number | null;
  readonly towns: readonly number[];
  /** Towns have the headline indicators only. */
  readonly headlineOnly: boolean;
}

/** `*`, then municipalities, then towns, each in the order of the pack (by code). */
export function outputPlaces(pack: Pack): readonly OutputPlace[] {
  const town = pack.tables['places']!.columns;
  const towns = town['code']!.values as readonly string[];
  const municipalities = pack.tables['municipalities']!.columns['code']!.values as readonly string[];
  const all = towns.map((_, t) => t);
  return [
    { code: '*', area: 0, towns: all, headlineOnly: false },
    ...municipalities.map((code, m) => ({
      code,
      area: 1 + m,
      towns: all.filter((t) => town['municipality']!.values[t] === code),
      headlineOnly: false,
    })),
    ...towns.map((code, t) => ({ code, area: null, towns: [t], headlineOnly: true })),
  ];
}

function sumOver(value_t: readonly number[], towns: readonly number[]): number {
  let sum = 0;
  for (const t of towns) sum += value_t[t]!;
  return sum;
}

function yearLines(start: string, year: YearResult, places: readonly OutputPlace[]): string {
  let text = '';
  for (const { code, area, towns, headlineOnly } of places) {
    for (const { id, headline } of INDICATORS) {
      const value_t = year.indicators[id];
      if (value_t === undefined || (headlineOnly && !headline)) continue;
      const value = (area === null ? undefined : year.areas[id]?.[area]) ?? sumOver(value_t, towns);
      text += `${start},${year.year},${textCell(code)},${id},${value}\n`;
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
