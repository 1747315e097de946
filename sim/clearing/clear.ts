import type { DrawKey } from '../draws.js';
import type { Queues } from './line-up.js';
import { queuesOf, type Waiting } from './queues.js';

/** Applications somebody makes in a year before staying. */
export const ROUNDS = 3;

/** In `from_i`: no dwelling becomes free. In `choice_i`: not served, stays. */
export const NONE = -1;

/** Who looks for a dwelling this year, in any order; columns are indexed by applicant `i`, identities are unique. */
export interface Applicants {
  count: number;
  readonly idA_i: Uint32Array;
  readonly idB_i: Uint32Array;
  readonly from_i: Int32Array; // segment of the dwelling that becomes free when the applicant is served, or NONE
}

export function makeApplicants(capacity: number): Applicants {
  return {
    count: 0,
    idA_i: new Uint32Array(capacity),
    idB_i: new Uint32Array(capacity),
    from_i: new Int32Array(capacity).fill(NONE),
  };
}

/**
 * An applicant's choice in a round, 0 to ROUNDS - 1; asked once each, and only after as many refusals.
 *
 * @returns a segment; a number from the count of segments on = a choice without limit; negative = stays
 */
export type Choice = (applicant: number, round: number) => number;

/**
 * When a dwelling left behind is free: `at once`, so that chains of moves run within a round, or in the `next round`.
 * The served are the same in whatever order a chain is followed.
 */
export type Release = 'at once' | 'next round';

/** What became of the applicants, and of the room. */
export interface Outcome {
  readonly choice_i: Int32Array; // where served: a segment, or a choice without limit; NONE = stays
  readonly refusals_i: Uint8Array; // by segments that were full
  readonly ticket_i: Uint32Array; // of the last application to a segment
  readonly free_s: Int32Array; // dwellings nobody took
  readonly refusals_s: Int32Array; // applications without success
}

/**
 * Clears one year's market: in each round segments serve the lowest keyed tickets, ties by identity.
 *
 * @param capacity_s dwellings free on 1 January and released since, by segment (place and tenure); left untouched
 * @param key key of the tickets, whose later draws are numbered by segment
 * @param waitingFirst segments that serve who waited longest, ticket by ticket among equals; null = none does
 */
export function clear(
  applicants: Applicants,
  capacity_s: Int32Array,
  choice: Choice,
  key: DrawKey,
  release: Release,
  rounds: number = ROUNDS,
  waitingFirst: Waiting | null = null,
): Outcome {
  const { count } = applicants;
  const segments = capacity_s.length;
  const outcome: Outcome = {
    choice_i: new Int32Array(count).fill(NONE),
    refusals_i: new Uint8Array(count),
    ticket_i: new Uint32Array(count),
    free_s: capacity_s.slice(),
    refusals_s: new Int32Array(segments),
  };
  const tickets = { idA_i: applicants.idA_i, idB_i: applicants.idB_i, ticket_i: outcome.ticket_i };
  let waiting = new Int32Array(count);
  for (let i = 0; i < count; i++) waiting[i] = i;
  for (let round = 0; round < rounds && waiting.length > 0; round++) {
    const wish_w = new Int32Array(waiting.length);
    for (let w = 0; w < waiting.length; w++) wish_w[w] = choice(waiting[w]!, round);
    const released_s = release === 'at once' ? outcome.free_s : new Int32Array(segments);
    serveWithoutLimit(applicants, outcome, released_s, waiting, wish_w);
    const queues = queuesOf(waiting, wish_w, segments, tickets, key, waitingFirst);
    waiting = serve(applicants, outcome, released_s, queues);
    if (release === 'at once') continue;
    for (let s = 0; s < segments; s++) outcome.free_s[s]! += released_s[s]!;
  }
  return outcome;
}

function serveWithoutLimit(
  { from_i }: Applicants,
  { choice_i, free_s }: Outcome,
  released_s: Int32Array,
  waiting: Int32Array,
  wish_w: Int32Array,
): void {
  for (let w = 0; w < waiting.length; w++) {
    if (wish_w[w]! < free_s.length) continue;
    const i = waiting[w]!;
    choice_i[i] = wish_w[w]!;
    if (from_i[i]! >= 0) released_s[from_i[i]!]!++;
  }
}

/** Serves every queue as far as there is room, and returns who is refused. */
function serve(
  { from_i }: Applicants,
  { choice_i, refusals_i, free_s, refusals_s }: Outcome,
  released_s: Int32Array,
  { order, start_s }: Queues,
): Int32Array<ArrayBuffer> {
  const head_s = start_s.slice(0, free_s.length);
  const canServe = (s: number): boolean => free_s[s]! > 0 && head_s[s]! < start_s[s + 1]!;
  for (let s = 0; s < free_s.length; s++) {
    // A chain: the first in the queue moves, and the dwelling left behind is offered next, back to where room is left.
    for (let at = s; canServe(at); ) {
      const i = order[head_s[at]!++]!;
      free_s[at]!--;
      choice_i[i] = at;
      const left = from_i[i]!;
      if (left >= 0) released_s[left]!++;
      at = left >= 0 && canServe(left) ? left : s;
    }
  }
  const refused = new Int32Array(order.length);
  let n = 0;
  for (let s = 0; s < free_s.length; s++) {
    for (let w = head_s[s]!; w < start_s[s + 1]!; w++) {
      refusals_i[order[w]!]!++;
      refusals_s[s]!++;
      refused[n++] = order[w]!;
    }
  }
  return refused.slice(0, n);
}
