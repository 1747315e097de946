/** What households from outside are like when they look for a home: as the base households they are copies of. */
import type { Population } from '../input.js';
import { baseIncomes } from '../labour/household-income.js';
import { birthYearOf, ROLE } from '../state/persons.js';
import type { World } from '../world.js';
import { UNKNOWN_INCOME } from './social-rent.js';
import { membersOf, templatesOf } from './templates.js';

/** By slot of the base household. */
export interface Entrants {
  /** Age of the elder head on the last 31 December before the base, which is that of the copies when they come. */
  readonly age_h: Uint8Array;
  /** Whole euros a year, or UNKNOWN_INCOME. */
  readonly income_h: Int32Array;
}

/** One for all worlds of a population. */
const made = new WeakMap<Population, { readonly livelihood: unknown; readonly entrants: Entrants }>();

export function entrantsOf(world: World): Entrants {
  const livelihood = world.livelihood?.input;
  const known = made.get(world.base);
  if (known && known.livelihood === livelihood) return known.entrants;
  const { slots } = world.base.households;
  const entrants: Entrants = {
    age_h: Uint8Array.from({ length: slots }, (_, h) => eldestHead(world, h)),
    income_h: livelihood ? baseIncomes(world) : new Int32Array(slots).fill(UNKNOWN_INCOME),
  };
  made.set(world.base, { livelihood, entrants });
  return entrants;
}

function eldestHead({ base, baseYear }: World, h: number): number {
  const templates = templatesOf(base);
  const { class_n, role_n } = templates;
  const [start, end] = membersOf(templates, h);
  let age = 0;
  for (let n = start; n < end; n++) {
    if (role_n[n] === ROLE.adult || role_n[n] === ROLE.partner)
      age = Math.max(age, baseYear - 1 - birthYearOf(class_n[n]!));
  }
  return age;
}
