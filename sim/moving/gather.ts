/** Gathers everybody who looks for a home this year. */
import { CAUSE } from '../events.js';
import { addReturners } from '../leavers/returners.js';
import { kindOf, NEWCOMER } from '../newcomers/newcomer.js';
import type { World } from '../world.js';
import type { Appeal } from './appeal.js';
import { type Candidate, candidatesOf } from './arrivals.js';
import { type Entrants, entrantsOf } from './entrants.js';
import { addMovers } from './movers.js';
import { addOutsider, makeSeekers, type Seekers } from './seekers.js';
import { SOCIAL } from './segments.js';
import { URGENT } from './social-rent.js';
import { type HomeWishes, homeWishes, PRESENT, wishHome } from './wished-home.js';

/** Everybody with a wish that needs a dwelling, the arrivals, and those who come back. */
export function gatherSeekers(world: World, appeal: Appeal | null): Seekers {
  const candidates = candidatesOf(world, appeal);
  const seekers = makeSeekers(world.wishes.count + candidates.length + world.leaverBooks.wishing.length);
  const wishes = homeWishes(world);
  addMovers(world, seekers, appeal, wishes);
  if (appeal === null) return seekers;
  const entrants = entrantsOf(world);
  for (const candidate of candidates) addArrival(world, seekers, wishes, entrants, candidate);
  addReturners(world, seekers, appeal.arrivals, wishes, entrants);
  return seekers;
}

function addArrival(
  world: World,
  seekers: Seekers,
  wishes: HomeWishes,
  { age_h, income_h }: Entrants,
  candidate: Candidate,
): void {
  const { origin, template, town } = candidate;
  const cause = origin >= world.moving!.code_z.length ? CAUSE.immigration : CAUSE.other;
  const i = addOutsider(world, seekers, candidate, cause);
  const alone = world.base.households.size_h[template] === 1;
  wishHome(wishes, seekers, i, town, age_h[template]!, alone, income_h[template]!, PRESENT.none);
  if (kindOf(seekers.newcomer_i[i]!) === NEWCOMER.asylum) allot(seekers, i);
}

/** Who was given asylum is allotted a home of an association, before everybody who waits for one. */
function allot({ tenure_i, eligible_i, priority_i }: Seekers, i: number): void {
  tenure_i[i] = SOCIAL;
  eligible_i[i] = 1;
  priority_i[i] = URGENT;
}
