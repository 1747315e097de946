/** Which of the empty dwellings of a segment everybody gets who has a claim to one. */
import { type DrawKey, draw, laterKey } from '../draws.js';
import { EVENT } from '../event-numbers.js';
import { DWELLING_STATUS } from '../state/dwellings.js';
import { keyOf, type World } from '../world.js';

/** Dwellings somebody looks at before taking the next empty one in the row. */
const VIEWINGS = 64;

/**
 * One household after the other looks at dwellings by its own keyed draws and takes the first that is still empty.
 *
 * Counted out in the order of the row instead, one dwelling more would give everybody behind it another home.
 *
 * @param households slots, who chooses first in front
 * @param empty dwelling slots by identity; when there are fewer than households, the last ones stay without
 * @param idA_n first words of their identities
 */
export function pickHomes(
  world: World,
  households: ArrayLike<number>,
  empty: ArrayLike<number>,
  idA_n: ArrayLike<number>,
): void {
  const { idA_h, idB_h, dwelling_h } = world.households;
  const { status_d, since_d } = world.dwellings;
  const key = keyOf(world, EVENT.homePick);
  const point_n = new Uint32Array(empty.length + 1);
  point_n.set(idA_n);
  point_n[empty.length] = 0xffffffff;
  const row = makeRow(point_n);
  for (let i = 0; i < Math.min(households.length, empty.length); i++) {
    const h = households[i]!;
    const n = firstEmpty(row, idA_h[h]!, idB_h[h]!, key);
    const d = empty[n]!;
    row.taken_n[n] = 1;
    dwelling_h[h] = d;
    status_d[d] = DWELLING_STATUS.occupied;
    since_d[d] = world.year;
  }
}

/** The dwellings of a segment, side by side because most viewings are in vain. */
interface Row {
  readonly point_n: Uint32Array; // first words of identity, ascending, and after the last dwelling the highest word
  readonly taken_n: Uint8Array; // 1 = no longer empty
  /** By the leading bits of a point, the first dwelling that does not lie before the lowest such point. */
  readonly guide_b: Int32Array;
  /** Bits that are not leading. */
  readonly shift: number;
}

function makeRow(point_n: Uint32Array): Row {
  const dwellings = point_n.length - 1;
  const bits = Math.max(1, 32 - Math.clz32(dwellings));
  const shift = 32 - bits;
  const guide_b = new Int32Array(1 << bits);
  for (let b = 0, n = 0; b < guide_b.length; b++) {
    while (n < dwellings && point_n[n]! >>> shift < b) n++;
    guide_b[b] = n;
  }
  return { point_n, taken_n: new Uint8Array(dwellings), guide_b, shift };
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
