/** Corridors: chains of stops that stand for bus lines, because no timetable or line is known. */
import { type Hop, type Point, spanningForest } from './bus-forest.js';

/** Stops further apart are not joined. */
export const LONGEST_HOP_M = 3000;
/** Towns of this many residents end a corridor and begin the next: lines run between centres. */
const CENTRE_RESIDENTS = 7500;
/** A branch of fewer stops is a stop at the side of a line, not a line. */
const FEWEST_STOPS = 3;

export interface CorridorStop extends Point {
  readonly code: string;
  /** Any number that tells towns apart; -1 abroad. */
  readonly town: number;
  /** Residents of that town. */
  readonly residents: number;
}

export interface Corridors {
  /** Corridor of each stop, from 0. */
  readonly of: Int32Array;
  /** By corridor: stops in order from its start, and the stop it hangs on (-1 at the start of a tree). */
  readonly chains: readonly { readonly stops: readonly number[]; readonly from: number }[];
  /** Metres from each stop to the one before it on the way from the start of the tree. */
  readonly hop: Float64Array;
}

interface Tree {
  /** The stop before, -1 at the start. */
  readonly before: Int32Array;
  readonly hop: Float64Array;
  /** Every stop after the one before it. */
  readonly order: readonly number[];
}

/** Trees that begin at the first stop (by code) of their most populous town. */
function trees(stops: readonly CorridorStop[], hops: readonly Hop[]): Tree {
  const neighbours: [number, number][][] = stops.map(() => []);
  for (const { a, b, square } of hops) {
    const metres = Math.sqrt(square);
    neighbours[a]!.push([b, metres]);
    neighbours[b]!.push([a, metres]);
  }
  const starts = stops
    .map((_, row) => row)
    .sort((p, q) => stops[q]!.residents - stops[p]!.residents || stops[p]!.town - stops[q]!.town || p - q);
  const before = new Int32Array(stops.length).fill(-2);
  const hop = new Float64Array(stops.length);
  const order: number[] = [];
  for (const start of starts) {
    if (before[start] !== -2) continue;
    before[start] = -1;
    const first = order.length;
    order.push(start);
    for (let next = first; next < order.length; next++) {
      const row = order[next]!;
      for (const [other, metres] of neighbours[row]!) {
        if (before[other] !== -2) continue;
        before[other] = row;
        hop[other] = metres;
        order.push(other);
      }
    }
  }
  return { before, hop, order };
}

/** The stop after each, on the branch that reaches furthest; -1 at an end. */
function furthest({ before, hop, order }: Tree): Int32Array {
  const reach = new Float64Array(before.length);
  const next = new Int32Array(before.length).fill(-1);
  for (let i = order.length - 1; i >= 0; i--) {
    const row = order[i]!;
    const above = before[row]!;
    if (above < 0) continue;
    const far = reach[row]! + hop[row]!;
    const known = next[above]!;
    if (known < 0 || far > reach[above]! || (far === reach[above] && row < known)) {
      reach[above] = far;
      next[above] = row;
    }
  }
  return next;
}

/**
 * Cuts the shortest net of stops into corridors.
 *
 * From the most populous town of each tree a corridor follows the branch that reaches furthest; every other branch
 * begins a corridor, and so does the way out of a centre. A corridor that never leaves the town it begins in, or has
 * fewer than three stops, is part of the one it hangs on. Every stop is in one corridor.
 *
 * @param stops in order of code; metres whole.
 */
export function corridorsOf(stops: readonly CorridorStop[]): Corridors {
  const tree = trees(stops, spanningForest(stops, LONGEST_HOP_M));
  const { before, hop, order } = tree;
  const next = furthest(tree);
  const chain = new Int32Array(stops.length).fill(-1);
  const chains: { stops: number[]; from: number }[] = [];
  for (const row of order) {
    const above = before[row]!;
    const leavesCentre =
      above >= 0 && stops[above]!.residents >= CENTRE_RESIDENTS && stops[above]!.town !== stops[row]!.town;
    if (above >= 0 && next[above] === row && !leavesCentre) chain[row] = chain[above]!;
    else chain[row] = chains.push({ stops: [], from: above }) - 1;
    chains[chain[row]!]!.stops.push(row);
  }
  // A chain comes after the one it hangs on, so that one has found its place already.
  const place = chains.map((_, c) => c);
  chains.forEach(({ stops: rows, from }, c) => {
    if (from < 0) return;
    const inTown = rows.every((row) => stops[row]!.town === stops[from]!.town);
    if (inTown || rows.length < FEWEST_STOPS) place[c] = place[chain[from]!]!;
  });
  const kept = chains.map((_, c) => c).filter((c) => place[c] === c);
  const number = new Map(kept.map((c, n) => [c, n]));
  const of = Int32Array.from(chain, (c) => number.get(place[c]!)!);
  const members = kept.map((c) => ({ stops: [] as number[], from: chains[c]!.from }));
  for (const row of order) members[of[row]!]!.stops.push(row);
  return { of, chains: members, hop };
}
