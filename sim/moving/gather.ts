/** Gathers everybody who looks for a home this year. */
import { NONE } from '../clearing/clear.js';
import type { DrawKey } from '../draws.js';
import { EVENT } from '../event-numbers.js';
import { CAUSE } from '../events.js';
import { addReturners } from '../leavers/returners.js';
import { newcomerOf } from '../newcomers/newcomer.js';
import { keyOf, type World } from '../world.js';
import { type Candidate, candidatesOf } from './arrivals.js';
import { addMovers } from './movers.js';
import { makeSeekers, ORIGIN_OUTSIDE, type Seekers } from './seekers.js';
import { tenureWish } from './segments.js';

/** Everybody with a wish that needs a dwelling, the arrivals, and those who come back. */
export function gatherSeekers(world: World): Seekers {
  const candidates = candidatesOf(world);
  const seekers = makeSeekers(world.wishes.count + candidates.length + world.leaverBooks.wishing.length);
  addMovers(world, seekers);
  const tenure = keyOf(world, EVENT.tenureWish);
  for (const candidate of candidates) addArrival(world, seekers, tenure, candidate);
  addReturners(world, seekers, tenure);
  return seekers;
}

function addArrival(world: World, seekers: Seekers, tenure: DrawKey, candidate: Candidate): void {
  const { idA, idB, origin, stage, cls } = candidate;
  const i = seekers.count++;
  seekers.idA_i[i] = idA;
  seekers.idB_i[i] = idB;
  seekers.subject_i[i] = candidate.template;
  const zones = world.moving!.code_z.length;
  seekers.cause_i[i] = origin >= zones ? CAUSE.immigration : CAUSE.other;
  seekers.origin_i[i] = ORIGIN_OUTSIDE;
  seekers.class_i[i] = cls;
  seekers.row_i[i] = candidate.row;
  seekers.tenure_i[i] = tenureWish(tenure, idA, idB, stage, world.base.households.size_h[candidate.template] === 1);
  seekers.first_i[i] = candidate.town;
  seekers.zone_i[i] = world.places.code_t.length + Math.min(origin, zones);
  seekers.newcomer_i[i] = origin >= zones ? newcomerOf(origin - zones, world.year) : 0;
  seekers.from_i[i] = NONE;
}
