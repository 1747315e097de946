/** Does the hindcast get better with the earthquakes? People and values by municipality, from 2015. */
import { forecastsOf } from '../../calibration/hindcast/forecast.js';
import { recordOf } from '../../calibration/hindcast/observed.js';
import { rowsOf } from '../../calibration/hindcast/scoreboard.js';
import { scoredWorlds } from '../../calibration/hindcast/worlds.js';
import { synthesise } from '../../scenarios/population/synthesise.js';
import { initialParameters } from '../../sim/parameters/parameters.js';
import type { LivedRegion } from '../statistical/cohorts.js';
import { livedHomes } from '../statistical/homes-lived.js';
import { seedsTo } from '../statistical/world.js';
import { ratiosOf } from './right-loop-rows.js';
import { type Row, rounded, row } from './row.js';

const SEEDS = 8;
const LEVELS = [
  ['off', 0],
  ['low', 0.5],
  ['high', 1],
] as const;
/** The municipality that was shaken most. */
const SHAKEN = 'Eemsdelta';

const silent = { say: () => {}, year: () => {}, done: () => {}, end: () => {} };

/** One row by level of the switch: mean error of people in 2021, as the hindcast has it, and of values. */
export async function quakeRows({ pack, input }: LivedRegion): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [level, earthquakes] of LEVELS) {
    const parameters = { ...initialParameters(), earthquakes };
    const record = recordOf(pack);
    const running = { seeds: seedsTo(SEEDS), workers: 1, lastYear: 2021, parameters, progress: silent };
    const errors: Record<string, unknown> = {};
    let figure = 0;
    for (const world of scoredWorlds(pack, synthesise(pack, 1), parameters)) {
      if (world.method !== 'model') continue;
      const replicates = await forecastsOf(world, running);
      const scores = rowsOf(record, { ...world, replicates }, 2021).filter(({ group }) => group === 'all');
      const of = (measure: string): number => scores.find((score) => score.measure === measure)!.value;
      errors[`foreign ${world.foreign}`] = { mape: of('mape'), wmape: of('wmape'), bias: of('bias') };
      if (world.foreign === 'observed') figure = of('mape');
      const m = input.places.name_m.indexOf(SHAKEN);
      const people = replicates.reduce((sum, series) => sum + series[m]!.get(2021)!.population, 0) / SEEDS;
      errors[`${SHAKEN}, foreign ${world.foreign}`] = [rounded(people, 0), record.actual[m]!.get(2021)!.population];
    }
    const values = ratiosOf(pack, livedHomes(input, SEEDS / 2, 5, { earthquakes }));
    rows.push(
      row(
        `earthquakes ${level}: mean absolute error of people by municipality, 2021, balance abroad as observed, %`,
        [figure, 0, 'printed'],
        true,
        false,
        { people: errors, valueRatioMeanAbsoluteError: rounded(values.offByMunicipality, 4) },
      ),
    );
  }
  return rows;
}
