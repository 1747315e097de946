/** Replicates of a world as forecasts of its municipalities. */
import type { Progress } from '../../scenarios/runs/progress.js';
import { replicateTasks, seedResults, workOff } from '../../scenarios/runs/replicates.js';
import type { PlaceTable } from '../../sim/input.js';
import type { ParameterValues } from '../../sim/parameters/parameters.js';
import type { YearResult } from '../../sim/protocol.js';
import type { Residents, Series } from './observed.js';
import { schoolsOf, withSchools } from './schools.js';
import type { ScoredWorld } from './worlds.js';

export interface Running {
  readonly seeds: readonly number[];
  readonly workers: number;
  readonly lastYear: number;
  readonly parameters: ParameterValues;
  readonly progress: Progress;
  readonly signal?: AbortSignal;
}

/** Residents by municipality of one year. */
function residentsOf(places: PlaceTable, result: YearResult): Residents[] {
  const { municipality_t, code_m } = places;
  const { indicators } = result;
  const sums = (id: string): number[] => {
    const sum_m = code_m.map(() => 0);
    indicators[id]!.forEach((n, t) => {
      sum_m[municipality_t[t]!]! += n;
    });
    return sum_m;
  };
  const [population, under20, over64] = [sums('population'), sums('population_0_19'), sums('population_65plus')];
  return schoolsOf(places, result).map((schools, m) =>
    withSchools({ population: population[m]!, under20: under20[m]!, over64: over64[m]! }, schools),
  );
}

/** One series of the municipalities for every seed. @throws RunFailure, Interrupted */
export async function forecastsOf(world: ScoredWorld, running: Omit<Running, 'parameters'>): Promise<Series[]> {
  const { method, foreign, input, parameters } = world;
  const { seeds, lastYear, progress, workers, signal } = running;
  const name = `${method}, foreign ${foreign}`;
  const tasks = replicateTasks({ input, label: name, seeds, lastYear, parameters, policy: [], shocks: [] });
  const lived = await workOff({ workers, progress, ...(signal === undefined ? {} : { signal }) }, tasks);
  const years_j = seedResults(seeds, lived).map(({ years }) => years);
  return years_j.map((years) => {
    const byYear = years.map((result) => [result.year, residentsOf(input.places, result)] as const);
    return input.places.code_m.map((_, m) => new Map(byYear.map(([year, all]) => [year, all[m]!])));
  });
}
