/** Secondary schools: which tracks a site teaches, with how many pupils, and how far the nearest havo or vwo is. */
import type { LearningInput } from './input.js';
import { PURSUIT } from './levels.js';
import type { SecondaryInput } from './secondary-input.js';

/** Tracks of a site, in the order of the pursuits of its pupils. */
export const TRACK = { vmbo: 0, havo: 1, vwo: 2 } as const;
export const TRACKS = Object.keys(TRACK).length;
/** Track of a pursuit from vmbo to vwo. */
export const trackOfPursuit = (pursuit: number): number => pursuit - PURSUIT.vmbo;
/** Years that a track takes, so the groups it is taught in. */
export const YEARS_OF_TRACK = [4, 5, 6] as const;

export interface Secondary {
  readonly input: SecondaryInput;
  /** 1 = takes new pupils: j * TRACKS + k. */
  readonly open_jk: Uint8Array;
  /** Years in a row with too few pupils. */
  readonly under_jk: Uint8Array;
  /** Pupils as counted last autumn, rounded. */
  readonly pupils_jk: Int32Array;
  /** Way to the nearest site with havo or vwo, on the scale of `LearningInput.schoolKm_t` and at the base the same. */
  readonly schoolKm_t: Float64Array;
}

/** @param learning null, or without secondary schools: ways to school never change */
export function openSecondary(learning: LearningInput | null): Secondary | null {
  const input = learning?.secondary;
  if (!learning || !input) return null;
  return {
    input,
    open_jk: input.taught_jk.slice(),
    under_jk: new Uint8Array(input.taught_jk.length),
    pupils_jk: Int32Array.from(input.pupils_jk, Math.round),
    schoolKm_t: Float64Array.from(learning.schoolKm_t),
  };
}

/** The part of the input that says who goes where. */
export type Catchments = Pick<SecondaryInput, 'weight_tj' | 'factor_j'>;

/**
 * Pupils of every site and track, when those of a town choose among the sites that take them by weight.
 *
 * @param open_jk 1 = takes pupils. @param pupils_tk residents in a track: t * TRACKS + k
 */
export function pupilsOf(
  { weight_tj, factor_j }: Catchments,
  open_jk: Uint8Array,
  pupils_tk: ArrayLike<number>,
): Float64Array {
  const sites = factor_j.length;
  const pupils_jk = new Float64Array(sites * TRACKS);
  for (let t = 0; t * TRACKS < pupils_tk.length; t++) {
    for (let k = 0; k < TRACKS; k++) {
      let all = 0;
      for (let j = 0; j < sites; j++) all += open_jk[j * TRACKS + k]! * weight_tj[t * sites + j]!;
      if (all === 0) continue;
      const share = pupils_tk[t * TRACKS + k]! / all;
      for (let j = 0; j < sites; j++) {
        const i = j * TRACKS + k;
        pupils_jk[i]! += open_jk[i]! * weight_tj[t * sites + j]! * share;
      }
    }
  }
  for (let i = 0; i < pupils_jk.length; i++) pupils_jk[i]! *= factor_j[Math.floor(i / TRACKS)]!;
  return pupils_jk;
}

/** Whether somebody at a site can enter havo or vwo. */
export const hasHigher = (open_jk: Uint8Array, j: number): boolean =>
  open_jk[j * TRACKS + TRACK.havo] === 1 || open_jk[j * TRACKS + TRACK.vwo] === 1;

/** Way from each town to the nearest site with havo or vwo, km; infinite where there is none. */
export function nearestHigher({ km_tj, id_j }: SecondaryInput, open_jk: Uint8Array): Float64Array {
  const sites = id_j.length;
  const nearest_t = new Float64Array(km_tj.length / sites).fill(Number.POSITIVE_INFINITY);
  for (let j = 0; j < sites; j++) {
    if (!hasHigher(open_jk, j)) continue;
    for (let t = 0; t < nearest_t.length; t++) nearest_t[t] = Math.min(nearest_t[t]!, km_tj[t * sites + j]!);
  }
  return nearest_t;
}
