/** Words of the hash of what is neither a resident nor a home; those away are counted on the way. */
import { TRACKS } from '../learning/secondary.js';
import { mix } from '../mixer.js';
import type { World } from '../world.js';
import type { Tally } from './tally.js';

export function addFacilities({ facilities }: World, { words_tw }: Tally): void {
  const { count, idA_f, idB_f, place_f, status_f, reason_f, closed_f, held_f, under_f } = facilities;
  const { users_f, before_f, into_f } = facilities;
  for (let f = 0; f < count; f++) {
    const t = place_f[f]!;
    const state = (closed_f[f]! << 16) | (status_f[f]! << 12) | (reason_f[f]! << 8) | under_f[f]!;
    const ends = (held_f[f]! << 24) ^ Math.imul(into_f[f]!, 0x85ebca6b);
    const own = mix(idA_f[f]! ^ users_f[f]! ^ ends, state ^ Math.imul(before_f[f]!, 0x9e3779b1));
    const whole = mix(own, idB_f[f]!);
    words_tw[2 * t]! += whole >>> 0;
    words_tw[2 * t + 1]! += mix(whole, own) >>> 0;
  }
}

/** Sites outside the region never change. */
export function addSecondary({ secondary }: World, { words_tw }: Tally): void {
  if (!secondary) return;
  const { input, open_jk, under_jk, pupils_jk } = secondary;
  input.place_j.forEach((t, j) => {
    if (t < 0) return;
    for (let i = j * TRACKS; i < (j + 1) * TRACKS; i++) {
      const own = mix(i, (pupils_jk[i]! << 9) | (under_jk[i]! << 1) | open_jk[i]!);
      words_tw[2 * t]! += own >>> 0;
      words_tw[2 * t + 1]! += mix(own, i) >>> 0;
    }
  });
}

/** Those away belong to the state of the town they left. */
export function tallyLeavers({ leavers }: World, { away_t, words_tw }: Tally): void {
  if (!leavers) return;
  const { rows, idA_l, idB_l, class_l, learning_l, parity_l, origin_l, zone_l, left_l } = leavers;
  for (let l = 0; l < rows; l++) {
    const c = class_l[l]!;
    if (c === 0) continue;
    const t = origin_l[l]!;
    away_t[t]!++;
    const life = (left_l[l]! << 16) | (zone_l[l]! << 8) | learning_l[l]!;
    const own = mix(idA_l[l]!, life ^ Math.imul((c << 8) | parity_l[l]!, 0x85ebca6b));
    words_tw[2 * t]! += own >>> 0;
    words_tw[2 * t + 1]! += (Math.imul(own, 0x9e3779b1) ^ idB_l[l]!) >>> 0;
  }
}
