/** Rows of the scoreboard and the file they stand in; compare and viewer read it, so its form stays. */

import { existsSync } from 'node:fs';
import { InputError } from '../../scenarios/errors.js';
import type { Made, Score } from '../../scenarios/evidence/scoreboard.js';
import { readTextFile } from '../../scenarios/runs/text-file.js';
import { mean } from '../../scenarios/statistics/mean.js';
import { type Ensemble, type EnsembleMeasure, ensembleMeasures } from './ensembles.js';
import { type PointMeasure, pointMeasures } from './measures.js';
import { type Hindsight, type Residents, type Series, summed } from './observed.js';
import { meanSchools, type SchoolMeasure, schoolMeasures, withSchools } from './schools.js';

/** Groups are `all` (every municipality a forecast) and the region's name (the region as a whole). */
export interface Row extends Score {
  readonly foreign: 'frozen' | 'observed';
  readonly measure: PointMeasure | SchoolMeasure | EnsembleMeasure;
}

export interface Scoreboard {
  readonly version: 1;
  readonly made: readonly Made[];
  readonly rows: readonly Row[];
}

/** One method: a series of the municipalities for every replicate, one for baselines. */
export interface Method {
  readonly method: string;
  readonly foreign: Row['foreign'];
  readonly replicates: readonly Series[];
}

const rounded = (x: number): number => Math.round(x * 10000) / 10000;
const meanOf = (members: readonly Residents[]): Residents => {
  const residents = {
    population: mean(members.map((r) => r.population)),
    under20: mean(members.map((r) => r.under20)),
    over64: mean(members.map((r) => r.over64)),
  };
  return withSchools(residents, meanSchools(members));
};

/** Scores of one method in one year, both groups; those of ensembles where there are two replicates or more. */
export function rowsOf(
  { name, origin, actual }: Hindsight,
  { method, foreign, replicates }: Method,
  year: number,
): Row[] {
  const groups: [string, (series: Series) => Residents[]][] = [
    ['all', (series) => series.map((m) => m.get(year)!)],
    [name, (series) => [summed(series).get(year)!]],
  ];
  return groups.flatMap(([group, of]) => {
    const seen = of(actual);
    const made = replicates.map(of);
    const pairs = seen.map((r, i) => ({ forecast: meanOf(made.map((all) => all[i]!)), actual: r }));
    const ensembles = seen.map(
      (r, i): Ensemble => ({ members: made.map((all) => all[i]!.population), actual: r.population }),
    );
    const values = {
      ...pointMeasures(pairs),
      ...schoolMeasures(pairs),
      ...(replicates.length > 1 ? ensembleMeasures(ensembles) : {}),
    };
    return Object.entries(values).map(([measure, value]) => ({
      pack: name,
      group,
      origin,
      year,
      method,
      foreign,
      measure: measure as Row['measure'],
      value: rounded(value),
    }));
  });
}

const listed = (items: readonly object[]): string =>
  `[\n${items.map((item) => `  ${JSON.stringify(item)}`).join(',\n')}\n]`;

/** The scoreboard as a file, one row per line. */
export const scoreboardText = ({ version, made, rows }: Scoreboard): string =>
  `{ "version": ${version}, "made": ${listed(made)}, "rows": ${listed(rows)} }\n`;

const MOST_BYTES = 20_000_000;

export interface Kept {
  readonly own: readonly Row[];
  readonly others: readonly Row[];
  /** With what the others were made, as far as the file says. */
  readonly made: readonly Made[];
}

/** Rows of this pack and origin in the file, and all others. @throws InputError when the file is no scoreboard */
export function rowsIn(file: string, pack: string, origin: number): Kept {
  if (!existsSync(file)) return { own: [], others: [], made: [] };
  const refuse = (): never => {
    throw new InputError(`${file}: expected a scoreboard, { "version": 1, "rows": [...] }`);
  };
  let content: unknown;
  try {
    content = JSON.parse(readTextFile(file, 'a scoreboard (JSON)', MOST_BYTES));
  } catch (error) {
    if (error instanceof InputError) throw error;
    return refuse();
  }
  const { version, rows, made = [] } = (content ?? {}) as Partial<Scoreboard>;
  if (version !== 1 || !Array.isArray(rows) || !Array.isArray(made)) return refuse();
  const isOwn = (row: Row | Made): boolean => row.pack === pack && row.origin === origin;
  return {
    own: rows.filter(isOwn),
    others: rows.filter((row) => !isOwn(row)),
    made: made.filter((one) => !isOwn(one)),
  };
}
