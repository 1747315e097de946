/** Gathers everybody who looks for a home this year. */
import { NONE } from '../clearing/clear.js';
import { CAUSE } from '../events.js';
import { baseIncomes } from '../labour/household-income.js';
import { addReturners } from '../leavers/returners.js';
import { birthYearOf, ROLE } from '../state/persons.js';
import type { World } from '../world.js';
import { type Candidate, candidatesOf } from './arrivals.js';
import { addMovers } from './movers.js';
import { makeSeekers, ORIGIN_OUTSIDE, type Seekers } from './seekers.js';
import { membersOf, type Templates, templatesOf } from './templates.js';
import { type HomeWishes, homeWishes, PRESENT, wishHome } from './wished-home.js';

/** Everybody with a wish that needs a dwelling, the arrivals, and those who come back. */
export function gatherSeekers(world: World): Seekers {
  const candidates = candidatesOf(world);
  const seekers = makeSeekers(world.wishes.count + candidates.length + world.leaverBooks.wishing.length);
  const wishes = homeWishes(world);
  const incomes = world.livelihood && baseIncomes(world);
  addMovers(world, seekers, wishes);
  const templates = templatesOf(world.base);
  for (const candidate of candidates) addArrival(world, seekers, wishes, templates, incomes, candidate);
  addReturners(world, seekers, wishes, incomes);
  return seekers;
}

/** @param incomes of the base households that are copied; null = a world without income */
function addArrival(
  world: World,
  seekers: Seekers,
  wishes: HomeWishes,
  templates: Templates,
  incomes: Int32Array | null,
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
  const income = incomes === null ? 0 : incomes[template]!;
  wishHome(wishes, seekers, i, town, eldestHead(templates, template, world.baseYear), alone, income, PRESENT.none);
}

/** Age of the elder head of a base household on 31 December of the base year, which is that of its copies. */
function eldestHead(templates: Templates, template: number, baseYear: number): number {
  const { class_n, role_n } = templates;
  const [start, end] = membersOf(templates, template);
  let age = 0;
  for (let n = start; n < end; n++) {
    if (role_n[n] === ROLE.adult || role_n[n] === ROLE.partner)
      age = Math.max(age, baseYear - birthYearOf(class_n[n]!));
  }
  return age;
}
