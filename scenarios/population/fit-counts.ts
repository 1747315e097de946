/** Counts of a population by town, as the pack counts them. */
import type { Population } from '../../sim/input.js';
import { KIND } from '../../sim/state/households.js';
import { ROLE, sexOf } from '../../sim/state/persons.js';
import { AGE_GROUPS } from '../packages/rules.js';
import { ageAtBase } from './base.js';

export interface HouseholdCounts {
  institutional: number;
  childrenAtHome: number;
  otherMembers: number;
  households: number;
  /** One person. */
  single: number;
  couple: number;
  coupleChildren: number;
  singleParent: number;
  /** Private households without a dwelling of their own. */
  sharing: number;
}

const none = (): HouseholdCounts => ({
  institutional: 0,
  childrenAtHome: 0,
  otherMembers: 0,
  households: 0,
  single: 0,
  couple: 0,
  coupleChildren: 0,
  singleParent: 0,
  sharing: 0,
});

/** Persons of a household by role: index ROLE. */
function rolesOf({ persons, households }: Population, h: number): number[] {
  const roles = [0, 0, 0, 0];
  for (let p = households.first_h[h]!; p >= 0; p = persons.next_p[p]!) {
    const role = persons.role_p[p]!;
    roles[role] = roles[role]! + 1;
  }
  return roles;
}

/** Households and their members by town. */
export function countHouseholds(population: Population, places: number): HouseholdCounts[] {
  const { slots, place_h, kind_h, size_h, dwelling_h } = population.households;
  const count_t = Array.from({ length: places }, none);
  for (let h = 0; h < slots; h++) {
    const count = count_t[place_h[h]!]!;
    if (kind_h[h] !== KIND.private) {
      count.institutional += size_h[h]!;
      continue;
    }
    const roles = rolesOf(population, h);
    const couple = roles[ROLE.partner] === 2;
    const children = roles[ROLE.child]!;
    count.households++;
    count.childrenAtHome += children;
    count.otherMembers += roles[ROLE.other]!;
    if (couple && children > 0) count.coupleChildren++;
    else if (couple) count.couple++;
    else if (children > 0) count.singleParent++;
    else if (size_h[h] === 1) count.single++;
    if (dwelling_h[h]! < 0) count.sharing++;
  }
  return count_t;
}

/** Residents by town, sex and five-year group: index `sex * AGE_GROUPS.length + group`. */
export function countPersons({ persons, households }: Population, places: number, base: number): number[][] {
  const groups = AGE_GROUPS.length;
  const count_t = Array.from({ length: places }, () => new Array<number>(2 * groups).fill(0));
  for (let p = 0; p < persons.slots; p++) {
    const cls = persons.class_p[p]!;
    const age = ageAtBase(base, cls);
    const count = count_t[households.place_h[persons.household_p[p]!]!]!;
    const i = sexOf(cls) * groups + Math.min(groups - 1, Math.floor(age / 5));
    count[i] = count[i]! + 1;
  }
  return count_t;
}
