/** Which of the empty dwellings of a segment each household gets that the market gave one there. */
import { lineUp, type Queues } from '../clearing/line-up.js';
import { compareIdentity } from '../identity.js';
import { DWELLING_STATUS } from '../state/dwellings.js';
import { SHARES } from '../state/households.js';
import type { World } from '../world.js';
import { pickHomes } from './homes.js';
import { SEGMENTS_PER_TOWN, SHARED, segmentOfDwelling } from './segments.js';

/** Households to be housed; columns are indexed by `n`. */
export interface Housed {
  count: number;
  readonly household_n: Int32Array;
  readonly segment_n: Int32Array;
  readonly ticket_n: Uint32Array;
}

export const makeHoused = (capacity: number): Housed => ({
  count: 0,
  household_n: new Int32Array(capacity),
  segment_n: new Int32Array(capacity),
  ticket_n: new Uint32Array(capacity),
});

/** Empty dwellings go to the housed of their segment, who choose in the order of their tickets; rooms have no number. */
export function handOut(world: World, housed: Housed): void {
  const segments = world.places.code_t.length * SEGMENTS_PER_TOWN;
  const waiting = waitingBySegment(world, housed, segments);
  const empty = emptyBySegment(world, segments);
  const households = waiting.order.map((n) => housed.household_n[n]!);
  for (let s = 0; s < segments; s++) {
    const housing = households.subarray(waiting.start_s[s], waiting.start_s[s + 1]);
    if (s % SEGMENTS_PER_TOWN === SHARED) for (const h of housing) world.households.dwelling_h[h] = SHARES;
    else if (housing.length > 0)
      pickHomes(world, housing, empty.order.subarray(empty.start_s[s], empty.start_s[s + 1]));
  }
}

function waitingBySegment(world: World, { count, household_n, segment_n, ticket_n }: Housed, segments: number): Queues {
  const { idA_h, idB_h } = world.households;
  const compare = (m: number, n: number): number => {
    const g = household_n[m]!;
    const h = household_n[n]!;
    return ticket_n[m]! - ticket_n[n]! || compareIdentity(idA_h[g]!, idB_h[g]!, idA_h[h]!, idB_h[h]!);
  };
  const all = new Int32Array(count);
  for (let n = 0; n < count; n++) all[n] = n;
  return lineUp(all, segment_n, ticket_n, segments, compare);
}

function emptyBySegment(world: World, segments: number): Queues {
  const { slots, idA_d, idB_d, status_d } = world.dwellings;
  const empty = new Int32Array(slots);
  let n = 0;
  for (let d = 0; d < slots; d++) if (status_d[d] === DWELLING_STATUS.vacant) empty[n++] = d;
  const segment_n = new Int32Array(n);
  for (let i = 0; i < n; i++) segment_n[i] = segmentOfDwelling(world, empty[i]!);
  const compare = (d: number, e: number): number => compareIdentity(idA_d[d]!, idB_d[d]!, idA_d[e]!, idB_d[e]!);
  return lineUp(empty.subarray(0, n), segment_n, idA_d, segments, compare);
}
