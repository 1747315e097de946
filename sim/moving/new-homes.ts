/**
 * New homes draw people from around: weights of towns are those of the base date, when they did not stand there.
 *
 * Some of those who look for a home of their tenure in the municipality take to one of them, as many as there are. So
 * building fills places and empties older homes nearby, and draws nobody to the municipality by itself.
 */
import { asShare, draw } from '../draws.js';
import { EVENT } from '../event-numbers.js';
import { RENOVATED } from '../housing/renovation.js';
import { DWELLING_STATUS } from '../state/dwellings.js';
import { keyOf, type World } from '../world.js';
import type { Seekers } from './seekers.js';
import { SEGMENTS_PER_TOWN } from './segments.js';

/** Makes new homes the first choice of some, before the market is cleared; who comes back looks where it once lived. */
export function drawToNewHomes(world: World, seekers: Seekers): void {
  const new_s = newOnOffer(world);
  if (!new_s) return;
  const { municipality_t, code_m } = world.places;
  const { count, idA_i, idB_i, first_i, tenure_i, leaver_i } = seekers;
  const towns = municipality_t.length;
  const looks = (i: number): boolean => first_i[i]! >= 0 && first_i[i]! < towns && leaver_i[i]! < 0;
  /** Part of the market: municipality and tenure. */
  const partOf = (t: number, tenure: number): number => municipality_t[t]! * SEGMENTS_PER_TOWN + tenure;
  const looking_x = new Int32Array(code_m.length * SEGMENTS_PER_TOWN);
  for (let i = 0; i < count; i++) if (looks(i)) looking_x[partOf(first_i[i]!, tenure_i[i]!)]!++;
  const new_xt = byPart(new_s, partOf, looking_x.length);
  const { k1, k2 } = keyOf(world, EVENT.newHome);
  for (let i = 0; i < count; i++) {
    if (!looks(i)) continue;
    const part = partOf(first_i[i]!, tenure_i[i]!);
    const on = new_xt[part]!;
    if (on.length === 0) continue;
    let left = asShare(draw(idA_i[i]!, idB_i[i]!, k1, k2)) * looking_x[part]!;
    for (const { town, homes } of on) {
      left -= homes * world.parameters.newHomesDraw;
      if (left >= 0) continue;
      first_i[i] = town;
      break;
    }
  }
}

/** Homes built since the base date that are empty and as good as new, by segment; null = none. */
function newOnOffer({ dwellings, base, places }: World): Int32Array | null {
  const { slots, place_d, tenure_d, status_d, quality_d } = dwellings;
  // Whatever the slots of the base dwellings, those built later follow them.
  const first = base.dwellings.slots;
  if (slots === first) return null;
  const new_s = new Int32Array(places.code_t.length * SEGMENTS_PER_TOWN);
  for (let d = first; d < slots; d++) {
    if (status_d[d] !== DWELLING_STATUS.vacant || quality_d[d]! < RENOVATED) continue;
    new_s[place_d[d]! * SEGMENTS_PER_TOWN + tenure_d[d]!]!++;
  }
  return new_s;
}

interface NewIn {
  readonly town: number;
  readonly homes: number;
}

function byPart(new_s: Int32Array, partOf: (t: number, tenure: number) => number, parts: number): NewIn[][] {
  const new_xt: NewIn[][] = Array.from({ length: parts }, () => []);
  new_s.forEach((homes, s) => {
    const town = Math.floor(s / SEGMENTS_PER_TOWN);
    if (homes > 0) new_xt[partOf(town, s % SEGMENTS_PER_TOWN)]!.push({ town, homes });
  });
  return new_xt;
}
