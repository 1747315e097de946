/** The byte `newcomer_p`: why somebody came from abroad, and when. */

/** Kinds as they are written in the byte; 0 = not a newcomer. */
export const NEWCOMER = { none: 0, asylum: 1, labour: 2, study: 3, border: 4, returning: 5, family: 6 } as const;
export type NewcomerKind = Exclude<keyof typeof NEWCOMER, 'none'>;

/** Kinds in the order of their numbers: `KIND_NAMES[k]` has number k + 1. Origins of arrivals follow the same order. */
export const KIND_NAMES: readonly NewcomerKind[] = ['asylum', 'labour', 'study', 'border', 'returning', 'family'];
export const KINDS = KIND_NAMES.length;

/** Who came longer ago than this is a resident like any other, and the byte is 0 again. */
export const NEWCOMER_YEARS = 5;

const YEAR_BITS = 5;
const YEARS = 1 << YEAR_BITS;

/** @param k kind, from 0 @param year of arrival; only the last 32 years are told apart */
export const newcomerOf = (k: number, year: number): number => ((k + 1) << YEAR_BITS) | (year % YEARS);

/** Number of the kind in NEWCOMER. */
export const kindOf = (newcomer: number): number => newcomer >> YEAR_BITS;

/** Years between the arrival and a year not before it, 0 to 31. */
export const yearsSince = (newcomer: number, year: number): number => (year - newcomer) & (YEARS - 1);

/** States of moving: no newcomer, then kind and year since arrival: 1 + k * NEWCOMER_YEARS + years - 1. */
export const STATES = 1 + KINDS * NEWCOMER_YEARS;

export const newcomerState = (k: number, years: number): number => 1 + k * NEWCOMER_YEARS + years - 1;

/** State in a year of every value of the byte; who came this very year has none yet. */
export function statesIn(year: number): Uint8Array {
  const state_n = new Uint8Array(256);
  for (let n = 0; n < 256; n++) {
    const kind = kindOf(n);
    const years = yearsSince(n, year);
    if (kind > 0 && kind <= KINDS && years >= 1 && years <= NEWCOMER_YEARS) state_n[n] = newcomerState(kind - 1, years);
  }
  return state_n;
}
