/** Which of the empty dwellings of a segment everybody gets who has a claim to one. */
import { type DrawKey, draw, laterKey } from '../draws.js';
import { EVENT } from '../event-numbers.js';
import { DWELLING_STATUS } from '../state/dwellings.js';
import { keyOf, type World } from '../world.js';

/** Dwellings somebody looks at before taking the next empty one in the row. */
const VIEWINGS = 64;

/** Empty dwellings of one kind in a segment: slots by identity, and the first words of their identities. */
export interface Offer {
  readonly empty: ArrayLike<number>;
  readonly idA_n: ArrayLike<number>;
}

/**
 * One household after the other looks at dwellings by its own keyed draws, at two that are still empty, and takes the
 * better one; of equally good ones the first.
 *
 * Counted out in the order of the row instead, one dwelling more would give everybody behind it another home.
 *
 * @param households slots, who chooses first in front
 * @param lifeProof_i 1 = looks at life-proof homes first, else at the others first
 * @param usual, lifeProof what is offered; when there are fewer than households, the last ones stay without
 */
export function pickHomes(
  world: World,
  households: ArrayLike<number>,
  lifeProof_i: ArrayLike<number>,
  usual: Offer,
  lifeProof: Offer,
): void {
  const { idA_h, idB_h, dwelling_h } = world.households;
  const { status_d, since_d } = world.dwellings;
  const key = keyOf(world, EVENT.homePick);
  const rows = [makeRow(world, usual), makeRow(world, lifeProof)] as const;
  for (let i = 0; i < households.length; i++) {
    const h = households[i]!;
    const wished = rows[lifeProof_i[i] as 0 | 1];
    const row = wished.left > 0 ? wished : rows[(1 - lifeProof_i[i]!) as 0 | 1];
    if (row.left === 0) return;
    const n = viewed(row, idA_h[h]!, idB_h[h]!, key);
    const d = row.empty[n]!;
    row.taken_n[n] = 1;
    row.left--;
    dwelling_h[h] = d;
    status_d[d] = DWELLING_STATUS.occupied;
    since_d[d] = world.year;
  }
}

/** The dwellings of a segment, side by side because most viewings are in vain. */
interface Row {
  readonly empty: ArrayLike<number>;
  /** Dwellings nobody took yet. */
  left: number;
  readonly quality_n: Uint8Array;
  readonly point_n: Uint32Array; // first words of identity, ascending, and after the last dwelling the highest word
  readonly taken_n: Uint8Array; // 1 = no longer empty
  /** By the leading bits of a point, the first dwelling that does not lie before the lowest such point. */
  readonly guide_b: Int32Array;
  /** Bits that are not leading. */
  readonly shift: number;
}

function makeRow({ dwellings: { quality_d } }: World, { empty, idA_n }: Offer): Row {
  const dwellings = empty.length;
  const point_n = new Uint32Array(dwellings + 1);
  point_n.set(idA_n);
  point_n[dwellings] = 0xffffffff;
  const quality_n = new Uint8Array(dwellings);
  for (let n = 0; n < dwellings; n++) quality_n[n] = quality_d[empty[n]!]!;
  const bits = Math.max(1, 32 - Math.clz32(dwellings));
  const shift = 32 - bits;
  const guide_b = new Int32Array(1 << bits);
  for (let b = 0, n = 0; b < guide_b.length; b++) {
    while (n < dwellings && point_n[n]! >>> shift < b) n++;
    guide_b[b] = n;
  }
  return { empty, left: dwellings, quality_n, point_n, taken_n: new Uint8Array(dwellings), guide_b, shift };
}

/** The better of the first empty dwelling and the one viewed next, when that is empty too. */
function viewed(row: Row, idA: number, idB: number, { k1, k2 }: DrawKey): number {
  const { taken_n, quality_n } = row;
  let n = 0;
  for (let viewing = 0; viewing < VIEWINGS; viewing++) {
    n = firstFrom(row, draw(idA, idB, laterKey(k1, viewing), k2));
    if (taken_n[n] === 1) continue;
    const other = firstFrom(row, draw(idA, idB, laterKey(k1, viewing + 1), k2));
    return taken_n[other] === 0 && quality_n[other]! > quality_n[n]! ? other : n;
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
