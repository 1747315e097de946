/** Base years that a region can be built for; the first one is where a region starts unless it says otherwise. */
export const BASES = [2021, 2015] as const;
export type Base = (typeof BASES)[number];
