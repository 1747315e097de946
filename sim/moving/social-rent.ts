/** Renting from housing associations: who may, and who has waited longest. */
import { dispositionKey } from '../disposition.js';
import { asShare, draw, laterKey } from '../draws.js';
import { EVENT } from '../event-numbers.js';
import { ADULT_AGE } from '../households/leaving.js';
import type { ParameterValues } from '../parameters/parameters.js';

/** Comes before everybody who waits: urgency, and those allotted to a town. */
export const URGENT = 0;
/** Has not waited at all. */
const NEW = 255;
/** Steps of the queue in a year. */
const STEPS = 4;

const REGISTRATION = dispositionKey(EVENT.registration);
/** Number of the draw that says how somebody's income compares with that of others of the same kind. */
const INCOME = 1;
/**
 * Incomes of one kind of people lie so far around their mean at most, evenly (guess). Without it everybody of a kind would
 * pass the limit at once, and who may rent would hang on a few euros.
 */
const SPREAD = 0.3;

/**
 * Place in the queue of those who have no urgency, 1 to 255, lowest first.
 *
 * Nobody's registration is known: each has waited for a lifelong part of the years since turning 18, so that the old come
 * before the young on average, some register early, and everybody moves forward by waiting.
 */
export function priorityOf(idA: number, idB: number, age: number): number {
  const part = asShare(draw(idA, idB, REGISTRATION.k1, REGISTRATION.k2));
  const waited = Math.floor(STEPS * part * Math.max(0, age - ADULT_AGE + 1));
  return Math.max(URGENT + 1, NEW - waited);
}

/** Highest income to which associations let, EUR a year, disposable; `socialFree` of those beyond it are taken all the same. */
export const incomeLimit = ({ socialIncomeLimit, socialIncomeMore }: ParameterValues, alone: boolean): number =>
  socialIncomeLimit + (alone ? 0 : socialIncomeMore);

/** Income of somebody of whom it is not known, as in a world without income. */
export const UNKNOWN_INCOME = -1;
/** Part of those that is within the limit (guess: as many of the households of the first region are). */
const WITHIN = 0.57;

/** Whether an income is up to a limit, given the mean income of the kind; who earns more than others does so for life. */
export function isWithinLimit(idA: number, idB: number, income: number, limit: number): boolean {
  const u = asShare(draw(idA, idB, laterKey(REGISTRATION.k1, INCOME), REGISTRATION.k2));
  if (income === UNKNOWN_INCOME) return u < WITHIN;
  return income * (1 - SPREAD + 2 * SPREAD * u) <= limit;
}
