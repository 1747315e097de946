/** Gathers everybody who looks for a home this year. */
import type { DrawKey } from '../draws.js';
import { EVENT } from '../event-numbers.js';
import { CAUSE } from '../events.js';
import { addReturners } from '../leavers/returners.js';
import { keyOf, type World } from '../world.js';
import type { Appeal } from './appeal.js';
import { type Candidate, candidatesOf } from './arrivals.js';
import { addMovers } from './movers.js';
import { addOutsider, makeSeekers, type Seekers } from './seekers.js';

/** Everybody with a wish that needs a dwelling, the arrivals, and those who come back. */
export function gatherSeekers(world: World, appeal: Appeal | null): Seekers {
  const candidates = candidatesOf(world, appeal);
  const seekers = makeSeekers(world.wishes.count + candidates.length + world.leaverBooks.wishing.length);
  addMovers(world, seekers, appeal);
  const tenure = keyOf(world, EVENT.tenureWish);
  for (const candidate of candidates) addArrival(world, seekers, tenure, candidate);
  if (appeal) addReturners(world, seekers, tenure, appeal.arrivals);
  return seekers;
}

function addArrival(world: World, seekers: Seekers, tenure: DrawKey, candidate: Candidate): void {
  const cause = candidate.origin === world.moving!.code_z.length ? CAUSE.immigration : CAUSE.other;
  addOutsider(world, seekers, candidate, cause, tenure, world.base.households.size_h[candidate.template] === 1);
}
