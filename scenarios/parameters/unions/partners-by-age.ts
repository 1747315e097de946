/** Who of each age lives with a partner, and who without, by municipality. */
import { AGES, type Population } from '../../../sim/input.js';
import { KIND } from '../../../sim/state/households.js';
import { ROLE } from '../../../sim/state/persons.js';
import { ageAtBase } from '../../population/base.js';

/** Residents of private households at the base by municipality and age: m * AGES + a. */
export interface PartnersByAge {
  readonly municipalities: number;
  readonly all_ma: Float64Array;
  readonly partners_ma: Float64Array;
  /** Who heads a household without a partner; who lives with parents or others is neither. */
  readonly singles_ma: Float64Array;
}

export function partnersByAge(
  { persons, households }: Population,
  base: number,
  municipality_t: readonly number[],
): PartnersByAge {
  const municipalities = municipality_t.reduce((most, m) => Math.max(most, m + 1), 0);
  const column = (): Float64Array => new Float64Array(municipalities * AGES);
  const counts = { municipalities, all_ma: column(), partners_ma: column(), singles_ma: column() };
  for (let p = 0; p < persons.slots; p++) {
    const h = persons.household_p[p]!;
    if (households.kind_h[h] !== KIND.private) continue;
    const cell = municipality_t[households.place_h[h]!]! * AGES + ageAtBase(base, persons.class_p[p]!);
    counts.all_ma[cell]!++;
    if (persons.role_p[p] === ROLE.partner) counts.partners_ma[cell]!++;
    if (persons.role_p[p] === ROLE.adult) counts.singles_ma[cell]!++;
  }
  return counts;
}

/** People of a municipality from an age up to and including another. */
export function between(count_ma: Float64Array, m: number, from: number, to: number): number {
  let sum = 0;
  for (let age = from; age <= to; age++) sum += count_ma[m * AGES + age]!;
  return sum;
}
