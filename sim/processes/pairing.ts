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
 */
export function pairUp(world: World, men: readonly number[], women: readonly number[]): Pairing[] {
  const value_mw = pairValues(world, men, women);
  const left = { men: men.map((_, i) => i), women: women.map((_, j) => j) };
  const pairs: Pairing[] = [];
  // A pair in which each is the other's lowest value is what greedy pairing takes, whenever its turn comes.
  for (;;) {
    const bestOfMan = left.men.map((i) => lowest(world, women, left.women, (j) => value_mw[i * women.length + j]!));
    const bestOfWoman = new Map(
      left.women.map((j) => [j, lowest(world, men, left.men, (i) => value_mw[i * women.length + j]!)]),
    );
    const before = pairs.length;
    left.men.forEach((i, k) => {
      const j = bestOfMan[k]!;
      if (j >= 0 && bestOfWoman.get(j) === i) pairs.push([men[i]!, women[j]!]);
    });
    if (pairs.length === before) return pairs;
    const taken = new Set(pairs.slice(before).flat());
    left.men = left.men.filter((i) => !taken.has(men[i]!));
    left.women = left.women.filter((j) => !taken.has(women[j]!));
  }
}

function pairValues(world: World, men: readonly number[], women: readonly number[]): Float64Array {
  const { idA_p, idB_p, class_p } = world.persons;
  const { k1, k2 } = keyOf(world, EVENT.unionPair);
  const value_mw = new Float64Array(men.length * women.length);
  for (let i = 0; i < men.length; i++) {
    const p = men[i]!;
    for (let j = 0; j < women.length; j++) {
      const q = women[j]!;
      const gap = world.age_c[class_p[p]!]! - world.age_c[class_p[q]!]!;
      const u = draw(idA_p[p]! ^ idB_p[q]!, idB_p[p]! ^ idA_p[q]!, k1, k2);
      value_mw[i * women.length + j] = (u + 1) * RELUCTANCE_BY_GAP[gap + 100]!;
    }
  }
  return value_mw;
}

/** Index of the lowest finite value among `from`, identity deciding ties; -1 = none. */
function lowest(world: World, slots: readonly number[], from: readonly number[], value: (i: number) => number): number {
  const { idA_p, idB_p } = world.persons;
  let best = -1;
  let bestValue = Number.POSITIVE_INFINITY;
  for (const i of from) {
    const v = value(i);
    if (v > bestValue || v === Number.POSITIVE_INFINITY) continue;
    const p = slots[i]!;
    const b = best >= 0 ? slots[best]! : p;
    if (v < bestValue || compareIdentity(idA_p[p]!, idB_p[p]!, idA_p[b]!, idB_p[b]!) < 0) {
      best = i;
      bestValue = v;
    }
  }
  return best;
}
