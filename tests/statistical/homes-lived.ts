/** Households, homes and their values by municipality of runs, every 1 January from the base on. */
import { runKeyOf } from '../../scenarios/run-key.js';
import { type Tally, tallyOf } from '../../sim/indicators/tally.js';
import { wozValue } from '../../sim/indicators/values.js';
import type { WorldInput } from '../../sim/input.js';
import type { PolicyMeasure } from '../../sim/measures/policy.js';
import { initialParameters, type ParameterValues } from '../../sim/parameters/parameters.js';
import { CLASSES, makeWorld, type World } from '../../sim/world.js';
import { stepYear } from '../../sim/year.js';
import { seedsTo } from './world.js';

export type Changes = Partial<ParameterValues>;

/** Counts by municipality on one 1 January. */
export interface Homes {
  readonly persons: number[];
  readonly households: number[];
  readonly single: number[]; // households of one person
  readonly dwellings: number[];
  readonly vacant: number[];
  readonly woz: number[]; // mean value, EUR at the country's prices of the base year
}

export const changedWorld = (
  input: WorldInput,
  seed: number,
  changes: Changes = {},
  policy: readonly PolicyMeasure[] = [],
): World => makeWorld(input, runKeyOf(seed), { ...initialParameters(), ...changes }, policy);

function homesOf(world: World, tally: Tally): Homes {
  const { municipality_t, code_m } = world.places;
  const sums = (of: (t: number) => number): number[] => {
    const sum_m = code_m.map(() => 0);
    municipality_t.forEach((m, t) => {
      sum_m[m]! += of(t);
    });
    return sum_m;
  };
  const residents = (t: number): number => {
    let count = 0;
    for (let c = 0; c < CLASSES; c++) count += tally.residents_tc[t * CLASSES + c]!;
    return count;
  };
  return {
    persons: sums(residents),
    households: sums((t) => tally.households_t[t]!),
    single: sums((t) => tally.single_t[t]!),
    dwellings: sums((t) => tally.dwellings_t[t]!),
    vacant: sums((t) => tally.vacant_t[t]!),
    // Areas are the region and then the municipalities; the flows of the year play no part in a stock.
    woz: wozValue.areas!.of(null as never, world, tally).slice(1),
  };
}

/** @returns by seed, then by years since the base: 0 to `years` */
export function livedHomes(input: WorldInput, seeds: number, years: number, changes: Changes = {}): Homes[][] {
  return seedsTo(seeds).map((seed) => {
    const world = changedWorld(input, seed, changes);
    let tally = tallyOf(world);
    const homes = [homesOf(world, tally)];
    for (let i = 0; i < years; i++) {
      tally = stepYear(world, undefined, tally);
      homes.push(homesOf(world, tally));
    }
    return homes;
  });
}

/** Sum over municipalities. @param of those that count; none = all */
export const total = (count_m: readonly number[], of?: readonly number[]): number =>
  (of ? of.map((m) => count_m[m]!) : count_m).reduce((sum, n) => sum + n, 0);

/** Mean over seeds of a figure, by years since the base. */
export const byYear = (lived: readonly (readonly Homes[])[], of: (homes: Homes) => number): number[] =>
  lived[0]!.map((_, y) => lived.reduce((sum, homes) => sum + of(homes[y]!), 0) / lived.length);

/** Years from the base until a figure is first below what it was at the base; null = not in these years. */
export function firstBelow(figure_y: readonly number[]): number | null {
  const year = figure_y.findIndex((value) => value < figure_y[0]!);
  return year < 0 ? null : year;
}

export const singleShare = (homes: Homes): number => (100 * total(homes.single)) / total(homes.households);

/** Percent of the dwellings of some municipalities that nobody lives in. */
export const vacancy = ({ vacant, dwellings }: Homes, of: readonly number[]): number =>
  (100 * total(vacant, of)) / total(dwellings, of);
