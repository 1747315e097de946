/** Matching: applicants propose themselves to pools by keyed rejection, and keyed tickets serve the jobs there are. */
import type { Acceptance } from '../choice/acceptance.js';
import { attempt } from '../choice/rejection.js';
import { type Applicants, clear, makeApplicants, type Outcome } from '../clearing/clear.js';
import { type DrawKey, draw, laterKey, threshold } from '../draws.js';
import { APPLICANTS } from './classes.js';
import type { Labour } from './pools.js';
import { JOB_LEVELS } from './work.js';

/** Pools somebody considers in a round. */
export const TRIES = 3;
/** Rounds at the own level; after them one at the level below. */
const OWN_ROUNDS = 2;
/** Number of the draw by which somebody who found nothing settles for less, and of the first such try. */
const SETTLE_DRAW = 1000;
const LOWER_TRIES = OWN_ROUNDS * TRIES;

/** Who looks for a job; segments are pool * JOB_LEVELS + level, those beyond the region's have no limit. */
export interface JobApplicants extends Applicants {
  readonly person_i: Int32Array;
  readonly municipality_i: Uint16Array; // of residence
  readonly level_i: Uint8Array; // own level
  readonly class_i: Uint8Array; // class of applicants, of which there is a row of proposals in each municipality
}

export function makeJobApplicants(capacity: number): JobApplicants {
  const { count, idA_i, idB_i, from_i } = makeApplicants(capacity);
  return {
    count,
    idA_i,
    idB_i,
    from_i,
    person_i: new Int32Array(capacity),
    municipality_i: new Uint16Array(capacity),
    level_i: new Uint8Array(capacity),
    class_i: new Uint8Array(capacity),
  };
}

/**
 * Finds jobs for those who look for one. Who is refused twice at the own level looks one level lower, and so does who
 * finds nothing, the more often the fewer jobs of the own level are within reach against the base.
 *
 * @param free_s jobs nobody holds in the region's pools
 * @returns where each is served; NONE = keeps the job there is, or goes on seeking
 */
export function match(
  labour: Labour,
  applicants: JobApplicants,
  acceptance: Acceptance,
  free_s: Int32Array,
  search: DrawKey,
  ticket: DrawKey,
): Outcome {
  const { idA_i, idB_i, municipality_i, level_i, class_i, from_i } = applicants;
  const tried = (i: number, level: number, cls: number, first: number): number => {
    const row = municipality_i[i]! * APPLICANTS + cls;
    for (let t = first; t < first + TRIES; t++) {
      const k = attempt(labour.proposals, row, acceptance, level, idA_i[i]!, idB_i[i]!, search.k1, search.k2, t);
      if (k >= 0) return k * JOB_LEVELS + level;
    }
    return -1;
  };
  const settles = (i: number): boolean => {
    const { access_ml } = labour;
    const missing = 1 - access_ml[municipality_i[i]! * JOB_LEVELS + level_i[i]!]!;
    return draw(idA_i[i]!, idB_i[i]!, laterKey(search.k1, SETTLE_DRAW), search.k2) < threshold(missing);
  };
  const choice = (i: number, round: number): number => {
    const own = level_i[i]!;
    let segment = -1;
    if (round < OWN_ROUNDS) segment = tried(i, own, class_i[i]!, round * TRIES);
    const held = from_i[i]! >= 0;
    if (segment < 0 && !held && own > 0 && (round >= OWN_ROUNDS || settles(i))) {
      segment = tried(i, own - 1, own - 1, LOWER_TRIES);
    }
    return segment === from_i[i] ? -1 : segment;
  };
  return clear(applicants, free_s, choice, ticket, 'at once', OWN_ROUNDS + 1);
}
