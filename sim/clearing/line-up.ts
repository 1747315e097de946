/** Lining up many by uniform keys: counted into place first, so that comparing is left to near neighbours. */

/** Members by segment: those of segment s are `order[start_s[s] .. start_s[s + 1])`, first come first. */
export interface Queues {
  readonly order: Int32Array;
  readonly start_s: Int32Array;
}

/** Leading bits of the key that are counted. */
const BITS = 11;

/**
 * Orders by segment, then key, then `compare`.
 *
 * @param who members, in any order
 * @param segment_w segment of each, 0 to `segments` - 1, in the order of `who`
 * @param key_i 32-bit keys by member, spread evenly (draws, identities): a heap of equal ones would be slow
 * @param compare order of two members with the same leading bits of the key; negative = the first comes first
 */
export function lineUp(
  who: Int32Array,
  segment_w: Int32Array,
  key_i: Uint32Array,
  segments: number,
  compare: (i: number, j: number) => number,
): Queues {
  const count = who.length;
  const rough_w = new Int32Array(count); // positions in `who` by leading bits
  const start_b = new Int32Array((1 << BITS) + 1);
  for (let w = 0; w < count; w++) start_b[(key_i[who[w]!]! >>> (32 - BITS)) + 1]!++;
  for (let b = 0; b < 1 << BITS; b++) start_b[b + 1]! += start_b[b]!;
  for (let w = 0; w < count; w++) rough_w[start_b[key_i[who[w]!]! >>> (32 - BITS)]!++] = w;

  const start_s = new Int32Array(segments + 1);
  for (let w = 0; w < count; w++) start_s[segment_w[w]! + 1]!++;
  for (let s = 0; s < segments; s++) start_s[s + 1]! += start_s[s]!;
  const order = new Int32Array(count);
  const next_s = start_s.slice();
  for (let n = 0; n < count; n++) {
    const w = rough_w[n]!;
    const s = segment_w[w]!;
    const i = who[w]!;
    let at = next_s[s]!++;
    for (; at > start_s[s]! && compare(i, order[at - 1]!) < 0; at--) order[at] = order[at - 1]!;
    order[at] = i;
  }
  return { order, start_s };
}
