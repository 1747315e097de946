/** Who looks for a home this year: movers inside the region, and candidates from outside who chose to come. */

import { type Applicants, makeApplicants, NONE } from '../clearing/clear.js';
import type { DrawKey } from '../draws.js';
import { EVENT } from '../event-numbers.js';
import { CAUSE, type Cause } from '../events.js';
import { ROLE } from '../state/persons.js';
import { keyOf, type World } from '../world.js';
import { type Candidate, candidatesOf } from './arrivals.js';
import { CHOICE_CLASSES, choiceClass, lifeStageOf } from './classes.js';
import { hasChild, leaverOf, partnerOf } from './couples.js';
import { segmentOfHousehold, tenureWish } from './segments.js';

/** Value of `origin_i` for those from outside. */
export const ORIGIN_OUTSIDE = -1;

/** Columns are indexed by seeker `i`, in any order. */
export interface Seekers extends Applicants {
  /** Person slot of who moves or decides; for arrivals the slot of the base household that is copied. */
  readonly subject_i: Int32Array;
  readonly cause_i: Uint8Array; // CAUSE
  readonly origin_i: Int32Array; // town, or ORIGIN_OUTSIDE
  readonly class_i: Uint8Array; // choice class; for arrivals the class of their acceptance
  readonly row_i: Int32Array; // of the proposals: of departures, or of arrivals
  readonly tenure_i: Uint8Array; // wished
  readonly cls_i: Uint16Array; // class of the person, 0 for arrivals
  readonly town_i: Int32Array; // the town chosen first; NONE = not asked yet, or a zone
  readonly zone_i: Int32Array; // arrivals: where from, as place number
}

export function makeSeekers(capacity: number): Seekers {
  const { count, idA_i, idB_i, from_i } = makeApplicants(capacity);
  // Written out: an object spread into another would have a shape of its own each year, for which nothing is compiled.
  return {
    count,
    idA_i,
    idB_i,
    from_i,
    subject_i: new Int32Array(capacity),
    cause_i: new Uint8Array(capacity),
    origin_i: new Int32Array(capacity),
    class_i: new Uint8Array(capacity),
    row_i: new Int32Array(capacity),
    tenure_i: new Uint8Array(capacity),
    cls_i: new Uint16Array(capacity),
    town_i: new Int32Array(capacity).fill(NONE),
    zone_i: new Int32Array(capacity).fill(NONE),
  };
}

/** Whether this wish moves the whole household, or the person alone. */
export const movesAlone = (world: World, p: number, cause: number): boolean =>
  world.persons.role_p[p] === ROLE.child || world.persons.role_p[p] === ROLE.other || cause === CAUSE.separation;

/** Everybody with a wish that needs a dwelling, and the arrivals. */
export function gatherSeekers(world: World): Seekers {
  const { count, person_w, cause_w } = world.wishes;
  const candidates = candidatesOf(world);
  const seekers = makeSeekers(count + candidates.length);
  const tenure = keyOf(world, EVENT.tenureWish);
  for (let w = 0; w < count; w++) {
    const cause = cause_w[w]! as Cause;
    if (cause === CAUSE.union || cause === CAUSE.care || cause === CAUSE.emigration) continue;
    addMover(world, seekers, tenure, person_w[w]!, cause);
  }
  for (const candidate of candidates) addArrival(world, seekers, tenure, candidate);
  return seekers;
}

function addMover(world: World, seekers: Seekers, tenure: DrawKey, decider: number, cause: Cause): void {
  const { idA_p, idB_p, class_p, household_p } = world.persons;
  const { place_h } = world.households;
  // Somebody whose household went abroad meanwhile is no longer there.
  if (class_p[decider] === 0) return;
  const p = cause === CAUSE.separation ? separatingFrom(world, decider) : decider;
  if (p < 0) return;
  const h = household_p[p]!;
  const alone = movesAlone(world, p, cause);
  const i = seekers.count++;
  const age = world.age_c[class_p[p]!]!;
  seekers.idA_i[i] = idA_p[p]!;
  seekers.idB_i[i] = idB_p[p]!;
  seekers.subject_i[i] = p;
  seekers.cause_i[i] = cause;
  seekers.origin_i[i] = place_h[h]!;
  seekers.class_i[i] = choiceClass(cause, age, !alone && hasChild(world, h));
  seekers.row_i[i] = place_h[h]! * CHOICE_CLASSES + seekers.class_i[i]!;
  const single = alone || world.households.size_h[h] === 1;
  seekers.tenure_i[i] = tenureWish(tenure, idA_p[p]!, idB_p[p]!, lifeStageOf(age), single);
  seekers.cls_i[i] = class_p[p]!;
  seekers.from_i[i] = alone ? NONE : segmentOfHousehold(world, h);
}

function addArrival(world: World, seekers: Seekers, tenure: DrawKey, candidate: Candidate): void {
  const { idA, idB, origin, stage, cls } = candidate;
  const i = seekers.count++;
  seekers.idA_i[i] = idA;
  seekers.idB_i[i] = idB;
  seekers.subject_i[i] = candidate.template;
  seekers.cause_i[i] = origin === world.moving!.code_z.length ? CAUSE.immigration : CAUSE.other;
  seekers.origin_i[i] = ORIGIN_OUTSIDE;
  seekers.class_i[i] = cls;
  seekers.row_i[i] = candidate.row;
  seekers.tenure_i[i] = tenureWish(tenure, idA, idB, stage, world.base.households.size_h[candidate.template] === 1);
  seekers.town_i[i] = candidate.town;
  seekers.zone_i[i] = world.places.code_t.length + origin;
  seekers.from_i[i] = NONE;
}

/** Who of a separating couple looks for a home; -1 when the other has gone to care meanwhile. */
function separatingFrom(world: World, p: number): number {
  const q = world.persons.role_p[p] === ROLE.partner ? partnerOf(world, p) : -1;
  return q < 0 ? -1 : leaverOf(world, p, q);
}
