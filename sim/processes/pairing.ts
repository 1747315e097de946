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
 * A pair in which each is the other's lowest value is what greedy pairing takes, whenever its turn comes; so all such
 * pairs are taken at once, and again among those left, until nobody is left for anybody.
 */
export function pairUp(world: World, men: readonly number[], women: readonly number[]): Pairing[] {
  const value_mw = pairValues(world, men, women);
  const bestOf_m = new Int32Array(men.length);
  const bestOf_w = new Int32Array(women.length);
  const taken_m = new Uint8Array(men.length);
  const taken_w = new Uint8Array(women.length);
  const pairs: Pairing[] = [];
  for (;;) {
    bestOf_m.fill(-1);
    bestOf_w.fill(-1);
    for (let i = 0; i < men.length; i++) {
      if (taken_m[i] === 1) continue;
      for (let j = 0; j < women.length; j++) {
        const value = value_mw[i * women.length + j]!;
        if (taken_w[j] === 1 || value === Number.POSITIVE_INFINITY) continue;
        const b = bestOf_m[i]!;
        if (b < 0 || isLower(world, value, value_mw[i * women.length + b]!, women[j]!, women[b]!)) bestOf_m[i] = j;
        const g = bestOf_w[j]!;
        if (g < 0 || isLower(world, value, value_mw[g * women.length + j]!, men[i]!, men[g]!)) bestOf_w[j] = i;
      }
    }
    const before = pairs.length;
    for (let i = 0; i < men.length; i++) {
      const j = bestOf_m[i]!;
      if (taken_m[i] === 1 || j < 0 || bestOf_w[j] !== i) continue;
      taken_m[i] = 1;
      taken_w[j] = 1;
      pairs.push([men[i]!, women[j]!]);
    }
    if (pairs.length === before) return pairs;
  }
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
      const u = draw(idA_p[p]! ^ idB_p[q]!, idB_p[p]! ^ idA_p[q]!, k1, k2);
      value_mw[i * women.length + j] = (u + 1) * reluctance;
    }
  }
  return value_mw;
}

/** Whether a value comes before another; for equal ones the identity of the person slots decides. */
function isLower(world: World, value: number, other: number, p: number, q: number): boolean {
  if (value !== other) return value < other;
  const { idA_p, idB_p } = world.persons;
  return compareIdentity(idA_p[p]!, idB_p[p]!, idA_p[q]!, idB_p[q]!) < 0;
}
