/**
 * Persons before they are persons: counts by sex and completed age on 1 January of the base year.
 *
 * A cell is `sex * AGES + age`. People of one cell differ in nothing yet, so steps move counts, not individuals.
 */
import { AGES } from '../../sim/input.js';
import { FEMALE, MALE } from '../../sim/state/persons.js';

export const CELLS = 2 * AGES;
/** From this age a person may head a household. */
export const ADULT_AGE = 18;

export const cellOf = (sex: number, age: number): number => sex * AGES + age;
export const sexOfCell = (cell: number): number => (cell >= AGES ? FEMALE : MALE);
export const ageOfCell = (cell: number): number => (cell >= AGES ? cell - AGES : cell);

/** Persons of both sexes from age `from` up to and including `to`. */
export function countAges(count_c: Int32Array, from: number, to: number): number {
  return countSex(count_c, MALE, from, to) + countSex(count_c, FEMALE, from, to);
}

export function countSex(count_c: Int32Array, sex: number, from: number, to: number): number {
  let sum = 0;
  for (let age = from; age <= to; age++) sum += count_c[cellOf(sex, age)]!;
  return sum;
}

export const minorsIn = (count_c: Int32Array): number => countAges(count_c, 0, ADULT_AGE - 1);
export const adultsIn = (count_c: Int32Array): number => countAges(count_c, ADULT_AGE, AGES - 1);

/** A value per cell, from a function of sex and age. */
export const perCell = (value: (sex: number, age: number) => number): Float64Array =>
  Float64Array.from({ length: CELLS }, (_, cell) => value(sexOfCell(cell), ageOfCell(cell)));

/** Takes `taken_c` out of `pool_c`. */
export function takeOut(pool_c: Int32Array, taken_c: Int32Array): void {
  for (let cell = 0; cell < pool_c.length; cell++) pool_c[cell] = pool_c[cell]! - taken_c[cell]!;
}

/** Adds `more_c` to `pool_c`. */
export function addTo(pool_c: Int32Array, more_c: Int32Array): void {
  for (let cell = 0; cell < pool_c.length; cell++) pool_c[cell] = pool_c[cell]! + more_c[cell]!;
}

/** One entry per person, in order of cells. */
export function listOf(count_c: Int32Array): number[] {
  const list: number[] = [];
  for (let cell = 0; cell < count_c.length; cell++) for (let n = count_c[cell]!; n > 0; n--) list.push(cell);
  return list;
}
