/** Who decides for whom at the base date: persons of an age by the age of the one who decides for their household. */
import { compareIdentity } from '../../../sim/identity.js';
import { AGES, MAX_AGE, type Population } from '../../../sim/input.js';
import { MOBILITY_K, tenureOf } from '../../../sim/moving/tenure-mobility.js';
import { hasChild, KIND } from '../../../sim/state/households.js';
import { birthYearOf, ROLE } from '../../../sim/state/persons.js';
import type { People } from './basis.js';

/** Age on 31 December of the base year of a person slot. */
export const ageIn = (population: Population, base: number, p: number): number =>
  Math.min(MAX_AGE, base - birthYearOf(population.persons.class_p[p]!));

/**
 * People that somebody of the base of this age stands for among those who go along: children born in the year itself are not
 * in the base, and are as many as those of the year before.
 *
 * @param age on 31 December of the base year
 */
export const withNewborn = (age: number): number => (age === 1 ? 2 : 1);

/**
 * Who decides for each private household: the only adult, or of a couple the one whose identity comes first; -1 = not a
 * private household, or nobody in it.
 */
export function decidersByHousehold({ persons, households }: Population): Int32Array {
  const { next_p, role_p, idA_p, idB_p } = persons;
  const { slots, size_h, kind_h, first_h } = households;
  const decider_h = new Int32Array(slots).fill(-1);
  for (let h = 0; h < slots; h++) {
    if (size_h[h] === 0 || kind_h[h] !== KIND.private) continue;
    let decider = -1;
    for (let p = first_h[h]!; p >= 0; p = next_p[p]!) {
      if (role_p[p] !== ROLE.adult && role_p[p] !== ROLE.partner) continue;
      if (decider < 0 || compareIdentity(idA_p[p]!, idB_p[p]!, idA_p[decider]!, idB_p[decider]!) < 0) decider = p;
    }
    decider_h[h] = decider;
  }
  return decider_h;
}

/** Households that have somebody who decides, in the order of slots. */
export function householdsDeciding(decider_h: Int32Array): Int32Array {
  const household_n = new Int32Array(decider_h.length);
  let n = 0;
  for (let h = 0; h < decider_h.length; h++) if (decider_h[h]! >= 0) household_n[n++] = h;
  return household_n.slice(0, n);
}

export interface Deciders {
  /** Members by own age and decider's age: a * AGES + d; a decider counts among the members. */
  readonly members_ad: Float64Array;
  /** Of them those in households with a child at home, of any age. */
  readonly withChildren_ad: Float64Array;
  /** All of them weighted by the mobility of the household's tenure. */
  readonly mobile_ad: Float64Array;
  /** Members, by own age and decider's age, of households of one adult and of couples with and without children. */
  readonly single_ad: Float64Array;
  readonly partners_a: Float64Array; // partners by own age
  readonly lodgers_a: Float64Array; // who decide for themselves too, by own age
  readonly partnersWithChildren_a: Float64Array;
  /** Everybody by age, institutions included. */
  readonly all_a: Float64Array;
}

/**
 * People are counted by what they live in and weighted afterwards, so that the sums are the same in any order of slots.
 *
 * @param among which deciders count, and lodgers, who decide for themselves; everybody is in `all_a`
 */
export function decidersOf(
  { population, decider_h, base }: People,
  among: (decider: number) => boolean = () => true,
): Deciders {
  const table = (): Float64Array => new Float64Array(AGES * AGES);
  const column = (): Float64Array => new Float64Array(AGES);
  const members_kad = MOBILITY_K.map(table);
  const made: Omit<Deciders, 'mobile_ad'> = {
    members_ad: table(),
    withChildren_ad: table(),
    single_ad: table(),
    partners_a: column(),
    lodgers_a: column(),
    partnersWithChildren_a: column(),
    all_a: column(),
  };
  const { persons, households, dwellings } = population;
  const { next_p, role_p } = persons;
  for (let p = 0; p < persons.slots; p++) made.all_a[ageIn(population, base, p)]!++;
  for (let h = 0; h < households.slots; h++) {
    const decider = decider_h[h]!;
    if (decider < 0 || !among(decider)) continue;
    const d = ageIn(population, base, decider);
    const tenure = tenureOf(dwellings.tenure_d, households.dwelling_h[h]!);
    const withChildren = hasChild(population, h);
    const single = role_p[decider] === ROLE.adult;
    for (let p = households.first_h[h]!; p >= 0; p = next_p[p]!) {
      const a = ageIn(population, base, p);
      made.members_ad[a * AGES + d]!++;
      if (withChildren) made.withChildren_ad[a * AGES + d]!++;
      members_kad[tenure]![a * AGES + d]!++;
      if (single) made.single_ad[a * AGES + d]!++;
      if (role_p[p] === ROLE.other && among(p)) made.lodgers_a[a]!++;
      if (role_p[p] !== ROLE.partner) continue;
      made.partners_a[a]!++;
      if (withChildren) made.partnersWithChildren_a[a]!++;
    }
  }
  return { ...made, mobile_ad: byMobility(members_kad) };
}

/** Counts by tenure, weighted by how much people of it move. */
const byMobility = (count_k: readonly Float64Array[]): Float64Array =>
  count_k[0]!.map((_, i) => count_k.reduce((sum, count, k) => sum + count[i]! * MOBILITY_K[k]!, 0));
