/** The hindcast of a region: forecasts from its earlier base, and how far off they were. */
import type { Pack } from '../../scenarios/packages/format.js';
import type { Population } from '../../sim/input.js';
import { type BaselineMethod, baseline } from './baselines.js';
import { forecastsOf, type Running } from './forecast.js';
import { type Hindsight, recordOf } from './observed.js';
import { type Method, type Row, rowsOf } from './scoreboard.js';
import { scoredWorlds } from './worlds.js';

const BASELINES: readonly BaselineMethod[] = ['constant', 'linear', 'damped'];
/** The last years observed. */
export const SCORED_YEARS = [2020, 2021] as const;
/** Baselines of the years scored. */
export function baselineMethods({ past, origin }: Hindsight): Method[] {
  return BASELINES.map((method) => ({
    method,
    foreign: 'frozen',
    replicates: [
      past.map((series) => new Map(SCORED_YEARS.map((year) => [year, baseline(method, series, origin, year)]))),
    ],
  }));
}

/**
 * @param pack of an earlier base.
 * @returns rows in order of method, year and group.
 * @throws InputError when nothing was observed after the base; RunFailure, Interrupted
 */
export async function hindcast(pack: Pack, population: Population, running: Omit<Running, 'lastYear'>): Promise<Row[]> {
  const record = recordOf(pack);
  const methods = baselineMethods(record);
  for (const world of scoredWorlds(pack, population, running.parameters)) {
    const replicates = await forecastsOf(world, { ...running, lastYear: SCORED_YEARS.at(-1)! });
    methods.push({ method: world.method, foreign: world.foreign, replicates });
  }
  return methods.flatMap((method) => SCORED_YEARS.flatMap((year) => rowsOf(record, method, year)));
}
