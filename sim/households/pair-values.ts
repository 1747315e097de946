/** Who could pair with whom, and the value of each such pair. */
import { draw } from '../draws.js';
import { EVENT } from '../event-numbers.js';
import { exp } from '../exact.js';
import { AGES } from '../input.js';
import { keyOf, type World } from '../world.js';

/** Age of the first (man) minus that of the second (woman): normal, in years (guess near observed couples). */
const MEAN_GAP = 2.5;
const SPREAD = 4;
/** Pairs further apart than this many spreads do not meet. */
const FARTHEST = 3;

/** How much less likely a pair with this age gap is than one with the mean gap; Infinity = never. */
function reluctance(gap: number): number {
  const z = (gap - MEAN_GAP) / SPREAD;
  return z * z > FARTHEST * FARTHEST ? Number.POSITIVE_INFINITY : exp((z * z) / 2);
}
const LEAST_GAP = Math.ceil(MEAN_GAP - FARTHEST * SPREAD);
const LARGEST_GAP = Math.floor(MEAN_GAP + FARTHEST * SPREAD);
const RELUCTANCE_BY_GAP = Float64Array.from({ length: LARGEST_GAP - LEAST_GAP + 1 }, (_, i) =>
  reluctance(i + LEAST_GAP),
);

/** One of the two groups by ascending age, so that those whom somebody could pair with stand side by side. */
export interface Side {
  readonly count: number;
  readonly slots: Int32Array;
  readonly idA: Uint32Array;
  readonly idB: Uint32Array;
  readonly age: Uint8Array;
  /** Index of the first of the other group who could pair with each, and one past the last. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Index of the lowest value among the others; -1 = none. */
  readonly best: Int32Array;
  readonly taken: Uint8Array;
}

/** Values of the pairs that could be, man by man: of man i and woman j at row[i] + j. */
export interface Values {
  readonly row: Int32Array;
  readonly value: Float64Array;
}

/** The two groups, each knowing whom of the other it could pair with. */
export function sidesOf(world: World, first: readonly number[], second: readonly number[]): [men: Side, women: Side] {
  const men = sideOf(world, first);
  const women = sideOf(world, second);
  findReach(men, women.age, -LARGEST_GAP, -LEAST_GAP);
  findReach(women, men.age, LEAST_GAP, LARGEST_GAP);
  return [men, women];
}

function sideOf({ age_c, persons: { class_p, idA_p, idB_p } }: World, group: readonly number[]): Side {
  const count = group.length;
  const side: Side = {
    count,
    slots: new Int32Array(count),
    idA: new Uint32Array(count),
    idB: new Uint32Array(count),
    age: new Uint8Array(count),
    from: new Int32Array(count),
    to: new Int32Array(count),
    best: new Int32Array(count),
    taken: new Uint8Array(count),
  };
  const next_a = new Int32Array(AGES + 1); // where the next one of an age goes
  for (const p of group) next_a[age_c[class_p[p]!]! + 1]!++;
  for (let age = 0; age < AGES; age++) next_a[age + 1]! += next_a[age]!;
  for (const p of group) {
    const age = age_c[class_p[p]!]!;
    const i = next_a[age]!++;
    side.slots[i] = p;
    side.idA[i] = idA_p[p]!;
    side.idB[i] = idB_p[p]!;
    side.age[i] = age;
  }
  return side;
}

/** The others whose age is between `least` and `most` years above one's own. */
function findReach({ age, from, to }: Side, others: Uint8Array, least: number, most: number): void {
  let first = 0;
  let end = 0;
  for (let i = 0; i < age.length; i++) {
    while (first < others.length && others[first]! < age[i]! + least) first++;
    while (end < others.length && others[end]! <= age[i]! + most) end++;
    from[i] = first;
    to[i] = end;
  }
}

export function pairValues(world: World, men: Side, women: Side): Values {
  const { k1, k2 } = keyOf(world, EVENT.unionPair);
  const row = new Int32Array(men.count);
  let count = 0;
  for (let i = 0; i < men.count; i++) {
    row[i] = count - men.from[i]!;
    count += men.to[i]! - men.from[i]!;
  }
  const value = new Float64Array(count);
  for (let i = 0; i < men.count; i++) fillRow(value, row[i]!, men, women, i, k1, k2);
  return { row, value };
}

function fillRow(value: Float64Array, start: number, men: Side, women: Side, i: number, k1: number, k2: number): void {
  const { idA, idB, age } = women;
  const ownA = men.idA[i]!;
  const ownB = men.idB[i]!;
  const gap = men.age[i]! - LEAST_GAP;
  const end = men.to[i]!;
  for (let j = men.from[i]!; j < end; j++) {
    const u = draw(ownA ^ idB[j]!, ownB ^ idA[j]!, k1, k2);
    value[start + j] = (u + 1) * RELUCTANCE_BY_GAP[gap - age[j]!]!;
  }
}
