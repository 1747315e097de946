import { type DrawKey, draw, laterKey } from '../draws.js';
import { compareIdentity } from '../identity.js';

/** Who stands in a queue; columns are indexed by applicant `i`. */
export interface Tickets {
  readonly idA_i: Uint32Array;
  readonly idB_i: Uint32Array;
  readonly ticket_i: Uint32Array;
}

/** Negative when applicant i comes before j: lower ticket, then identity. */
export const compareInQueue = ({ idA_i, idB_i, ticket_i }: Tickets, i: number, j: number): number =>
  ticket_i[i]! - ticket_i[j]! || compareIdentity(idA_i[i]!, idB_i[i]!, idA_i[j]!, idB_i[j]!);

/** Applicants by the segment they apply to: those of segment s are `order[start_s[s] .. start_s[s + 1])`, first come first. */
export interface Queues {
  readonly order: Int32Array;
  readonly start_s: Int32Array;
}

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
): Queues {
  const { idA_i, idB_i, ticket_i } = tickets;
  const start_s = new Int32Array(segments + 1);
  const inLine = (s: number): boolean => s >= 0 && s < segments;
  for (const s of wish_w) if (inLine(s)) start_s[s]!++;
  for (let s = 1; s <= segments; s++) start_s[s]! += start_s[s - 1]!;
  const order = new Int32Array(start_s[segments]!);
  for (let w = 0; w < waiting.length; w++) {
    const s = wish_w[w]!;
    if (!inLine(s)) continue;
    const i = waiting[w]!;
    ticket_i[i] = draw(idA_i[i]!, idB_i[i]!, laterKey(k1, s), k2);
    order[--start_s[s]!] = i;
  }
  const byTicket = (i: number, j: number): number => compareInQueue(tickets, i, j);
  for (let s = 0; s < segments; s++) {
    if (start_s[s + 1]! - start_s[s]! > 1) order.subarray(start_s[s], start_s[s + 1]).sort(byTicket);
  }
  return { order, start_s };
}
