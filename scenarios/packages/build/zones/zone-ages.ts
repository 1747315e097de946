/** Residents of the zones by age for the years of a run: cohorts advanced once per pack, the same in every scenario. */
import { exp } from '../../../../sim/exact.js';
import { AGES } from '../../../../sim/input.js';
import { ratesOf } from '../../../population/rates.js';
import { allocate } from '../../allocate.js';
import type { Pack } from '../../format.js';
import { AGE_GROUPS, OBSERVED_CLASSES } from '../../rules.js';
import { numbers, words } from '../../table.js';
import { sharesInGroup } from '../towns/children-at-home.js';
import type { Zone } from './zones.js';

/** Steps of the table and how far it goes, years. */
export const STEP = 5;
const HORIZON = 60;
/** Boys among births. */
const BOYS = 0.512;
/** Where residents of 95 and older are put at the start: about their mean age. */
const OLDEST = 97;

export type Variant = 'closed' | 'steady';

const CLASS_STARTS = [0, 5, 10, 15, 20, 25, 45, 65, 80];
const classOf = (age: number): number => {
  let c = 0;
  while (c + 1 < CLASS_STARTS.length && age >= CLASS_STARTS[c + 1]!) c++;
  return c;
};
const CLASS_OF_AGE = Array.from({ length: AGES }, (_, age) => classOf(age));

/** What the cohorts of a zone follow. */
interface Rates {
  readonly dying: readonly number[]; // by sex and age on 31 December
  readonly births: readonly number[];
  /** Net migration of five years by class at their end, persons. */
  readonly net: readonly number[];
  /** Probability of moving by age, which spreads net migration inside a class. */
  readonly moving: readonly number[];
}

/** Residents by sex and single age: the towns of the members in the published classes of the members. */
function startOf(source: Pack, { members }: Zone, base: number): Float64Array {
  const codes = new Set(members.map((row) => words(source.tables['municipalities']!, 'code')[row]!));
  const table = source.tables['town_ages']!;
  const towns = words(source.tables['towns']!, 'municipality').flatMap((code, row) => (codes.has(code) ? [row] : []));
  const inGroup = sharesInGroup(numbers(source.tables['single_ages']!, 'persons'));
  const persons = new Float64Array(2 * AGES);
  (['m', 'w'] as const).forEach((sex, s) => {
    AGE_GROUPS.forEach((from) => {
      const counts = numbers(table, `${sex}${from}`);
      const n = towns.reduce((sum, town) => sum + counts[town]!, 0);
      if (from === 95) persons[s * AGES + OLDEST] = n;
      else for (let age = from; age < from + 5; age++) persons[s * AGES + age] = n * inGroup[age]!;
    });
  });
  return raked(persons, publishedClasses(source, codes, base));
}

/** Residents by class of some municipalities. */
function publishedClasses(source: Pack, codes: ReadonlySet<string>, year: number): number[] {
  const series = source.tables['municipal_series']!;
  const years = numbers(series, 'year');
  const rows = words(series, 'municipality').flatMap((code, row) =>
    codes.has(code) && years[row] === year ? [row] : [],
  );
  return OBSERVED_CLASSES.map((name) => {
    const counts = numbers(series, `age_${name}`);
    return rows.reduce((sum, row) => sum + counts[row]!, 0);
  });
}

function raked(persons: Float64Array, classes: readonly number[]): Float64Array {
  const sums = byClass(persons);
  return persons.map((n, i) => {
    const c = CLASS_OF_AGE[i % AGES]!;
    return sums[c]! > 0 ? (n * classes[c]!) / sums[c]! : 0;
  });
}

function byClass(persons: Float64Array): number[] {
  const sums = CLASS_STARTS.map(() => 0);
  persons.forEach((n, i) => {
    const c = CLASS_OF_AGE[i % AGES]!;
    sums[c] = sums[c]! + n;
  });
  return sums;
}

/** One year on: everybody a year older, births and deaths. */
function nextYear(persons: Float64Array, { dying, births }: Rates): Float64Array {
  const older = new Float64Array(2 * AGES);
  for (const s of [0, 1]) {
    for (let age = 0; age < AGES; age++) {
      const to = Math.min(age + 1, AGES - 1);
      older[s * AGES + to] = older[s * AGES + to]! + persons[s * AGES + age]! * (1 - dying[s * AGES + to]!);
    }
  }
  let born = 0;
  for (let age = 0; age < AGES; age++) born += older[AGES + age]! * births[age]!;
  older[0] = born * BOYS * (1 - dying[0]!);
  older[AGES] = born * (1 - BOYS) * (1 - dying[AGES]!);
  return older;
}

/** Net migration of five years, given to the cohorts at their end: in each class by who is there and moves most. */
function migrated(persons: Float64Array, { net, moving }: Rates): Float64Array {
  const weight = persons.map((n, i) => n * moving[i % AGES]!);
  const weights = byClass(weight);
  return persons.map((n, i) => {
    const c = CLASS_OF_AGE[i % AGES]!;
    return weights[c]! > 0 ? Math.max(0, n + (net[c]! * weight[i]!) / weights[c]!) : n;
  });
}

/** Mean of a figure of the members, weighted by residents at the base. */
function meanRatio(source: Pack, zone: Zone, column: string, residents: readonly number[]): number {
  const values = numbers(source.tables['municipalities']!, column);
  const all = zone.members.reduce((sum, row) => sum + residents[row]!, 0);
  return zone.members.reduce((sum, row) => sum + residents[row]! * values[row]!, 0) / all;
}

/**
 * Residents by the nine classes, whole persons, for the base and every fifth year after it.
 *
 * @param net net migration of five years by zone and class at their end; empty for closed zones.
 * @param residents by row of `municipalities`.
 */
export function zoneCohorts(
  source: Pack,
  zones: readonly Zone[],
  base: number,
  net: readonly (readonly number[])[],
  residents: readonly number[],
): number[][][] {
  const national = ratesOf({ ...source, base });
  const profile = source.tables['move_profile']!;
  const [within, between] = [numbers(profile, 'within'), numbers(profile, 'between')];
  const moving = Array.from({ length: AGES }, (_, age) => {
    const row = Math.min(age, within.length - 1);
    return within[row]! + between[row]!;
  });
  return zones.map((zone, z) => {
    const mortality = meanRatio(source, zone, 'mortality_ratio', residents);
    const fertility = meanRatio(source, zone, 'fertility_ratio', residents);
    const rates: Rates = {
      dying: national.deathHazard_sa.map((hazard) => 1 - exp(-hazard * mortality)),
      births: national.birthRate_a.map((rate) => rate * fertility),
      net: net[z] ?? CLASS_STARTS.map(() => 0),
      moving,
    };
    let persons = startOf(source, zone, base);
    const rows = [wholeOf(persons)];
    for (let year = 1; year <= HORIZON; year++) {
      persons = nextYear(persons, rates);
      if (year % STEP > 0) continue;
      persons = migrated(persons, rates);
      rows.push(wholeOf(persons));
    }
    return rows;
  });
}

const wholeOf = (persons: Float64Array): number[] => {
  const classes = byClass(persons);
  return allocate(classes, Math.round(classes.reduce((a, b) => a + b, 0)));
};
