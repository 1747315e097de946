/** Gathers everybody who looks for a home this year. */
import { CAUSE } from '../events.js';
import { baseIncomes } from '../labour/household-income.js';
import { addReturners } from '../leavers/returners.js';
import { kindOf, NEWCOMER } from '../newcomers/newcomer.js';
import { birthYearOf, ROLE } from '../state/persons.js';
import type { World } from '../world.js';
import type { Appeal } from './appeal.js';
import { type Candidate, candidatesOf } from './arrivals.js';
import { addMovers } from './movers.js';
import { addOutsider, makeSeekers, type Seekers } from './seekers.js';
import { SOCIAL } from './segments.js';
import { URGENT } from './social-rent.js';
import { membersOf, type Templates, templatesOf } from './templates.js';
import { type HomeWishes, homeWishes, PRESENT, wishHome } from './wished-home.js';

/** Everybody with a wish that needs a dwelling, the arrivals, and those who come back. */
export function gatherSeekers(world: World, appeal: Appeal | null): Seekers {
  const candidates = candidatesOf(world, appeal);
  const seekers = makeSeekers(world.wishes.count + candidates.length + world.leaverBooks.wishing.length);
  const wishes = homeWishes(world);
  const incomes = world.livelihood && baseIncomes(world);
  addMovers(world, seekers, appeal, wishes);
  const templates = templatesOf(world.base);
  for (const candidate of candidates) addArrival(world, seekers, wishes, templates, incomes, candidate);
  if (appeal) addReturners(world, seekers, appeal.arrivals, wishes, incomes);
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
  const { origin, template, town } = candidate;
  const cause = origin >= world.moving!.code_z.length ? CAUSE.immigration : CAUSE.other;
  const i = addOutsider(world, seekers, candidate, cause);
  const alone = world.base.households.size_h[template] === 1;
  const income = incomes === null ? 0 : incomes[template]!;
  wishHome(wishes, seekers, i, town, eldestHead(templates, template, world.baseYear), alone, income, PRESENT.none);
  if (kindOf(seekers.newcomer_i[i]!) === NEWCOMER.asylum) allot(seekers, i);
}

/** Who was given asylum is allotted a home of an association, before everybody who waits for one. */
function allot({ tenure_i, eligible_i, priority_i }: Seekers, i: number): void {
  tenure_i[i] = SOCIAL;
  eligible_i[i] = 1;
  priority_i[i] = URGENT;
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
