/** Education in five levels, and what somebody is learning now; both in one byte per person. */

/** Highest level completed. Low education is `none` and `lower`, middle `mbo2` and `mbo4`, high `hbo` and `wo` (CBS). */
export const LEVEL = { none: 0, lower: 1, mbo2: 2, mbo4: 3, hbo: 4, wo: 5 } as const;
export type Level = (typeof LEVEL)[keyof typeof LEVEL];
export const LEVELS = Object.keys(LEVEL).length;

/** What is being learned: a track of secondary school, or a study. */
export const PURSUIT = { none: 0, vmbo: 1, havo: 2, vwo: 3, mbo2: 4, mbo4: 5, hbo: 6, wo: 7 } as const;
export type Pursuit = (typeof PURSUIT)[keyof typeof PURSUIT];

export const learningOf = (level: number, pursuit: number): number => (pursuit << 4) | level;
export const levelOf = (learning: number): number => learning & 15;
export const pursuitOf = (learning: number): number => learning >> 4;
/** First byte of somebody who learns something; the bytes below it are levels alone. */
export const LEARNS = learningOf(LEVEL.none, PURSUIT.vmbo);

/** Education in three groups, as published. */
export const GROUP = { low: 0, middle: 1, high: 2 } as const;
export const GROUPS = Object.keys(GROUP).length;
export const groupOf = (level: number): number =>
  level >= LEVEL.hbo ? GROUP.high : level >= LEVEL.mbo2 ? GROUP.middle : GROUP.low;

/** Education group by learning byte, for loops over everybody. */
export const GROUP_OF_LEARNING = Uint8Array.from({ length: 256 }, (_, learning) =>
  levelOf(learning) < LEVELS ? groupOf(levelOf(learning)) : GROUP.low,
);
