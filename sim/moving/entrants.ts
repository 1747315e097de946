/** What households from outside are like when they look for a home: as the base households they are copies of. */
import type { PlaceTable, Population } from '../input.js';
import { baseIncomes } from '../labour/household-income.js';
import type { LivelihoodInput } from '../labour/livelihood-input.js';
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

/** What they come from besides the population. */
interface Sources {
  readonly livelihood: LivelihoodInput | null;
  readonly places: PlaceTable;
  readonly baseYear: number;
}

/** One for all worlds of an input: a thread lives many futures of the same base. */
const made = new WeakMap<Population, { readonly from: Sources; readonly entrants: Entrants }>();

export function entrantsOf(world: World): Entrants {
  const { base, baseYear, places } = world;
  const livelihood = world.livelihood?.input ?? null;
  const known = made.get(base);
  const from = known?.from;
  if (known && from?.livelihood === livelihood && from.places === places && from.baseYear === baseYear) {
    return known.entrants;
  }
  const { slots } = base.households;
  const entrants: Entrants = {
    age_h: Uint8Array.from({ length: slots }, (_, h) => eldestHead(world, h)),
    income_h: livelihood ? baseIncomes(world) : new Int32Array(slots).fill(UNKNOWN_INCOME),
  };
  made.set(base, { from: { livelihood, places, baseYear }, entrants });
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
