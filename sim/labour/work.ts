/** What somebody does for a living; activity and job level in one byte per person. */

/** `none` = outside the labour force: too young, learning without a job, retired, unable, or not looking. */
export const ACTIVITY = { none: 0, seeking: 1, employee: 2, selfEmployed: 3 } as const;
export type Activity = (typeof ACTIVITY)[keyof typeof ACTIVITY];

/** Occupational level; `higher` is levels 3 and 4 of the Dutch classification (ISCO). */
export const JOB_LEVEL = { lower: 0, middle: 1, higher: 2 } as const;
export const JOB_LEVELS = Object.keys(JOB_LEVEL).length;

export const workOf = (activity: number, jobLevel: number): number => (jobLevel << 4) | activity;
export const activityOf = (work: number): number => work & 15;
export const jobLevelOf = (work: number): number => work >> 4;
export const isWorking = (work: number): boolean => activityOf(work) >= ACTIVITY.employee;

/** Net participation counts persons of these ages, on 1 January. */
export const WORKING_AGES = [15, 74] as const;
