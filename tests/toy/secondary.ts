/** Secondary schools of small worlds, written out by hand. */
import { pupilsOf, type Secondary, TRACKS } from '../../sim/learning/secondary.js';
import type { SecondaryInput } from '../../sim/learning/secondary-input.js';

export interface ToySite {
  /** Way from every town, km; who goes there weighs by its inverse. */
  readonly km: readonly number[];
  /** 1 = taught; vmbo, havo, vwo. */
  readonly taught?: readonly number[];
  /** Default true: in the region, and counted. */
  readonly reacts?: boolean;
  /** Towns whose pupils may go there; default all. */
  readonly only?: number;
}

/** @param pupils_tk residents in a track at the base: t * TRACKS + k */
export function toySecondary(sites: readonly ToySite[], pupils_tk: readonly number[]): SecondaryInput {
  const towns = pupils_tk.length / TRACKS;
  const each = (of: (site: ToySite, t: number) => number): Float64Array =>
    Float64Array.from({ length: towns * sites.length }, (_, i) =>
      of(sites[i % sites.length]!, Math.floor(i / sites.length)),
    );
  const taught_jk = Uint8Array.from(sites.flatMap(({ taught = [1, 1, 1] }) => taught));
  const weight_tj = each(({ km, only = -1 }, t) => (only < 0 || only === t ? 1 / km[t]! : 0));
  const factor_j = sites.map(() => 1);
  return {
    id_j: sites.map((_, j) => `90V${j}`),
    place_j: sites.map(({ km, reacts = true }) => (reacts ? km.indexOf(Math.min(...km)) : -1)),
    reacts_j: sites.map(({ reacts = true }) => Number(reacts)),
    taught_jk,
    km_tj: each(({ km }, t) => km[t]!),
    weight_tj,
    factor_j,
    pupils_jk: pupilsOf({ weight_tj, factor_j }, taught_jk, pupils_tk),
  };
}

/** What is open, as one word a site: `-hw` = havo and vwo. */
export const openTracks = ({ open_jk }: Pick<Secondary, 'open_jk'>): string[] =>
  Array.from({ length: open_jk.length / TRACKS }, (_, j) =>
    ['m', 'h', 'w'].map((track, k) => (open_jk[j * TRACKS + k] === 1 ? track : '-')).join(''),
  );
