/** Gathers everybody who looks for a home this year. */
import { NONE } from '../clearing/clear.js';
import { CAUSE } from '../events.js';
import { addReturners } from '../leavers/returners.js';
import type { World } from '../world.js';
import type { Appeal } from './appeal.js';
import { type Candidate, candidatesOf } from './arrivals.js';
import { type Entrants, entrantsOf } from './entrants.js';
import { addMovers } from './movers.js';
import { makeSeekers, ORIGIN_OUTSIDE, type Seekers } from './seekers.js';
import { type HomeWishes, homeWishes, PRESENT, wishHome } from './wished-home.js';

/** Everybody with a wish that needs a dwelling, the arrivals, and those who come back. */
export function gatherSeekers(world: World, appeal: Appeal | null): Seekers {
  const candidates = appeal ? candidatesOf(world, appeal.coming) : [];
  const seekers = makeSeekers(world.wishes.count + candidates.length + world.leaverBooks.wishing.length);
  const wishes = homeWishes(world);
  const entrants = entrantsOf(world);
  addMovers(world, seekers, wishes, appeal);
  for (const candidate of candidates) addArrival(world, seekers, wishes, entrants, candidate);
  if (appeal) addReturners(world, seekers, wishes, entrants, appeal.coming);
  return seekers;
}

function addArrival(
  world: World,
  seekers: Seekers,
  wishes: HomeWishes,
  { age_h, income_h }: Entrants,
  candidate: Candidate,
): void {
  const { idA, idB, origin, cls, template, town } = candidate;
  const i = seekers.count++;
  seekers.idA_i[i] = idA;
  seekers.idB_i[i] = idB;
  seekers.subject_i[i] = template;
  seekers.cause_i[i] = origin === world.moving!.code_z.length ? CAUSE.immigration : CAUSE.other;
  seekers.origin_i[i] = ORIGIN_OUTSIDE;
  seekers.class_i[i] = cls;
  seekers.row_i[i] = candidate.row;
  seekers.first_i[i] = town;
  seekers.zone_i[i] = world.places.code_t.length + origin;
  seekers.from_i[i] = NONE;
  const alone = world.base.households.size_h[template] === 1;
  wishHome(wishes, seekers, i, town, age_h[template]!, alone, income_h[template]!, PRESENT.none);
}
