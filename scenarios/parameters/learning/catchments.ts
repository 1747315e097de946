/** Which pupils go to which secondary school: by size and way, such that at the base sites have the pupils of the register. */
import { pow } from '../../../sim/exact.js';
import type { Population } from '../../../sim/input.js';
import { pupilsByTown } from '../../../sim/learning/pupils.js';
import { type Catchments, pupilsOf, TRACKS } from '../../../sim/learning/secondary.js';
import type { SecondaryInput } from '../../../sim/learning/secondary-input.js';
import type { ParameterValues } from '../../../sim/parameters/parameters.js';
import type { Pack } from '../../packages/format.js';
import { secondarySites, townsOfSites, waysToSites } from './secondary-sites.js';

/** Rounds of scaling, after which nothing moves any more. */
const ROUNDS = 100;
/** A site draws at most this many times what its size says, or as much less; what is then missing comes from elsewhere. */
const STRONGEST = 8;
/** Nearer than this nobody counts the way, km. */
const NEAREST_KM = 1;

/** @returns null without sites */
export function secondaryInput(
  pack: Pack,
  population: Population,
  { secondaryDistance }: Pick<ParameterValues, 'secondaryDistance'>,
): SecondaryInput | null {
  const sites = secondarySites(pack);
  if (sites.length === 0) return null;
  const place_j = townsOfSites(pack, sites);
  const registered_j = sites.map(({ pupils }) => pupils ?? 0);
  const taught_jk = Uint8Array.from(sites.flatMap(({ taught }) => taught));
  const pupils_tk = pupilsByTown(population, pack.tables['places']!.rows);
  const km_tj = waysToSites(pack, sites);
  const ease_tj = km_tj.map((km) => pow(Math.max(NEAREST_KM, km), -secondaryDistance));
  const reacts_j = place_j.map((town, j) => Number(town >= 0 && registered_j[j]! > 0));
  const catchments = fitCatchments({ ease_tj, taught_jk, registered_j, reacts_j, pupils_tk });
  return {
    id_j: sites.map(({ id }) => id),
    place_j,
    reacts_j,
    taught_jk,
    km_tj,
    ...catchments,
    pupils_jk: pupilsOf(catchments, taught_jk, pupils_tk),
  };
}

export interface Known {
  /** What the way leaves of a site's weight: t * J + j. */
  readonly ease_tj: Float64Array;
  readonly taught_jk: Uint8Array;
  readonly registered_j: readonly number[];
  /** 1 = its pupils are to be met; the others keep the weight of their size, because most of their pupils live elsewhere. */
  readonly reacts_j: readonly number[];
  readonly pupils_tk: ArrayLike<number>;
}

/**
 * Weights by size and way, then those of the region's sites scaled until they have their pupils; what is missing after the
 * last round is a factor.
 */
export function fitCatchments({ ease_tj, taught_jk, registered_j, reacts_j, pupils_tk }: Known): Catchments {
  const sites = registered_j.length;
  const strength_j = registered_j.map(() => 1);
  const bySize_tj = ease_tj.map((ease, i) => ease * registered_j[i % sites]!);
  const made = (factor_j: readonly number[]): Catchments => {
    const weight_tj = bySize_tj.slice();
    for (let from = 0; from < weight_tj.length; from += sites) {
      for (let j = 0; j < sites; j++) weight_tj[from + j]! *= strength_j[j]!;
    }
    return { weight_tj, factor_j };
  };
  const counted_j = registered_j.map((registered) => Number(registered > 0));
  const missing = (): number[] => {
    const pupils_jk = pupilsOf(made(counted_j), taught_jk, pupils_tk);
    return registered_j.map((registered, j) => {
      let pupils = 0;
      for (let k = 0; k < TRACKS; k++) pupils += pupils_jk[j * TRACKS + k]!;
      return reacts_j[j] === 1 && pupils > 0 ? registered / pupils : counted_j[j]!;
    });
  };
  for (let round = 0; round < ROUNDS; round++) {
    missing().forEach((ratio, j) => {
      if (reacts_j[j] === 1) strength_j[j] = Math.min(STRONGEST, Math.max(1 / STRONGEST, strength_j[j]! * ratio));
    });
  }
  return made(missing());
}
