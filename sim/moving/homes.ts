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
 */
export function pickHomes(world: World, households: ArrayLike<number>, empty: ArrayLike<number>): void {
  const { idA_h, idB_h, dwelling_h } = world.households;
  const { status_d, since_d } = world.dwellings;
  const key = keyOf(world, EVENT.homePick);
  for (let n = 0; n < Math.min(households.length, empty.length); n++) {
    const h = households[n]!;
    const d = firstEmpty(world, empty, idA_h[h]!, idB_h[h]!, key);
    dwelling_h[h] = d;
    status_d[d] = DWELLING_STATUS.occupied;
    since_d[d] = world.year;
  }
}

function firstEmpty(world: World, row: ArrayLike<number>, idA: number, idB: number, { k1, k2 }: DrawKey): number {
  const { status_d } = world.dwellings;
  let i = 0;
  for (let viewing = 0; viewing < VIEWINGS; viewing++) {
    i = firstFrom(world, row, draw(idA, idB, laterKey(k1, viewing), k2));
    if (status_d[row[i]!] === DWELLING_STATUS.vacant) return row[i]!;
  }
  while (status_d[row[i]!] !== DWELLING_STATUS.vacant) i = (i + 1) % row.length;
  return row[i]!;
}

/** First of the row whose identity does not lie before a point, around the end: another row moves few points. */
function firstFrom({ dwellings: { idA_d } }: World, row: ArrayLike<number>, point: number): number {
  let low = 0;
  let high = row.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (idA_d[row[middle]!]! < point) low = middle + 1;
    else high = middle;
  }
  return low % row.length;
}
