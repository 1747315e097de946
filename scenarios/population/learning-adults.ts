/** Education of adults: shares of the municipality, higher for the young, couples somewhat alike. */
import { AGES, type Population } from '../../sim/input.js';
import { LEVEL, learningOf } from '../../sim/learning/levels.js';
import { LAST_STEP_AGE } from '../../sim/learning/steps.js';
import { ROLE } from '../../sim/state/persons.js';
import { COUNTRY } from '../packages/columns/learning.js';
import type { Pack, Table } from '../packages/format.js';
import { numbers, words } from '../packages/table.js';
import { ageAtBase, municipalityOfTowns } from './base.js';
import { isAlike, levelRank } from './learning-draws.js';

/** Published shares are of these ages. */
const FIRST = 15;
const LAST = 75;
const ROUNDS = 40;
/** Couples who have the same rank in education; the others are as it falls (guess). */
const ALIKE = 0.4;
/** Inside the three groups (guess): only primary school, by age; mbo 2 in middle; academic in high. */
const PRIMARY: readonly (readonly [from: number, share: number])[] = [
  [65, 0.35],
  [45, 0.2],
  [0, 0.12],
];
const MBO2_PART = 0.35;
const WO_PART = 0.36;
/**
 * High education of residents of 15 to 74 rose from 28.2 % in 2013 to 36.1 % in 2023 (CBS, labour force survey): what a
 * later share has more than one of the base, a year; low education went down as much (guess).
 */
export const RISE_A_YEAR = (0.361 - 0.282) / 10;

/** Share by municipality and age: m * AGES + age. */
export interface LevelShares {
  readonly low_ma: Float64Array;
  readonly high_ma: Float64Array;
}

export function assignLevels(pack: Pack, population: Population, base: number): void {
  const { persons, households } = population;
  const municipality_t = municipalityOfTowns(pack);
  const count_ma = countByAge(population, municipality_t, pack.tables['municipalities']!.rows, base);
  const { low_ma, high_ma } = levelShares(pack, count_ma, base);
  for (let p = 0; p < persons.slots; p++) {
    const age = ageAtBase(base, persons.class_p[p]!);
    if (age <= LAST_STEP_AGE) continue;
    const h = persons.household_p[p]!;
    const [homeA, homeB] = [households.idA_h[h]!, households.idB_h[h]!];
    const together = persons.role_p[p] === ROLE.partner && isAlike(homeA, homeB, ALIKE);
    const rank = together ? levelRank(homeA, homeB) : levelRank(persons.idA_p[p]!, persons.idB_p[p]!);
    const i = municipality_t[households.place_h[h]!]! * AGES + age;
    persons.learning_p[p] = learningOf(levelAt(rank, low_ma[i]!, high_ma[i]!, age), 0);
  }
}

/** The level at a rank, lowest first. */
function levelAt(rank: number, low: number, high: number, age: number): number {
  if (rank < low) return rank < low * PRIMARY.find(([from]) => age >= from)![1] ? LEVEL.none : LEVEL.lower;
  const middle = 1 - low - high;
  if (rank < 1 - high) return rank < low + middle * MBO2_PART ? LEVEL.mbo2 : LEVEL.mbo4;
  return rank < 1 - high * WO_PART ? LEVEL.hbo : LEVEL.wo;
}

function countByAge(
  { persons, households }: Population,
  municipality_t: readonly number[],
  municipalities: number,
  base: number,
): Float64Array {
  const count_ma = new Float64Array(municipalities * AGES);
  for (let p = 0; p < persons.slots; p++) {
    const age = ageAtBase(base, persons.class_p[p]!);
    count_ma[municipality_t[households.place_h[persons.household_p[p]!]!]! * AGES + age]!++;
  }
  return count_ma;
}

