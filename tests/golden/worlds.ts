/** What the golden files hold of a pack, open and with facilities: hashes of every year and figures of one seed. Runs in any engine. */
import type { Pack } from '../../scenarios/packages/format.js';
import { synthesise } from '../../scenarios/population/synthesise.js';
import { openInput } from '../../scenarios/population/world-input.js';
import { runKeyOf } from '../../scenarios/run-key.js';
import { INDICATORS } from '../../sim/indicators/indicators.js';
import { initialParameters } from '../../sim/parameters/parameters.js';
import type { YearResult } from '../../sim/protocol.js';
import { runReplicate } from '../../sim/run.js';

export interface Golden {
  readonly pack: string;
  readonly seed: number;
  readonly years: readonly GoldenYear[];
}
export interface GoldenYear {
  readonly year: number;
  readonly stateHash: string;
  readonly [indicator: string]: number | string;
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

const RATIOS = new Set(
  INDICATORS.filter(({ areas }) => areas?.rule === 'ratio of sums over its towns').map(({ id }) => id),
);

/** Counts as sums of the towns, shares and means of the region. */
function goldenYear({ year, stateHash, indicators, areas }: YearResult): GoldenYear {
  const figures = Object.entries(indicators).map(([id, values]): [string, number] => [
    id,
    RATIOS.has(id) ? areas[id]![0]! : sum(values),
  ]);
  return { year, stateHash, ...Object.fromEntries(figures) };
}

export function goldenOf(pack: Pack, seed: number, years: number): Golden {
  const input = openInput(pack, synthesise(pack, 1));
  const made: GoldenYear[] = [];
  const lastYear = input.baseYear + years;
  const job = { runKey: runKeyOf(seed), lastYear, parameters: initialParameters() };
  runReplicate(input, job, (result) => made.push(goldenYear(result)));
  return { pack: pack.id, seed, years: made };
}
