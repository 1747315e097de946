/** Base years that a region can be built for. */
export const BASES = [2021] as const;
