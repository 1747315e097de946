/** Lining up many by uniform keys: counted into place first, so that comparing is left to near neighbours. */

/** Members by segment: those of segment s are `order[start_s[s] .. start_s[s + 1])`, first come first. */
export interface Queues {
  readonly order: Int32Array;
  readonly start_s: Int32Array;
  /** The members' keys, in the same order. */
  readonly key_o: Uint32Array;
}

/** Leading bits of the key that are counted. */
const BITS = 11;

/**
 * Orders by segment, then key, then `tie`.
 *
 * @param who members, in any order
 * @param segment_w segment of each, 0 to `segments` - 1, in the order of `who`
 * @param key_w 32-bit keys in the same order, spread evenly (draws, identities): a heap of equal ones would be slow
 * @param tie order of two members with equal keys; negative = the first comes first
 */
export function lineUp(
  who: Int32Array,
  segment_w: Int32Array,
  key_w: Uint32Array,
  segments: number,
  tie: (i: number, j: number) => number,
): Queues {
  const rough_n = byLeadingBits(key_w);
  const start_s = new Int32Array(segments + 1);
  for (let w = 0; w < who.length; w++) start_s[segment_w[w]! + 1]!++;
  for (let s = 0; s < segments; s++) start_s[s + 1]! += start_s[s]!;
  const end_s = start_s.slice();
  const order = new Int32Array(who.length);
  const key_o = new Uint32Array(who.length); // beside `order`
  for (let n = 0; n < rough_n.length; n++) {
    const w = rough_n[n]!;
    const s = segment_w[w]!;
    const i = who[w]!;
    const key = key_w[w]!;
    let at = end_s[s]!++;
    for (; at > start_s[s]!; at--) {
      const before = key_o[at - 1]!;
      if (key > before || (key === before && tie(i, order[at - 1]!) > 0)) break;
      order[at] = order[at - 1]!;
      key_o[at] = before;
    }
    order[at] = i;
    key_o[at] = key;
  }
  return { order, start_s, key_o };
}

/** Positions in the order of the keys' leading bits. */
function byLeadingBits(key_w: Uint32Array): Int32Array {
  const next_b = new Int32Array((1 << BITS) + 1);
  for (let w = 0; w < key_w.length; w++) next_b[(key_w[w]! >>> (32 - BITS)) + 1]!++;
  for (let b = 0; b < 1 << BITS; b++) next_b[b + 1]! += next_b[b]!;
  const rough_n = new Int32Array(key_w.length);
  for (let w = 0; w < key_w.length; w++) rough_n[next_b[key_w[w]! >>> (32 - BITS)]!++] = w;
  return rough_n;
}
