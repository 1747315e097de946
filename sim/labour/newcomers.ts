/** Who comes from elsewhere has health and work as others of the kind, work in a pool that is found in the next year. */
import { dispositionKey } from '../disposition.js';
import { draw, threshold } from '../draws.js';
import { EVENT } from '../event-numbers.js';
import { sexOf } from '../state/persons.js';
import type { World } from '../world.js';
import { workGroupOf } from './classes.js';
import { assessHealth } from './livelihood.js';
import { ownLevel } from './own-level.js';
import { cellOf, ROW } from './participation.js';
import { ACTIVITY, type Activity, WORKING_AGES, workOf } from './work.js';

const [FIRST, LAST] = WORKING_AGES;
/** Lifelong keys are the same in every run and year. */
const INCLINATION = dispositionKey(EVENT.participation);
const LEVEL = dispositionKey(EVENT.jobLevel);
const SEARCH = dispositionKey(EVENT.firstSearch);

/**
 * Writes how a person who has just come feels and what it does for a living; learning and household must be known. Health
 * stands before work and is looked at once more after it, as at the base: each answers to the other.
 *
 * @param town where the person lives now
 */
export function comeToWork(world: World, p: number, town: number): void {
  assessHealth(world, p, false);
  giveWork(world, p, town);
  assessHealth(world, p, true);
}

/** An employee has pool 0 until the process `labour` finds one: such a job is not among the region's. */
function giveWork(world: World, p: number, town: number): void {
  const force = world.labour?.force;
  const { class_p, idA_p, idB_p, learning_p, health_p, work_p, pool_p } = world.persons;
  const age = world.age_c[class_p[p]!]!;
  if (!force || age < FIRST || age > LAST) return;
  const m = world.places.municipality_t[town]!;
  const group = workGroupOf(learning_p[p]!);
  const cell = m * ROW + cellOf(group, health_p[p]!, sexOf(class_p[p]!), age);
  const idA = idA_p[p]!;
  const idB = idB_p[p]!;
  const u = draw(idA, idB, INCLINATION.k1, INCLINATION.k2) >>> 1;
  if (u >= force.force_i[cell]!) return;
  const { level_el, seeking } = world.labour!.input;
  const own = ownLevel(level_el, group, idA, idB, LEVEL.k1, LEVEL.k2);
  let activity: Activity = ACTIVITY.employee;
  if (u < force.self_i[cell]!) activity = ACTIVITY.selfEmployed;
  else if (draw(idA, idB, SEARCH.k1, SEARCH.k2) < threshold(seeking / (1 + seeking))) activity = ACTIVITY.seeking;
  work_p[p] = workOf(activity, own);
  pool_p[p] = activity === ACTIVITY.selfEmployed ? m + 1 : 0;
}
