import { AGES } from '../../sim/input.js';
import { cellOf } from './cells.js';
import { inOrder } from './in-order.js';
import { type Stream, shuffle } from './stream.js';

/**
 * Gives everybody who asks a person of one sex, of the wished age or as near to it as there still is one.
 *
 * In random order everybody takes the nearest age; then the ages taken are dealt again in the order of the wishes, so
 * that being late costs everybody a little and nobody much.
 *
 * @param wish_i wished age, any whole number
 * @param pool_c persons by cell, at least as many of this sex between the ages as there are wishes; taken out
 * @returns age by wish
 */
export function takeNearest(
  wish_i: readonly number[],
  pool_c: Int32Array,
  sex: number,
  youngest: number,
  stream: Stream,
): number[] {
  const taken_a = new Int32Array(AGES);
  for (const i of shuffle(
    wish_i.map((_, k) => k),
    stream,
  )) {
    const age = nearestAge(wish_i[i]!, pool_c, sex, youngest, i % 2 === 0 ? 1 : -1);
    pool_c[cellOf(sex, age)] = pool_c[cellOf(sex, age)]! - 1;
    taken_a[age] = taken_a[age]! + 1;
  }
  const least = wish_i.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const above_i = wish_i.map((wish) => wish - least);
  const order = inOrder(
    above_i,
    above_i.reduce((a, b) => Math.max(a, b), 0),
  );
  const age_i = new Array<number>(wish_i.length).fill(0);
  let age = 0;
  for (const i of order) {
    while (taken_a[age] === 0) age++;
    taken_a[age] = taken_a[age]! - 1;
    age_i[i] = age;
  }
  return age_i;
}

function nearestAge(wish: number, pool_c: Int32Array, sex: number, youngest: number, side: number): number {
  const wished = Math.min(AGES - 1, Math.max(youngest, wish));
  const isThere = (age: number): boolean => age >= youngest && age < AGES && pool_c[cellOf(sex, age)]! > 0;
  for (let distance = 0; distance < AGES; distance++) {
    if (isThere(wished + side * distance)) return wished + side * distance;
    if (isThere(wished - side * distance)) return wished - side * distance;
  }
  throw new Error(`no person of sex ${sex} from age ${youngest} left to take`);
}
