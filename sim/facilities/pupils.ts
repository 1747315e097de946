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

/** Ages that are counted: those of school age and the five-year groups that hold them. */
const AGES_COUNTED = 15;

/** Children of private households by town and age on 31 December of a year, 0 to 14: t * ages + age. */
export function childrenByAge(world: World, year: number): { readonly children_ta: Int32Array; readonly ages: number } {
  const { slots, class_p, household_p } = world.persons;
  const { place_h, kind_h } = world.households;
  const children_ta = new Int32Array(world.places.code_t.length * AGES_COUNTED);
  const { oldest, youngest } = classesOf(year, 0, AGES_COUNTED - 1);
  for (let p = 0; p < slots; p++) {
    const c = class_p[p]!;
    if (c < oldest || c > youngest) continue;
    const h = household_p[p]!;
    if (kind_h[h] === KIND.private) children_ta[place_h[h]! * AGES_COUNTED + year - birthYearOf(c)]!++;
  }
  return { children_ta, ages: AGES_COUNTED };
}
