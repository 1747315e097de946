/** Residents of the base who came from abroad in the five years before it. */
import { dispositionKey } from '../../../sim/disposition.js';
import { asShare, draw } from '../../../sim/draws.js';
import { EVENT } from '../../../sim/event-numbers.js';
import { AGES, type Population } from '../../../sim/input.js';
import { LIFE_STAGES, lifeStageOf } from '../../../sim/moving/classes.js';
import { KINDS, NEWCOMER_YEARS, newcomerOf } from '../../../sim/newcomers/newcomer.js';
import { birthYearOf } from '../../../sim/state/persons.js';
import type { Pack } from '../../packages/format.js';
import { municipalityOfTowns } from '../../population/base.js';
import type { People } from '../moving/basis.js';
import { ageIn, decidersByHousehold, householdsDeciding } from '../moving/deciders.js';
import { FAMILY_CHILD_UNTIL } from '../moving/heads.js';
import { chances, type Deciding, hadChild, SPAN } from './newcomer-chances.js';

const TOWARDS = dispositionKey(EVENT.baseNewcomer);

/**
 * Writes `newcomer_p`: as many households of each municipality, life stage and kind as came in a year before the base and
 * have not left since, chosen by a draw that whoever decides for them keeps for life; those with children as much less
 * often as they come. Who lives in institutions and in reception is none of them, nor are children born here.
 */
export function assignNewcomers(pack: Pack, population: Population, base: number): void {
  const people = { population, decider_h: decidersByHousehold(population), base };
  const heads = residentsDeciding(pack, people);
  const { chance_mgx, family } = chances(pack, people, heads);
  const { idA_p, idB_p } = population.persons;
  const { person_i, household_i, age_i, municipality_i, childYears_i } = heads;
  const { k1, k2 } = TOWARDS;
  const yearsOf = (x: number): number => 1 + Math.floor(x / KINDS);
  const chance = (m: number, age: number, x: number): number =>
    chance_mgx[(m * LIFE_STAGES + lifeStageOf(age - yearsOf(x))) * SPAN + x]!;
  // Most did not come, which one look tells.
  const any_ma = Float64Array.from({ length: (chance_mgx.length / LIFE_STAGES / SPAN) * AGES }, (_, i) => {
    let sum = 0;
    for (let x = 0; x < SPAN; x++) sum += chance(Math.floor(i / AGES), i % AGES, x);
    return sum * Math.max(1, family);
  });
  for (let i = 0; i < heads.count; i++) {
    const p = person_i[i]!;
    let u = asShare(draw(idA_p[p]!, idB_p[p]!, k1, k2));
    if (u >= any_ma[municipality_i[i]! * AGES + age_i[i]!]!) continue;
    for (let x = 0; x < SPAN && u >= 0; x++) {
      const years = yearsOf(x);
      u -= chance(municipality_i[i]!, age_i[i]!, x) * (hadChild(childYears_i[i]!, years) ? family : 1);
      if (u < 0) arrive(population, household_i[i]!, x % KINDS, base - years);
    }
  }
}

/** Everybody of a household who was born by the end of the year; later children were born here. */
function arrive({ persons, households }: Population, h: number, k: number, year: number): void {
  for (let p = households.first_h[h]!; p >= 0; p = persons.next_p[p]!) {
    if (birthYearOf(persons.class_p[p]!) <= year) persons.newcomer_p[p] = newcomerOf(k, year);
  }
}

/** Years before the base in which one of the household was a child by the end of the year, as bits. */
function childYearsOf({ persons, households }: Population, h: number, base: number): number {
  let bits = 0;
  for (let p = households.first_h[h]!; p >= 0; p = persons.next_p[p]!) {
    for (let years = 1; years <= NEWCOMER_YEARS; years++) {
      const age = base - years - birthYearOf(persons.class_p[p]!);
      if (age >= 0 && age <= FAMILY_CHILD_UNTIL) bits |= 1 << (years - 1);
    }
  }
  return bits;
}

function residentsDeciding(pack: Pack, { population, decider_h, base }: People): Deciding {
  const municipality_t = municipalityOfTowns(pack);
  const { place_h } = population.households;
  const household_i = householdsDeciding(decider_h);
  const count = household_i.length;
  const person_i = household_i.map((h) => decider_h[h]!);
  const age_i = new Uint8Array(count);
  const municipality_i = new Uint16Array(count);
  const childYears_i = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    age_i[i] = ageIn(population, base, person_i[i]!);
    municipality_i[i] = municipality_t[place_h[household_i[i]!]!]!;
    childYears_i[i] = childYearsOf(population, household_i[i]!, base);
  }
  return { count, person_i, household_i, age_i, municipality_i, childYears_i };
}
