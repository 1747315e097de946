/** Those who left the region young, as columns: who they are and where from, and nothing of the life they lead there. */

/** Columns are indexed by leaver `l`; the order has no meaning. */
export interface Leavers {
  /** Rows in use or used before; a row of class 0 is free. */
  rows: number;
  /** First free row, -1 = none; the next one stands in idA_l, plus 1. */
  free: number;
  readonly idA_l: Uint32Array; // the identity they had here, and have again when they come back
  readonly idB_l: Uint32Array;
  readonly class_l: Uint16Array; // birth year and sex, as of persons
  readonly learning_l: Uint8Array; // level attained and what is being learned: learning/levels.ts
  readonly parity_l: Uint8Array; // live births before leaving
  readonly origin_l: Uint16Array; // town they left; for students that of their parents
  readonly zone_l: Uint8Array; // where they went
  readonly left_l: Uint16Array; // year they left; of a free row FREE
}

export function makeLeavers(capacity: number): Leavers {
  return {
    rows: 0,
    free: -1,
    idA_l: new Uint32Array(capacity),
    idB_l: new Uint32Array(capacity),
    class_l: new Uint16Array(capacity),
    learning_l: new Uint8Array(capacity),
    parity_l: new Uint8Array(capacity),
    origin_l: new Uint16Array(capacity),
    zone_l: new Uint8Array(capacity),
    left_l: new Uint16Array(capacity),
  };
}

/** Stands for the year of departure in a free row, which is never too long ago. */
const FREE = 0xffff;

/** Somebody came back, died or is no longer counted on. */
export function freeRow(leavers: Leavers, l: number): void {
  leavers.class_l[l] = 0;
  leavers.left_l[l] = FREE;
  leavers.idA_l[l] = leavers.free + 1;
  leavers.free = l;
}

/** A row for somebody new, -1 when there is no room. */
export function takeRow(leavers: Leavers): number {
  const l = leavers.free;
  if (l >= 0) {
    leavers.free = leavers.idA_l[l]! - 1;
    return l;
  }
  return leavers.rows < leavers.class_l.length ? leavers.rows++ : -1;
}

/** What became of them this year: somebody who is away at its end was before or left, and did none of the rest. */
export interface LeaverBooks {
  /** Away on 1 January. */
  before: number;
  left: number;
  returned: number;
  died: number;
  /** Away too long to count. */
  forgotten: number;
  /** Rows of those who want to come back this year; filled by the process, served by the market. */
  readonly wishing: number[];
}

export const openLeaverBooks = (leavers: Leavers | undefined): LeaverBooks => ({
  before: leavers?.rows ?? 0,
  left: 0,
  returned: 0,
  died: 0,
  forgotten: 0,
  wishing: [],
});

/** How many are away at the end of the year, by the books. */
export const awayAfter = ({ before, left, returned, died, forgotten }: LeaverBooks): number =>
  before + left - returned - died - forgotten;
