/** Pictures of a year: what a viewer may know of it beyond the indicators. Plain columns, handed over, never read back. */

/** Who lives in a dwelling, by life stage of the household that holds it: one byte per dwelling. */
export const LIVED_IN = {
  unusable: 0,
  vacant: 1,
  single: 2, // one adult under 65
  couple: 3, // two or more adults under 65 without children
  family: 4, // with a child under 18
  older: 5, // everybody 65 or over
  mixed: 6, // the rest: adults under 65 and over, grown-up children
} as const;

/** Stocks of 1 January `year`, events of the year that ended then (none in the first year). */
export interface Recording {
  readonly year: number;
  readonly livedIn_d: Uint8Array; // LIVED_IN
  readonly what_e: Uint8Array; // HAPPENED
  readonly cause_e: Uint8Array; // CAUSE
  readonly class_e: Uint16Array; // class of the person
  readonly from_e: Uint16Array; // place; from the count of towns on a zone, the last one abroad
  readonly to_e: Uint16Array;
}
