/** Children of primary school age, and whether a school can still be theirs. */
import { KIND } from '../state/households.js';
import { birthYearOf, classOf, FEMALE, FIRST_COHORT, MALE } from '../state/persons.js';
import type { World } from '../world.js';

/** Ages on 31 December; eight cohorts stand for those who turn four in the school year until they leave. */
export const FIRST_AGE = 4;
export const LAST_AGE = 11;

/** A school stays a child's own as long as it is no farther than this, or than the nearest open one by so much more. */
export const REACH_KM = 3;
export const DETOUR_KM = 2;

/** Classes of those between two ages on 31 December of a year: from `oldest` up to and including `youngest`. */
export const classesOf = (year: number, from: number, to: number): { oldest: number; youngest: number } => ({
  oldest: classOf(Math.max(FIRST_COHORT, year - to), MALE),
  youngest: classOf(year - from, FEMALE),
});

/** Children of private households by town and age on 31 December of a year, 0 to LAST_AGE: t * 12 + age. */
export function childrenByAge(world: World, year: number): Int32Array {
  const { slots, class_p, household_p } = world.persons;
  const { place_h, kind_h } = world.households;
  const ages = LAST_AGE + 1;
  const children_ta = new Int32Array(world.places.code_t.length * ages);
  const { oldest, youngest } = classesOf(year, 0, LAST_AGE);
  for (let p = 0; p < slots; p++) {
    const c = class_p[p]!;
    if (c < oldest || c > youngest) continue;
    const h = household_p[p]!;
    if (kind_h[h] === KIND.private) children_ta[place_h[h]! * ages + year - birthYearOf(c)]!++;
  }
  return children_ta;
}
