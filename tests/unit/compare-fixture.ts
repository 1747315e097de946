/** A comparison of small invented worlds, lived for real: schools close, and some are kept. */
import type { Pack } from '../../scenarios/packages/format.js';
import { synthesise } from '../../scenarios/population/synthesise.js';
import { openInput } from '../../scenarios/population/world-input.js';
import { runKeyOf } from '../../scenarios/run-key.js';
import { differencesOf } from '../../scenarios/runs/compare/differences.js';
import type { CompareResult } from '../../scenarios/runs/compare/results.js';
import { facilitySites } from '../../scenarios/runs/facility-sites.js';
import type { RunResult } from '../../scenarios/runs/results.js';
import { MEASURES } from '../../sim/measures/measures.js';
import { initialParameters } from '../../sim/parameters/parameters.js';
import type { YearResult } from '../../sim/protocol.js';
import { runReplicate } from '../../sim/run.js';
import { schoolPack } from '../toy/pack.js';

export interface CompareOptions {
  readonly seeds?: number;
  readonly years?: number;
  /** Of every measure in the other world; 0 = both worlds are the same. */
  readonly dose?: number;
  /** Of the first towns. */
  readonly townNames?: readonly string[];
  /** Other worlds, all alike but for their names. */
  readonly others?: number;
}

export function livedComparison(options: CompareOptions = {}): CompareResult {
  const { seeds = 4, years = 10, dose = 15, townNames = [], others = 1 } = options;
  const pack = named(schoolPack(), townNames);
  const input = openInput(pack, synthesise(pack, 1));
  const feedback = { facilityAttraction: 0.6, facilityForAll: 1 };
  // Toy schools stand far apart; so far that some merge.
  const parameters = { ...initialParameters(), ...feedback, schoolClosureLevel: 3, mergerReachKm: 6 };
  const lastYear = input.baseYear + years;
  const worldOf = (name: string, times: number): RunResult => {
    const measures =
      times === 0 ? [] : MEASURES.map(({ id }) => ({ id, dose: times, start: input.baseYear + 1, years }));
    const policy = measures.map((measure) => ({ ...measure, area_t: input.places.code_t.map(() => true) }));
    return {
      scenario: {
        region: 'toy',
        years: [input.baseYear, lastYear],
        populationSeed: 1,
        variant: 'nl',
        parameters,
        loops: {},
        measures,
        events: [],
      },
      scenarioName: name,
      pack,
      version: '0.0.0',
      facilities: facilitySites(input.facilities),
      seeds: Array.from({ length: seeds }, (_, i) => {
        const results: YearResult[] = [];
        runReplicate(input, { runKey: runKeyOf(i + 1), lastYear, parameters, policy }, (year) => results.push(year));
        return { seed: i + 1, years: results };
      }),
      variants: [],
    };
  };
  const baseline = worldOf('nothing', 0);
  const worlds = Array.from({ length: others }, (_, i) => worldOf(`kept-${i + 1}`, dose));
  const differences = worlds.flatMap((other) => differencesOf(baseline, other));
  return { baseline, others: worlds, differences, influence: [] };
}

function named(pack: Pack, names: readonly string[]): Pack {
  const places = pack.tables['places']!;
  const column = places.columns['name']!;
  const name = { ...column, values: column.values.map((value, t) => names[t] ?? value) };
  return { ...pack, tables: { ...pack.tables, places: { ...places, columns: { ...places.columns, name } } } };
}
