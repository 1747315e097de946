/**
 * What dwellings lose by wear, in whole points of quality, without chance: over the years a rate is lost exactly.
 *
 * Homes that are lived in are looked at once in four years, a quarter of them every year by identity, and lose four
 * years' wear at once; empty ones every year.
 */
import type { ParameterValues } from '../parameters/parameters.js';
import { BEST_QUALITY, TENURE } from '../state/dwellings.js';

/** Years from one look to the next, a power of two. */
export const ROUND = 4;

/** Whether it is a dwelling's turn this year. @param idA first word of its identity */
export const isLookedAt = (idA: number, year: number): boolean => ((idA ^ year) & (ROUND - 1)) === 0;

/** Whether the income of a household is asked for wear: once in eight years, because it takes a while to sum. */
export const isAsked = (idA: number, year: number): boolean => ((idA ^ year) & (2 * ROUND - 1)) === 0;

/** Who keeps a dwelling up. */
export const KEEPER = { association: 0, owner: 1, landlord: 2 } as const;
export const KEEPERS = 3;
/** By tenure of a dwelling that is lived in. */
export const KEEPER_OF_TENURE = Uint8Array.from({ length: 3 }, (_, tenure) =>
  tenure === TENURE.social ? KEEPER.association : tenure === TENURE.owner ? KEEPER.owner : KEEPER.landlord,
);

/** Landlords other than associations leave some upkeep (guess, in shares of full quality a year). */
const LANDLORD_LOSS = 0.003;

export interface Wear {
  /** Points lost since the last look, by keeper, and whether built before 2000: keeper * 2 + old. */
  readonly lost_k: readonly number[];
  /** Points lost besides since incomes were asked last, where the owner's is low. */
  readonly poor: number;
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
  const lost_k = Array.from({ length: 2 * KEEPERS }, (_, k) =>
    points((k >> 1 === KEEPER.landlord ? LANDLORD_LOSS : 0) + (k & 1) * ageingOld, year, ROUND),
  );
  return { lost_k, poor: points(decayLowIncome, year, 2 * ROUND), empty: points(decayEmpty, year, 1) };
}
