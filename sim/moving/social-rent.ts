/** Renting from housing associations: who may, and who has waited longest. */
import { dispositionKey } from '../disposition.js';
import { draw } from '../draws.js';
import { EVENT } from '../event-numbers.js';
import type { ParameterValues } from '../parameters/parameters.js';
import { ADULT_AGE } from './leaving.js';

/** Comes before everybody who waits: urgency, and those allotted to a town. */
export const URGENT = 0;
/** Has not waited at all. */
const NEW = 255;
/** Steps of the queue in a year. */
const STEPS = 4;

const REGISTRATION = dispositionKey(EVENT.registration);

/**
 * Place in the queue of those who have no urgency, 1 to 255, lowest first.
 *
 * Nobody's registration is known: each has waited for a lifelong part of the years since turning 18, so that the old come
 * before the young on average, some register early, and everybody moves forward by waiting.
 */
export function priorityOf(idA: number, idB: number, age: number): number {
  const part = draw(idA, idB, REGISTRATION.k1, REGISTRATION.k2) / 4294967296;
  const waited = Math.floor(STEPS * part * Math.max(0, age - ADULT_AGE + 1));
  return Math.max(URGENT + 1, NEW - waited);
}

/** Highest income to which associations let, EUR a year, disposable; `socialFree` of those beyond it are taken all the same. */
export const incomeLimit = ({ socialIncomeLimit, socialIncomeMore }: ParameterValues, alone: boolean): number =>
  socialIncomeLimit + (alone ? 0 : socialIncomeMore);
