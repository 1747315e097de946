/** Households and dwellings counted by place, with the words of the hash. */
import { isLongEmpty } from '../housing/worst-first.js';
import { mix } from '../mixer.js';
import { DWELLING_STATUS, TENURES } from '../state/dwellings.js';
import { KIND } from '../state/households.js';
import type { World } from '../world.js';
import type { Tally } from './tally.js';

/** Kinds of counts of households, side by side while they are counted. */
const COUNTS = { members: 0, private: 1, single: 2, sharing: 3, institutional: 4 } as const;
const WIDTH = 5;

/** @returns one word per household */
export function tallyHouseholds(world: World, tally: Tally): Int32Array {
  const places = tally.members_t.length;
  const word_h = new Int32Array(world.households.slots);
  const count_tn = new Int32Array(places * WIDTH);
  countHouseholds(world, tally.words_tw, count_tn, word_h);
  for (let t = 0; t < places; t++) {
    tally.members_t[t] = count_tn[t * WIDTH + COUNTS.members]!;
    tally.households_t[t] = count_tn[t * WIDTH + COUNTS.private]!;
    tally.single_t[t] = count_tn[t * WIDTH + COUNTS.single]!;
    tally.sharing_t[t] = count_tn[t * WIDTH + COUNTS.sharing]!;
    tally.institutional_t[t] = count_tn[t * WIDTH + COUNTS.institutional]!;
  }
  return word_h;
}

function countHouseholds(world: World, words_tw: Float64Array, count_tn: Int32Array, word_h: Int32Array): void {
  const { slots, idA_h, idB_h, size_h, kind_h, place_h, dwelling_h } = world.households;
  const { idA_d } = world.dwellings;
  for (let h = 0; h < slots; h++) {
    const size = size_h[h]!;
    if (size === 0) continue;
    const t = place_h[h]!;
    const kind = kind_h[h]!;
    const d = dwelling_h[h]!;
    const idA = idA_h[h]!;
    const idB = idB_h[h]!;
    word_h[h] = mix(idA, idB);
    const own = mix(idA, (size << 8) | kind);
    const home = mix(own ^ idB, d >= 0 ? idA_d[d]! : d);
    words_tw[2 * t]! += home >>> 0;
    words_tw[2 * t + 1]! += mix(home, own) >>> 0;
    const at = t * WIDTH;
    count_tn[at + COUNTS.members]! += size;
    if (kind !== KIND.private) {
      count_tn[at + COUNTS.institutional]! += size;
      continue;
    }
    count_tn[at + COUNTS.private]!++;
    count_tn[at + COUNTS.single]! += (size - 2) >>> 31;
    count_tn[at + COUNTS.sharing]! += d >>> 31;
  }
}

/** Dwellings of a town mostly lie side by side: summed apart until the next town, which takes a third less time. */
export function tallyDwellings(world: World, tally: Tally): void {
  const { dwellings_t, vacant_t, vacant_tk, longVacant_t, usable_t, quality_t, words_tw } = tally;
  const { slots, idA_d, idB_d, place_d, tenure_d, status_d, since_d, quality_d, traits_d } = world.dwellings;
  const { year } = world;
  for (let d = 0; d < slots; ) {
    const t = place_d[d]!;
    let low = 0;
    let high = 0;
    let occupied = 0;
    let points = 0;
    for (; d < slots && place_d[d] === t; d++) {
      const status = status_d[d]!;
      const quality = quality_d[d]!;
      const state = (since_d[d]! << 8) | (status << 4) | tenure_d[d]!;
      const own = mix(idA_d[d]!, state ^ Math.imul((quality << 8) | traits_d[d]!, 0x85ebca6b));
      const whole = mix(own, idB_d[d]!);
      low += whole >>> 0;
      high += mix(whole, own) >>> 0;
      if (status === DWELLING_STATUS.occupied) {
        occupied++;
        points += quality;
        continue;
      }
      if (status === DWELLING_STATUS.gone) continue;
      vacant_tk[t * TENURES + tenure_d[d]!]!++;
      if (isLongEmpty(since_d[d]!, year)) longVacant_t[t]!++;
      if (status === DWELLING_STATUS.unusable) continue;
      usable_t[t]!++;
      points += quality;
    }
    words_tw[2 * t]! += low;
    words_tw[2 * t + 1]! += high;
    usable_t[t]! += occupied;
    dwellings_t[t]! += occupied;
    quality_t[t]! += points;
  }
  for (let t = 0; t < dwellings_t.length; t++) {
    for (let k = 0; k < TENURES; k++) vacant_t[t]! += vacant_tk[t * TENURES + k]!;
    dwellings_t[t]! += vacant_t[t]!;
  }
}
