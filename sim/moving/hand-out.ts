/** Which of the empty dwellings of a segment each household gets that the market gave one there. */
import { lineUp, type Queues } from '../clearing/line-up.js';
import { compareIdentity } from '../identity.js';
import { TRAIT } from '../state/dwellings.js';
import { SHARES } from '../state/households.js';
import type { World } from '../world.js';
import { pickHomes } from './homes.js';
import { SEGMENTS_PER_TOWN, SHARED, segmentOfDwelling, vacantDwellings } from './segments.js';

/** Households to be housed; columns are indexed by `n`. */
export interface Housed {
  count: number;
  readonly household_n: Int32Array;
  readonly segment_n: Int32Array;
  readonly ticket_n: Uint32Array;
  readonly lifeProof_n: Uint8Array; // 1 = looks at life-proof homes first
}

export const makeHoused = (capacity: number): Housed => ({
  count: 0,
  household_n: new Int32Array(capacity),
  segment_n: new Int32Array(capacity),
  ticket_n: new Uint32Array(capacity),
  lifeProof_n: new Uint8Array(capacity),
});

export function addHoused(housed: Housed, h: number, segment: number, ticket: number, lifeProof: number): void {
  const n = housed.count++;
  housed.household_n[n] = h;
  housed.segment_n[n] = segment;
  housed.ticket_n[n] = ticket;
  housed.lifeProof_n[n] = lifeProof;
}

/**
 * Empty dwellings go to the housed of their segment, who choose in the order of their tickets; rooms have no number.
 * Whoever looks at life-proof homes first leaves them to the others when none is left, and the other way round.
 */
export function handOut(world: World, housed: Housed): void {
  const segments = world.places.code_t.length * SEGMENTS_PER_TOWN;
  const waiting = waitingBySegment(world, housed, segments);
  const empty = emptyBySegment(world, segments);
  const households = waiting.order.map((n) => housed.household_n[n]!);
  const lifeProof = waiting.order.map((n) => housed.lifeProof_n[n]!);
  for (let s = 0; s < segments; s++) {
    const [first, end] = [waiting.start_s[s]!, waiting.start_s[s + 1]!];
    const housing = households.subarray(first, end);
    if (s % SEGMENTS_PER_TOWN === SHARED) for (const h of housing) world.households.dwelling_h[h] = SHARES;
    else if (end > first) {
      const rows = [2 * s, 2 * s + 1].map((part) => {
        const [from, to] = [empty.start_s[part]!, empty.start_s[part + 1]!];
        return { empty: empty.order.subarray(from, to), idA_n: empty.key_o.subarray(from, to) };
      });
      pickHomes(world, housing, lifeProof.subarray(first, end), rows[0]!, rows[1]!);
    }
  }
}

function waitingBySegment(world: World, { count, household_n, segment_n, ticket_n }: Housed, segments: number): Queues {
  const { idA_h, idB_h } = world.households;
  const tie = (m: number, n: number): number => {
    const g = household_n[m]!;
    const h = household_n[n]!;
    return compareIdentity(idA_h[g]!, idB_h[g]!, idA_h[h]!, idB_h[h]!);
  };
  const all = new Int32Array(count);
  for (let n = 0; n < count; n++) all[n] = n;
  return lineUp(all, segment_n, ticket_n.subarray(0, count), segments, tie);
}

/** Empty dwellings by identity: of segment s those that are not life-proof as 2 * s, the others as 2 * s + 1. */
function emptyBySegment(world: World, segments: number): Queues {
  const { idA_d, idB_d, traits_d } = world.dwellings;
  const empty = vacantDwellings(world);
  const count = empty.length;
  const segment_n = new Int32Array(count);
  const key_n = new Uint32Array(count);
  for (let n = 0; n < count; n++) {
    const d = empty[n]!;
    segment_n[n] = 2 * segmentOfDwelling(world, d) + Number((traits_d[d]! & TRAIT.lifeProof) !== 0);
  }
  for (let n = 0; n < count; n++) key_n[n] = idA_d[empty[n]!]!;
  return lineUp(empty, segment_n, key_n, 2 * segments, (d, e) => idB_d[d]! - idB_d[e]!);
}
