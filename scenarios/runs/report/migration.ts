/** Who comes and goes in a run, read from the migration of its years: balances by area and age, exchange with zones. */
import { AGE_GROUPS, MIGRATION_FLOWS, type Migration } from '../../../sim/indicators/migration.js';
import type { YearResult } from '../../../sim/protocol.js';
import { type Figures, type Spread, spread } from './figures.js';
import type { Period } from './periods.js';

/** Inside the country, or with other countries. */
export type Border = 'internal' | 'foreign';

/** The region in `persons_afg`; municipality m is area m + 1. */
export const REGION = 0;

/** @throws Error if the year has none */
function migrationOf({ year, migration }: YearResult): Migration {
  if (migration === null) throw new Error(`report: expected the migration of ${year}, found none`);
  return migration;
}

const flowOf = (name: (typeof MIGRATION_FLOWS)[number]): number => MIGRATION_FLOWS.indexOf(name);
const [COME, GO] = [
  { internal: flowOf('arrivals_internal'), foreign: flowOf('immigration') },
  { internal: flowOf('departures_internal'), foreign: flowOf('emigration') },
];

/** Arrivals less departures of one area in one age group. */
function balance({ persons_afg }: Migration, area: number, border: Border, group: number): number {
  const at = (flow: number): number => persons_afg[(area * MIGRATION_FLOWS.length + flow) * AGE_GROUPS + group]!;
  return at(COME[border]) - at(GO[border]);
}

function balanceOfYear(result: YearResult, area: number, border: Border): number {
  const migration = migrationOf(result);
  let sum = 0;
  for (let g = 0; g < AGE_GROUPS; g++) sum += balance(migration, area, border, g);
  return sum;
}

/** Net migration of an area over the whole run. */
export const netOverRun = (figures: Figures, area: number, border: Border): Spread =>
  spread(figures, (years) => years.slice(1).reduce((sum, year) => sum + balanceOfYear(year, area, border), 0));

/** The same of the year that ended on 1 January number `y` of the run. */
export const netInYear = (figures: Figures, area: number, border: Border, y: number): Spread =>
  spread(figures, (years) => balanceOfYear(years[y]!, area, border));

/** Yearly net migration of an area in a period. */
export const netYearly = (figures: Figures, area: number, border: Border, { from, to }: Period): Spread =>
  spread(figures, (years) => {
    let sum = 0;
    for (let y = from; y <= to; y++) sum += balanceOfYear(years[y]!, area, border);
    return sum / (to - from + 1);
  });

/** Yearly net migration of an area by five-year group, mean of the seeds. */
export const netByAge = (figures: Figures, area: number, border: Border, { from, to }: Period): readonly number[] =>
  Array.from({ length: AGE_GROUPS }, (_, g) => {
    const { mean } = spread(figures, (years) => {
      let sum = 0;
      for (let y = from; y <= to; y++) sum += balance(migrationOf(years[y]!), area, border, g);
      return sum / (to - from + 1);
    });
    return mean;
  });

/** Persons a year who went to somewhere and who came from there. */
export interface Exchange {
  readonly to: number;
  readonly from: number;
}

/** Yearly mean of what `of` reads from the migration of a year. */
export function yearlyExchange(figures: Figures, period: Period, of: (migration: Migration) => Exchange): Exchange {
  const mean = (side: keyof Exchange): number =>
    spread(figures, (years) => {
      let sum = 0;
      for (let y = period.from; y <= period.to; y++) sum += of(migrationOf(years[y]!))[side];
      return sum / (period.to - period.from + 1);
    }).mean;
  return { to: mean('to'), from: mean('from') };
}