/** Levels of the residents of municipalities at the base. @param count_ma as in `levelsOf` */
export function levelShares(pack: Pack, count_ma: Float64Array, base: number): LevelShares {
  return levelsOf(pack, count_ma, sharesAt(pack.tables['municipalities']!, 'education_low', 'education_high', base));
}

/** Levels of the residents of the country at the base. @param count_a residents by age on 31 December */
export function countryLevels(pack: Pack, count_a: Float64Array, base: number): LevelShares {
  const table = pack.tables['education']!;
  const { low_m, high_m } = sharesAt(table, 'low', 'high', base);
  const row = words(table, 'area').indexOf(COUNTRY);
  return levelsOf(pack, count_a, { low_m: [low_m[row]!], high_m: [high_m[row]!] });
}

interface AreaShares {
  readonly low_m: readonly number[];
  readonly high_m: readonly number[];
}

/** Published shares of residents of 15 to 75, taken back to the base where they are of a later year. */
function sharesAt(table: Table, low: string, high: string, base: number): AreaShares {
  const { year } = table.columns[high]!;
  const rise = (typeof year === 'number' ? Math.max(0, year - base) : 0) * RISE_A_YEAR;
  return {
    low_m: numbers(table, low).map((share) => share + rise),
    high_m: numbers(table, high).map((share) => share - rise),
  };
}

/**
 * The national profile by age with one factor for low and one for high education in each area, such that its residents of
 * 15 to 75 have the wanted shares.
 *
 * @param count_ma residents by area and age on the 31 December before the base: m * AGES + age
 */
function levelsOf(pack: Pack, count_ma: Float64Array, wanted: AreaShares): LevelShares {
  const low_a = byAge(pack, 'low');
  const high_a = byAge(pack, 'high');
  const low_ma = new Float64Array(count_ma.length);
  const high_ma = new Float64Array(count_ma.length);
  wanted.low_m.forEach((share, m) => {
    const factors = factorsFor(count_ma, m, low_a, high_a, share, wanted.high_m[m]!);
    for (let age = 0; age < AGES; age++) {
      const [low, high] = scaled(low_a[age]!, high_a[age]!, factors);
      low_ma[m * AGES + age] = low;
      high_ma[m * AGES + age] = high;
    }
  });
  return { low_ma, high_ma };
}

type Factors = readonly [low: number, high: number];

function scaled(low: number, high: number, [lowFactor, highFactor]: Factors): [number, number] {
  const sum = low * lowFactor + high * highFactor + (1 - low - high);
  return [(low * lowFactor) / sum, (high * highFactor) / sum];
}

/** Factors on the odds against middle education, by scaling in turn. */
function factorsFor(
  count_ma: Float64Array,
  m: number,
  low_a: readonly number[],
  high_a: readonly number[],
  lowShare: number,
  highShare: number,
): Factors {
  let factors: Factors = [1, 1];
  for (let round = 0; round < ROUNDS; round++) {
    let [all, low, high] = [0, 0, 0];
    for (let age = FIRST; age <= LAST; age++) {
      const n = count_ma[m * AGES + age]!;
      const shares = scaled(low_a[age]!, high_a[age]!, factors);
      all += n;
      low += n * shares[0];
      high += n * shares[1];
    }
    if (all === 0) return factors;
    const middle = (all - low - high) / (all * (1 - lowShare - highShare));
    factors = [factors[0] * ((all * lowShare) / low) * middle, factors[1] * ((all * highShare) / high) * middle];
  }
  return factors;
}

/** Shares of the country by single age, the outer groups held. */
function byAge(pack: Pack, column: 'low' | 'high'): number[] {
  const table = pack.tables['education_by_age']!;
  const [from, share] = [numbers(table, 'age'), numbers(table, column)];
  return Array.from({ length: AGES }, (_, age) => {
    let row = 0;
    from.forEach((first, r) => {
      if (first <= age && (first >= from[row]! || from[row]! > age)) row = r;
    });
    return share[row]!;
  });
}
