/** What is proposed to a mover: cumulative tables of base-year weights, the same in every scenario. */

/** Rows are origin and class, in an order of the caller's; alternatives are places, zones and abroad. */
export interface Proposals {
  readonly alternatives: number;
  /** Proposed is the first alternative whose value lies above the draw; row-major. */
  readonly cumulative_rk: Uint32Array;
  /** Last alternative with a weight, proposed by whatever draw is left; -1 = the row has none. */
  readonly last_r: Int32Array;
  /** What the lowest draw with these leading bits points at: row * GUIDES + bits. From there it is a few steps. */
  readonly guide_rb: Uint16Array;
}

/** Leading bits of a draw that have a guide. */
const GUIDE_BITS = 7;
const GUIDES = 1 << GUIDE_BITS;

/**
 * Freezes weights as tables. The share of an alternative is exact to 2^-32; those without weight are never proposed.
 *
 * @param weight_rk base-year weights in any unit per row, 0 or more, row-major
 * @throws RangeError on a weight or a sum that is negative or not finite
 */
export function makeProposals(weight_rk: Float64Array, rows: number, alternatives: number): Proposals {
  const cumulative_rk = new Uint32Array(rows * alternatives);
  const last_r = new Int32Array(rows).fill(-1);
  for (let r = 0; r < rows; r++) {
    const from = r * alternatives;
    const total = sumOf(weight_rk, from, from + alternatives, r);
    let sum = 0;
    for (let k = 0; k < alternatives; k++) {
      const weight = weight_rk[from + k]!;
      sum += weight;
      if (weight > 0) last_r[r] = k;
      // 2^32 itself does not fit, but is reached at the last weight only, where nothing is compared any more.
      cumulative_rk[from + k] = Math.min(0xffffffff, Math.floor((sum / total) * 4294967296));
    }
  }
  return { alternatives, cumulative_rk, last_r, guide_rb: guidesOf(cumulative_rk, last_r, alternatives) };
}

function guidesOf(cumulative_rk: Uint32Array, last_r: Int32Array, alternatives: number): Uint16Array {
  const guide_rb = new Uint16Array(last_r.length * GUIDES);
  for (let r = 0; r < last_r.length; r++) {
    let k = 0;
    for (let b = 0; b < GUIDES; b++) {
      const lowest = (b << (32 - GUIDE_BITS)) >>> 0;
      while (k < last_r[r]! && cumulative_rk[r * alternatives + k]! <= lowest) k++;
      guide_rb[r * GUIDES + b] = k;
    }
  }
  return guide_rb;
}

function sumOf(weight_rk: Float64Array, from: number, to: number, row: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) {
    const weight = weight_rk[i]!;
    sum += weight;
    if (weight >= 0 && sum < Number.POSITIVE_INFINITY) continue;
    throw new RangeError(
      `row ${row}: weight of alternative ${i - from} is ${weight}, sum ${sum}; expected finite, 0 or more`,
    );
  }
  return sum;
}

/**
 * The alternative that a draw points at.
 *
 * @param u unsigned 32-bit word
 * @returns an alternative with a weight; -1 when the row has none
 */
export function propose({ alternatives, cumulative_rk, last_r, guide_rb }: Proposals, row: number, u: number): number {
  const from = row * alternatives;
  const last = last_r[row]!;
  if (last < 0) return -1;
  let k = guide_rb[row * GUIDES + (u >>> (32 - GUIDE_BITS))]!;
  while (k < last && u >= cumulative_rk[from + k]!) k++;
  return k;
}
