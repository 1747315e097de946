import { compareIdentity } from '../identity.js';
import type { World } from '../world.js';
import { pairValues, type Side, sidesOf, type Values } from './pair-values.js';

/** Two person slots. */
export type Pairing = readonly [number, number];

/**
 * Pairs two groups greedily by ascending pair value: a keyed draw of the two identities times the reluctance of
 * their age gap. The same pairs come out in whatever order the groups are given.
 *
 * A pair in which each is the other's lowest value is what greedy pairing takes, whenever its turn comes. So all such
 * pairs are taken at once, who lost his or her best looks again, and so on until nobody is left for anybody.
 */
export function pairUp(world: World, first: readonly number[], second: readonly number[]): Pairing[] {
  const [men, women] = sidesOf(world, first, second);
  const values = pairValues(world, men, women);
  for (let i = 0; i < men.count; i++) lookAmongWomen(men, women, i, values);
  for (let j = 0; j < women.count; j++) lookAmongMen(men, women, j, values);
  const pairs: Pairing[] = [];
  for (;;) {
    const before = pairs.length;
    for (let i = 0; i < men.count; i++) {
      const j = men.best[i]!;
      if (men.taken[i] === 1 || j < 0 || women.best[j] !== i) continue;
      men.taken[i] = 1;
      women.taken[j] = 1;
      pairs.push([men.slots[i]!, women.slots[j]!]);
    }
    if (pairs.length === before) return pairs;
    for (let i = 0; i < men.count; i++) {
      if (lostBest(men, women, i)) lookAmongWomen(men, women, i, values);
    }
    for (let j = 0; j < women.count; j++) {
      if (lostBest(women, men, j)) lookAmongMen(men, women, j, values);
    }
  }
}

const lostBest = (side: Side, other: Side, i: number): boolean =>
  side.taken[i] === 0 && side.best[i]! >= 0 && other.taken[side.best[i]!] === 1;

/** Finds the lowest value of one man among the women not taken. */
function lookAmongWomen(men: Side, women: Side, i: number, { row, value }: Values): void {
  const { taken } = women;
  const start = row[i]!;
  let best = -1;
  let lowest = Number.POSITIVE_INFINITY;
  for (let j = men.from[i]!; j < men.to[i]!; j++) {
    const v = value[start + j]!;
    if (v > lowest || taken[j] === 1) continue;
    if (v === lowest && !comesFirst(women, j, best)) continue;
    best = j;
    lowest = v;
  }
  men.best[i] = best;
}

/** Finds the lowest value of one woman among the men not taken. */
function lookAmongMen(men: Side, women: Side, j: number, { row, value }: Values): void {
  const { taken } = men;
  let best = -1;
  let lowest = Number.POSITIVE_INFINITY;
  for (let i = women.from[j]!; i < women.to[j]!; i++) {
    const v = value[row[i]! + j]!;
    if (v > lowest || taken[i] === 1) continue;
    if (v === lowest && !comesFirst(men, i, best)) continue;
    best = i;
    lowest = v;
  }
  women.best[j] = best;
}

/** Whether the identity of one of a group comes before another's. */
const comesFirst = ({ idA, idB }: Side, i: number, k: number): boolean =>
  compareIdentity(idA[i]!, idB[i]!, idA[k]!, idB[k]!) < 0;
