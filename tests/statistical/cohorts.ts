/** Residents by age and municipality of a run, and what became of the same ages in the registers. */
import type { Pack } from '../../scenarios/packages/format.js';
import { gaps, numbers, words } from '../../scenarios/packages/table.js';
import type { WorldInput } from '../../sim/input.js';
import { birthYearOf } from '../../sim/state/persons.js';
import type { World } from '../../sim/world.js';
import { living } from '../../sim/year.js';
import { seedsTo, worldOf } from './world.js';

/** A region with everybody in it. */
export interface LivedRegion {
  readonly name: string;
  readonly pack: Pack;
  readonly input: WorldInput;
}

/** Persons before and after, of the region and of each of its municipalities. */
export interface Cohort {
  readonly before_m: number[];
  readonly after_m: number[];
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
export const ratioOf = ({ before_m, after_m }: Cohort): number => sum(after_m) / sum(before_m);
export const ratios = ({ before_m, after_m }: Cohort): number[] => after_m.map((n, m) => n / before_m[m]!);

/** Residents by municipality whose completed age lies between two, both included. */
function residentsBetween(world: World, from: number, to: number): number[] {
  const { slots, class_p, household_p } = world.persons;
  const { municipality_t, code_m } = world.places;
  const count_m = code_m.map(() => 0);
  for (let p = 0; p < slots; p++) {
    const age = world.year - 1 - birthYearOf(class_p[p]!);
    if (class_p[p] === 0 || age < from || age > to) continue;
    const m = municipality_t[world.households.place_h[household_p[p]!]!]!;
    count_m[m] = count_m[m]! + 1;
  }
  return count_m;
}

/** Who turns from 15-19 into 20-24 in five years from the year after the base, and from 10-14 in ten years from the base. */
export interface Teens {
  readonly five: Cohort;
  readonly ten: Cohort;
}

/** @returns both cohorts, summed over seeds */
export function livedTeens(input: WorldInput, seeds: number): Teens {
  const column = (): number[] => input.places.code_m.map(() => 0);
  const cohort = (): Cohort => ({ before_m: column(), after_m: column() });
  const [five, ten] = [cohort(), cohort()];
  const add = (to_m: number[], found_m: number[]): void => {
    for (const [m, n] of found_m.entries()) to_m[m] = to_m[m]! + n;
  };
  for (const seed of seedsTo(seeds)) {
    const world = worldOf(input, seed);
    add(ten.before_m, residentsBetween(world, 10, 14));
    const nextYear = living(world);
    for (let lived = 1; lived <= 10; lived++) {
      nextYear();
      if (lived === 1) add(five.before_m, residentsBetween(world, 15, 19));
      if (lived === 6) add(five.after_m, residentsBetween(world, 20, 24));
    }
    add(ten.after_m, residentsBetween(world, 20, 24));
  }
  return { five, ten };
}

/**
 * The same of the registers: 15-19 of 2016 and 10-14 of 2011, both 20-24 in 2021; municipalities in the order of the pack.
 * Years after its base stand in the table that only scores may read.
 */
export function observedTeens(pack: Pack): Teens {
  const of = (group: string, at: number): number[] =>
    words(pack.tables['municipalities']!, 'code').map((code) => {
      for (const table of [pack.tables['observed']!, pack.tables['scoring']!]) {
        const year = numbers(table, 'year');
        const row = words(table, 'municipality').findIndex((own, r) => own === code && year[r] === at);
        if (row >= 0) return gaps(table, `age_${group}`)[row]!;
      }
      throw new Error(`nothing observed of ${code} in ${at}`);
    });
  const after_m = of('20_24', 2021);
  return { five: { before_m: of('15_19', 2016), after_m }, ten: { before_m: of('10_14', 2011), after_m } };
}

/** Of everybody of 17 at the base: how many residents of 22 there are five years later, and of 37 twenty years later. */
export function rural(input: WorldInput, seeds: number): { at22: number; at27: number; at37: number } {
  const count = { at17: 0, at22: 0, at27: 0, at37: 0 };
  for (const seed of seedsTo(seeds)) {
    const world = worldOf(input, seed);
    count.at17 += sum(residentsBetween(world, 17, 17));
    const nextYear = living(world);
    for (let lived = 1; lived <= 20; lived++) {
      nextYear();
      if (lived === 5) count.at22 += sum(residentsBetween(world, 22, 22));
      if (lived === 10) count.at27 += sum(residentsBetween(world, 27, 27));
    }
    count.at37 += sum(residentsBetween(world, 37, 37));
  }
  const of100 = (n: number): number => (100 * n) / count.at17;
  return { at22: of100(count.at22), at27: of100(count.at27), at37: of100(count.at37) };
}
