import { type DrawKey, draw, laterKey } from '../draws.js';
import { compareIdentity } from '../identity.js';
import { lineUp, type Queues } from './line-up.js';

/** Who stands in a queue; columns are indexed by applicant `i`. */
export interface Tickets {
  readonly idA_i: Uint32Array;
  readonly idB_i: Uint32Array;
  readonly ticket_i: Uint32Array;
}

/** Segments in which waiting counts before the draw. */
export interface Waiting {
  /** Place of an applicant in such a queue, 0 to 255, lowest first; spread over that range, or lining up is slow. */
  readonly priority_i: Uint8Array;
  readonly waits_s: Uint8Array; // 1 = by waiting
}

/** Negative when applicant i comes before j: lower ticket, then identity. */
export const compareInQueue = ({ idA_i, idB_i, ticket_i }: Tickets, i: number, j: number): number =>
  ticket_i[i]! - ticket_i[j]! || compareIdentity(idA_i[i]!, idB_i[i]!, idA_i[j]!, idB_i[j]!);

/**
 * Gives everybody who applies to one of the first `segments` choices a ticket there, and lines them up.
 *
 * @param wish_w what each of those waiting applies to; what is no segment is passed over
 * @param tickets whose `ticket_i` is written
 */
export function queuesOf(
  waiting: Int32Array,
  wish_w: Int32Array,
  segments: number,
  tickets: Tickets,
  { k1, k2 }: DrawKey,
  waitingFirst: Waiting | null = null,
): Queues {
  const { idA_i, idB_i, ticket_i } = tickets;
  const inLine = new Int32Array(waiting.length);
  const segment_w = new Int32Array(waiting.length);
  const ticket_w = new Uint32Array(waiting.length);
  let n = 0;
  for (let w = 0; w < waiting.length; w++) {
    const s = wish_w[w]!;
    if (s < 0 || s >= segments) continue;
    const i = waiting[w]!;
    let ticket = draw(idA_i[i]!, idB_i[i]!, laterKey(k1, s), k2);
    if (waitingFirst !== null && waitingFirst.waits_s[s] === 1) {
      ticket = ((waitingFirst.priority_i[i]! << 24) | (ticket >>> 8)) >>> 0;
    }
    ticket_i[i] = ticket;
    inLine[n] = i;
    segment_w[n] = s;
    ticket_w[n++] = ticket;
  }
  const tie = (i: number, j: number): number => compareInQueue(tickets, i, j);
  return lineUp(inLine.subarray(0, n), segment_w.subarray(0, n), ticket_w.subarray(0, n), segments, tie);
}
