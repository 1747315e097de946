import { draw } from '../draws.js';
import { EVENT } from '../event-numbers.js';
import { exp } from '../exact.js';
import { compareIdentity } from '../identity.js';
import { keyOf, type World } from '../world.js';

/** Two person slots. */
export type Pairing = readonly [number, number];

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
const RELUCTANCE_BY_GAP = Array.from({ length: 201 }, (_, i) => reluctance(i - 100));

/**
 * Pairs two groups greedily by ascending pair value: a keyed draw of the two identities times the reluctance of
 * their age gap. The same pairs come out in whatever order the groups are given.
 *
 * A pair in which each is the other's lowest value is what greedy pairing takes, whenever its turn comes. So all such
 * pairs are taken at once, who lost his or her best looks again, and so on until nobody is left for anybody.
 */
export function pairUp(world: World, men: readonly number[], women: readonly number[]): Pairing[] {
  const value_mw = pairValues(world, men, women);
  const rows: Side = { slots: men, others: women, best: new Int32Array(men.length), taken: new Uint8Array(men.length) };
  const columns: Side = {
    slots: women,
    others: men,
    best: new Int32Array(women.length),
    taken: new Uint8Array(women.length),
  };
  lookAll(world, rows, columns, value_mw);
  const pairs: Pairing[] = [];
  for (;;) {
    const before = pairs.length;
    for (let i = 0; i < men.length; i++) {
      const j = rows.best[i]!;
      if (rows.taken[i] === 1 || j < 0 || columns.best[j] !== i) continue;
      rows.taken[i] = 1;
      columns.taken[j] = 1;
      pairs.push([men[i]!, women[j]!]);
    }
    if (pairs.length === before) return pairs;
    for (let i = 0; i < men.length; i++) {
      if (lostBest(rows, columns, i)) look(world, rows, columns, i, value_mw, i * women.length, 1);
    }
    for (let j = 0; j < women.length; j++) {
      if (lostBest(columns, rows, j)) look(world, columns, rows, j, value_mw, j, women.length);
    }
  }
}

/** One of the two groups: person slots, the index of the lowest value among the others (-1 = none), who has paired. */
interface Side {
  readonly slots: readonly number[];
  readonly others: readonly number[];
  readonly best: Int32Array;
  readonly taken: Uint8Array;
}

/** Everybody's first best, in one pass over the values. */
function lookAll(world: World, rows: Side, columns: Side, value_mw: Float64Array): void {
  const width = columns.slots.length;
  const lowest_w = new Float64Array(width).fill(Number.POSITIVE_INFINITY);
  columns.best.fill(-1);
  for (let i = 0; i < rows.slots.length; i++) {
    look(world, rows, columns, i, value_mw, i * width, 1);
    for (let j = 0; j < width; j++) {
      const value = value_mw[i * width + j]!;
      if (value > lowest_w[j]! || value === Number.POSITIVE_INFINITY) continue;
      if (value === lowest_w[j] && !comesFirst(world, rows.slots[i]!, rows.slots[columns.best[j]!]!)) continue;
      columns.best[j] = i;
      lowest_w[j] = value;
    }
  }
}

const lostBest = (side: Side, other: Side, i: number): boolean =>
  side.taken[i] === 0 && side.best[i]! >= 0 && other.taken[side.best[i]!] === 1;

/** Finds the lowest finite value of one member among those not taken: values lie at `start + k * step`. */
function look(
  world: World,
  side: Side,
  other: Side,
  i: number,
  value_mw: Float64Array,
  start: number,
  step: number,
): void {
  let best = -1;
  let lowest = Number.POSITIVE_INFINITY;
  for (let k = 0; k < side.others.length; k++) {
    const value = value_mw[start + k * step]!;
    if (value > lowest || value === Number.POSITIVE_INFINITY || other.taken[k] === 1) continue;
    if (value === lowest && !comesFirst(world, side.others[k]!, side.others[best]!)) continue;
    best = k;
    lowest = value;
  }
  side.best[i] = best;
}

/** Value of every pair, men-major; Infinity = do not meet. */
function pairValues(world: World, men: readonly number[], women: readonly number[]): Float64Array {
  const { idA_p, idB_p, class_p } = world.persons;
  const { k1, k2 } = keyOf(world, EVENT.unionPair);
  const value_mw = new Float64Array(men.length * women.length);
  for (let i = 0; i < men.length; i++) {
    const p = men[i]!;
    const age = world.age_c[class_p[p]!]!;
    for (let j = 0; j < women.length; j++) {
      const q = women[j]!;
      const reluctance = RELUCTANCE_BY_GAP[age - world.age_c[class_p[q]!]! + 100]!;
      const meet = reluctance < Number.POSITIVE_INFINITY;
      const u = meet ? draw(idA_p[p]! ^ idB_p[q]!, idB_p[p]! ^ idA_p[q]!, k1, k2) : 0;
      value_mw[i * women.length + j] = (u + 1) * reluctance;
    }
  }
  return value_mw;
}

/** Whether the identity of one person slot comes before another's. */
function comesFirst({ persons: { idA_p, idB_p } }: World, p: number, q: number): boolean {
  return compareIdentity(idA_p[p]!, idB_p[p]!, idA_p[q]!, idB_p[q]!) < 0;
}
