/** Which of the empty dwellings of a segment each household gets that the market gave one there. */
import { lineUp, type Queues } from '../clearing/line-up.js';
import { compareIdentity } from '../identity.js';
import { TRAIT } from '../state/dwellings.js';
import { SHARES } from '../state/households.js';
import type { World } from '../world.js';
import { pickHomes, type Takers } from './homes.js';
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
 * Who looks at life-proof homes first takes another one when none is left; everybody else looks at all of them alike.
 */
export function handOut(world: World, housed: Housed): void {
  const segments = world.places.code_t.length * SEGMENTS_PER_TOWN;
  const waiting = waitingBySegment(world, housed, segments);
  const empty = emptyBySegment(world, segments);
  const takers: Takers = {
    household_n: waiting.order.map((n) => housed.household_n[n]!),
    lifeProof_n: Uint8Array.from(waiting.order, (n) => housed.lifeProof_n[n]!),
  };
  const { dwelling_h } = world.households;
  for (let s = 0; s < segments; s++) {
    const [first, end] = [waiting.start_s[s]!, waiting.start_s[s + 1]!];
    if (s % SEGMENTS_PER_TOWN !== SHARED) pickHomes(world, takers, first, end, empty, 2 * s);
    else for (let n = first; n < end; n++) dwelling_h[takers.household_n[n]!] = SHARES;
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
