/**
 * What dwellings lose by wear, in whole points of quality, without chance: over the years a rate is lost exactly.
 *
 * Homes that are lived in are looked at once in four years, a quarter of them every year by the household's identity, and
 * lose four years' wear at once; empty ones every year.
 */
import type { ParameterValues } from '../parameters/parameters.js';
import { BEST_QUALITY, TENURE } from '../state/dwellings.js';

/** Years from one look to the next, a power of two. */
export const ROUND = 4;

/** Whether it is somebody's turn this year, or an empty dwelling's to be mended. @param idA first word of the identity */
export const isLookedAt = (idA: number, year: number): boolean => ((idA ^ year) & (ROUND - 1)) === 0;

/** Who keeps a dwelling up, as far as it matters for wear and renovation. */
export const KEEPER = { association: 0, owner: 1, poorOwner: 2, landlord: 3 } as const;
export const KEEPERS = 4;

/** Landlords other than associations leave some upkeep (guess, in shares of full quality a year). */
const LANDLORD_LOSS = 0.003;

export const keeperOf = (tenure: number, poor: boolean): number => {
  if (tenure === TENURE.social) return KEEPER.association;
  if (tenure === TENURE.private) return KEEPER.landlord;
  return poor ? KEEPER.poorOwner : KEEPER.owner;
};

export interface Wear {
  /** Points lost since the last look, by keeper, and whether built before 2000: keeper * 2 + old. */
  readonly lost_k: readonly number[];
  /** Points lost by a year of standing empty. */
  readonly empty: number;
}

/** Points that a yearly share of full quality takes in `years` up to and including `year`. */
const points = (share: number, year: number, years: number): number => {
  const rate = share * BEST_QUALITY;
  return Math.floor(rate * (year + 1)) - Math.floor(rate * (year + 1 - years));
};

export function wearOf(
  year: number,
  { ageingOld, decayLowIncome, decayEmpty }: Pick<ParameterValues, 'ageingOld' | 'decayLowIncome' | 'decayEmpty'>,
): Wear {
  const lost_k = Array.from({ length: 2 * KEEPERS }, (_, k) => {
    const keeper = k >> 1;
    const left = keeper === KEEPER.poorOwner ? decayLowIncome : keeper === KEEPER.landlord ? LANDLORD_LOSS : 0;
    return points(left + (k & 1) * ageingOld, year, ROUND);
  });
  return { lost_k, empty: points(decayEmpty, year, 1) };
}
