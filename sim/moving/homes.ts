/** Which of the empty dwellings of a segment everybody gets who has a claim to one. */
import type { Queues } from '../clearing/line-up.js';
import { asShare, type DrawKey, draw, laterKey } from '../draws.js';
import { EVENT } from '../event-numbers.js';
import { DWELLING_STATUS } from '../state/dwellings.js';
import { keyOf, type World } from '../world.js';

/** Dwellings somebody looks at before taking the next empty one in the row. */
const VIEWINGS = 64;
/** Number of the draw that says which kind of home somebody looks at who minds neither. */
const KIND = VIEWINGS;

/** Households with a claim to a home, who chooses first in front; columns are indexed by `n`. */
export interface Takers {
  readonly household_n: Int32Array;
  readonly lifeProof_n: Uint8Array; // 1 = looks at life-proof homes first, else at all homes alike
}

/**
 * One household after the other looks at dwellings by its own keyed draws up to one that is still empty, and at the next
 * in the row, and takes the better one; of equally good ones the first. Where there are fewer than households, the last ones stay without.
 *
 * Counted out in the order of the row instead, one dwelling more would give everybody behind it another home.
 *
 * @param first, end of the takers in this segment
 * @param empty dwelling slots by part of a segment and identity: the usual ones in `part`, life-proof ones in the next
 */
export function pickHomes(
  world: World,
  { household_n, lifeProof_n }: Takers,
  first: number,
  end: number,
  empty: Queues,
  part: number,
): void {
  const { idA_h, idB_h, dwelling_h } = world.households;
  const { status_d, since_d, quality_d } = world.dwellings;
  const { start_s } = empty;
  const key = keyOf(world, EVENT.homePick);
  const left = [start_s[part + 1]! - start_s[part]!, start_s[part + 2]! - start_s[part + 1]!] as [number, number];
  const rows: [Row | null, Row | null] = [null, null];
  for (let n = first; n < end; n++) {
    const h = household_n[n]!;
    const all = left[0] + left[1];
    if (all === 0) return;
    let kind: 0 | 1 = left[1] > 0 ? 1 : 0;
    if (left[0] > 0 && left[1] > 0 && lifeProof_n[n] === 0) {
      const u = draw(idA_h[h]!, idB_h[h]!, laterKey(key.k1, KIND), key.k2);
      kind = asShare(u) * all < left[1] ? 1 : 0;
    }
    left[kind]--;
    const row = rows[kind] ?? makeRow(empty, part + kind);
    rows[kind] = row;
    const at = better(row, idA_h[h]!, idB_h[h]!, key, quality_d);
    const d = row.empty_n[at]!;
    row.taken_n[at] = 1;
    dwelling_h[h] = d;
    status_d[d] = DWELLING_STATUS.occupied;
    since_d[d] = world.year;
  }
}

/** The dwellings of a segment, side by side because most viewings are in vain. */
interface Row {
  readonly empty_n: Int32Array; // dwelling slots
  readonly point_n: Uint32Array; // first words of identity, ascending, and after the last dwelling the highest word
  readonly taken_n: Uint8Array; // 1 = no longer empty
  /** By the leading bits of a point, the first dwelling that does not lie before the lowest such point. */
  readonly guide_b: Int32Array;
  /** Bits that are not leading. */
  readonly shift: number;
}

function makeRow({ order, key_o, start_s }: Queues, part: number): Row {
  const [from, to] = [start_s[part]!, start_s[part + 1]!];
  const empty_n = order.subarray(from, to);
  const dwellings = to - from;
  const point_n = new Uint32Array(dwellings + 1);
  for (let n = 0; n < dwellings; n++) point_n[n] = key_o[from + n]!;
  point_n[dwellings] = 0xffffffff;
  const bits = Math.max(1, 32 - Math.clz32(dwellings));
  const shift = 32 - bits;
  const guide_b = new Int32Array(1 << bits);
  for (let b = 0, n = 0; b < guide_b.length; b++) {
    while (n < dwellings && point_n[n]! >>> shift < b) n++;
    guide_b[b] = n;
  }
  return { empty_n, point_n, taken_n: new Uint8Array(dwellings), guide_b, shift };
}

/** The better of the first empty dwelling and the next in the row, when that is empty too. */
function better(row: Row, idA: number, idB: number, key: DrawKey, quality_d: Uint8Array): number {
  const { taken_n, empty_n } = row;
  const first = firstEmpty(row, idA, idB, key);
  const next = first + 1 < taken_n.length ? first + 1 : 0;
  return taken_n[next] === 0 && quality_d[empty_n[next]!]! > quality_d[empty_n[first]!]! ? next : first;
}

function firstEmpty(row: Row, idA: number, idB: number, { k1, k2 }: DrawKey): number {
  const { taken_n } = row;
  let n = 0;
  for (let viewing = 0; viewing < VIEWINGS; viewing++) {
    n = firstFrom(row, draw(idA, idB, laterKey(k1, viewing), k2));
    if (taken_n[n] === 0) return n;
  }
  while (taken_n[n] === 1) n = (n + 1) % taken_n.length;
  return n;
}

/** First of the row that does not lie before a point, around the end: another row moves few points. */
function firstFrom({ point_n, guide_b, shift }: Row, point: number): number {
  let n = guide_b[point >>> shift]!;
  // Two steps without a question, which no processor would guess; seldom more.
  n += Number(point_n[n]! < point);
  n += Number(point_n[n]! < point);
  while (point_n[n]! < point) n++;
  return n < point_n.length - 1 ? n : 0;
}
