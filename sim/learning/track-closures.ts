/** Havo or vwo that a site no longer offers because too few learn it there. */
import type { ParameterValues } from '../parameters/parameters.js';
import { hasHigher, nearestHigher, pupilsOf, type Secondary, TRACK, TRACKS, YEARS_OF_TRACK } from './secondary.js';
import type { SecondaryInput } from './secondary-input.js';

export type ClosureRules = Pick<ParameterValues, 'secondaryNorm' | 'secondaryYears' | 'secondaryLoss'>;

/** Vmbo is counted but stays: where it is taught does not act on anything. */
const MAY_CLOSE = [TRACK.havo, TRACK.vwo] as const;

/**
 * Fewest pupils with whom a track goes on: `secondaryNorm` in every year of it. What was smaller at the base has shown
 * that it can be, and goes on until it has lost `secondaryLoss` of its pupils. 0 where nothing closes.
 */
export function fewestPupils(
  { reacts_j, taught_jk, pupils_jk }: SecondaryInput,
  { secondaryNorm, secondaryLoss }: ClosureRules,
): Float64Array {
  const fewest_jk = new Float64Array(taught_jk.length);
  reacts_j.forEach((reacts, j) => {
    for (const k of MAY_CLOSE) {
      const i = j * TRACKS + k;
      if (reacts !== 1 || taught_jk[i] !== 1) continue;
      fewest_jk[i] = Math.min(secondaryNorm * YEARS_OF_TRACK[k], (1 - secondaryLoss) * pupils_jk[i]!);
    }
  });
  return fewest_jk;
}

/**
 * A year of the sites: pupils are counted, and tracks with too few for years take no more.
 *
 * They go one at a time, the one with the fewest of what it needs first: its pupils may save the next one. Those already
 * there are counted at other sites at once, though in truth they would finish where they are.
 *
 * @param pupils_tk residents in a track: t * TRACKS + k
 * @param fewest_jk of `fewestPupils`. @param patience years in a row with fewer until a track goes
 * @returns how many went
 */
export function closeTracks(
  secondary: Secondary,
  pupils_tk: ArrayLike<number>,
  fewest_jk: Float64Array,
  patience: number,
): number {
  const { input, open_jk, under_jk } = secondary;
  let now_jk = pupilsOf(input, open_jk, pupils_tk);
  for (let i = 0; i < under_jk.length; i++) {
    const under = open_jk[i] === 1 && now_jk[i]! < fewest_jk[i]!;
    under_jk[i] = under ? Math.min(255, under_jk[i]! + 1) : 0;
  }
  const before_jk = open_jk.slice();
  let gone = 0;
  for (let i = weakest(secondary, now_jk, fewest_jk, patience); i >= 0; gone++) {
    open_jk[i] = 0;
    under_jk[i] = 0;
    now_jk = pupilsOf(input, open_jk, pupils_tk);
    i = weakest(secondary, now_jk, fewest_jk, patience);
  }
  for (let i = 0; i < now_jk.length; i++) secondary.pupils_jk[i] = Math.round(now_jk[i]!);
  if (gone > 0) {
    const nearest_t = nearestHigher(input, before_jk);
    const after_t = nearestHigher(input, open_jk);
    for (let t = 0; t < after_t.length; t++) secondary.schoolKm_t[t]! += after_t[t]! - nearest_t[t]!;
  }
  return gone;
}

/** Which goes next; -1 = none. Of two alike the first in order of register ids. */
function weakest(
  { open_jk, under_jk }: Secondary,
  now_jk: Float64Array,
  fewest_jk: Float64Array,
  patience: number,
): number {
  let found = -1;
  let least = 1;
  for (let i = 0; i < now_jk.length; i++) {
    if (open_jk[i] !== 1 || under_jk[i]! < patience) continue;
    const part = now_jk[i]! / fewest_jk[i]!;
    if (part >= 1) under_jk[i] = 0;
    else if (part < least && !isLast(open_jk, i)) [found, least] = [i, part];
  }
  return found;
}

/** Whether nobody within reach could enter havo or vwo any more. */
function isLast(open_jk: Uint8Array, i: number): boolean {
  const without_jk = open_jk.slice();
  without_jk[i] = 0;
  for (let j = 0; j * TRACKS < open_jk.length; j++) if (hasHigher(without_jk, j)) return false;
  return true;
}
