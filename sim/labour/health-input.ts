import { AGES } from '../input.js';
import { GROUPS } from '../learning/levels.js';

/** What own health depends on. Tables by education group and age: group * AGES + age, completed ages. */
export interface HealthInput {
  /** Log-odds of feeling not good, at the level of the region at the base. */
  readonly logOdds_ga: Float64Array;
  /** Share that works at the base in the country, around which the effect of work is centred. */
  readonly working_ga: Float64Array;
}

/** Adults are asked; nothing is known of children. */
export const ASKED_AGE = 18;
export const HEALTH_CELLS = GROUPS * AGES;
