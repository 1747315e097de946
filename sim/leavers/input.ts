/** What is known of those away at the base date, and how likely they come back. Made once per pack; structured-clonable. */
import type { Leavers } from './state.js';

/** Ages on 31 December at which who leaves keeps an identity. */
export const LEAVING_AGES = [15, 34] as const;
/** Who moves here up to this age grew up here, as far as coming back goes. */
export const NATIVE_UNTIL = 15;
/** Years after which somebody who left is no longer counted on. */
export const FORGOTTEN_AFTER = 30;

export interface LeaversInput {
  /** Those away at the base date, columns of exactly the length in use; read, never changed. */
  readonly away: Leavers;
  /** Yearly probability of coming back: age on 31 December * FORGOTTEN_AFTER + years away. */
  readonly return_ad: readonly number[];
  /**
   * Share of base residents who lived in the region at 15, of those who did not grow up abroad, by municipality and age on
   * 31 December: m * AGES + a.
   */
  readonly native_ma: readonly number[];
  /** Persons a year who come back at the base, with those they bring along; arrivals from zones are fewer by as many. */
  readonly expected: number;
  /** Of these, how many more than arrivals could be reduced by. */
  readonly shortfall: number;
}
