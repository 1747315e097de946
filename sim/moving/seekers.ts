/** Who looks for a home this year: movers inside the region, candidates from outside who chose to come, returners. */

import { type Applicants, makeApplicants, NONE } from '../clearing/clear.js';
import type { Cause } from '../events.js';
import { newcomerOf } from '../newcomers/newcomer.js';
import type { World } from '../world.js';
import type { Candidate } from './arrivals.js';

/** Value of `origin_i` for those from outside. */
export const ORIGIN_OUTSIDE = -1;

/** Columns are indexed by seeker `i`, in any order. */
export interface Seekers extends Applicants {
  /** Person slot of who moves or decides; for arrivals the slot of the base household that is copied. */
  readonly subject_i: Int32Array;
  readonly cause_i: Uint8Array; // CAUSE
  readonly home_i: Int32Array; // household slot; NONE for arrivals
  readonly alone_i: Uint8Array; // 1 = goes without the rest of the household
  readonly origin_i: Int32Array; // town, or ORIGIN_OUTSIDE
  readonly class_i: Int32Array; // choice class; for arrivals the class of their acceptance
  readonly row_i: Int32Array; // of the proposals: of departures, or of arrivals
  readonly tenure_i: Uint8Array; // wished
  readonly eligible_i: Uint8Array; // 1 = housing associations let to it
  readonly priority_i: Uint8Array; // place in their queue, lowest first
  readonly lifeProof_i: Uint8Array; // 1 = looks at life-proof homes first
  readonly cls_i: Uint16Array; // class of the person, 0 for arrivals
  readonly first_i: Int32Array; // chosen first: a town, or beyond the towns a zone; NONE = stays
  readonly zone_i: Int32Array; // arrivals: where from, as place number
  readonly newcomer_i: Uint8Array; // what arrivals from abroad will have in `newcomer_p`; 0 for others
  readonly leaver_i: Int32Array; // row of who comes back; NONE = has not been here before
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
    home_i: new Int32Array(capacity).fill(NONE),
    alone_i: new Uint8Array(capacity),
    origin_i: new Int32Array(capacity),
    class_i: new Int32Array(capacity),
    row_i: new Int32Array(capacity),
    tenure_i: new Uint8Array(capacity),
    eligible_i: new Uint8Array(capacity),
    priority_i: new Uint8Array(capacity),
    lifeProof_i: new Uint8Array(capacity),
    cls_i: new Uint16Array(capacity),
    first_i: new Int32Array(capacity).fill(NONE),
    zone_i: new Int32Array(capacity).fill(NONE),
    newcomer_i: new Uint8Array(capacity),
    leaver_i: new Int32Array(capacity).fill(NONE),
  };
}

/**
 * Adds somebody from outside who would come to a town.
 *
 * @returns the seeker, whose wish for a home is still to be written
 */
export function addOutsider(
  world: World,
  seekers: Seekers,
  { idA, idB, origin, row, town, template }: Candidate,
  cause: Cause,
): number {
  const i = seekers.count++;
  seekers.idA_i[i] = idA;
  seekers.idB_i[i] = idB;
  seekers.subject_i[i] = template;
  seekers.cause_i[i] = cause;
  seekers.origin_i[i] = ORIGIN_OUTSIDE;
  seekers.class_i[i] = row;
  seekers.row_i[i] = row;
  seekers.first_i[i] = town;
  const zones = world.moving!.code_z.length;
  seekers.zone_i[i] = world.places.code_t.length + Math.min(origin, zones);
  seekers.newcomer_i[i] = origin < zones ? 0 : newcomerOf(origin - zones, world.year);
  seekers.from_i[i] = NONE;
  return i;
}
