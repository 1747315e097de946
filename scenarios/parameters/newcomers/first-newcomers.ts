/** Residents of the base who came from abroad in the five years before it. */
import { dispositionKey } from '../../../sim/disposition.js';
import { asShare, draw } from '../../../sim/draws.js';
import { EVENT } from '../../../sim/event-numbers.js';
import { AGES, type Population } from '../../../sim/input.js';
import { LIFE_STAGES, lifeStageOf } from '../../../sim/moving/classes.js';
import { KINDS, NEWCOMER_YEARS, newcomerOf } from '../../../sim/newcomers/newcomer.js';
import { initialParameters } from '../../../sim/parameters/parameters.js';
import { birthYearOf } from '../../../sim/state/persons.js';
import type { Pack } from '../../packages/format.js';
import { numbers, words } from '../../packages/table.js';
import { municipalityOfTowns } from '../../population/base.js';
import type { People } from '../moving/basis.js';
import { ageIn, decidersByHousehold, householdsDeciding } from '../moving/deciders.js';
import { FAMILY_CHILD_UNTIL, headsOf } from '../moving/heads.js';
import { netRatesOf } from '../moving/net-rates.js';
import { profileOf } from '../moving/profile.js';
import { templatesFor } from '../moving/templates.js';
import { householdsByKind, immigrantsWanted } from './by-kind.js';
import { kindShares } from './kinds.js';
import { leavingHazards } from './newcomers-input.js';

const TOWARDS = dispositionKey(EVENT.baseNewcomer);
/** Years before the base and kinds. */
const SPAN = NEWCOMER_YEARS * KINDS;
/** No more of the households of an age than this came in five years. */
const MOST = 0.9;

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
  const chance = (m: number, age: number, x: number): number =>
    chance_mgx[(m * LIFE_STAGES + lifeStageOf(age - 1 - Math.floor(x / KINDS))) * SPAN + x]!;
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
      const years = 1 + Math.floor(x / KINDS);
      u -= chance(municipality_i[i]!, age_i[i]!, x) * (hadChild(childYears_i[i]!, years) ? family : 1);
      if (u < 0) arrive(population, household_i[i]!, x % KINDS, base - 1 - Math.floor(x / KINDS));
    }
  }
}

/** Everybody of a household who was born by the end of the year; later children were born here. */
function arrive({ persons, households }: Population, h: number, k: number, year: number): void {
  for (let p = households.first_h[h]!; p >= 0; p = persons.next_p[p]!) {
    if (birthYearOf(persons.class_p[p]!) <= year) persons.newcomer_p[p] = newcomerOf(k, year);
  }
}

/** Who decides for each private household; columns are indexed by head `i`. */
interface Deciding {
  readonly count: number;
  readonly person_i: Int32Array;
  readonly household_i: Int32Array;
  readonly age_i: Uint8Array; // on 31 December of the base year
  readonly municipality_i: Uint16Array;
  /** In which of the years before the base a child lived here: bit `years` - 1. */
  readonly childYears_i: Uint8Array;
}

const hadChild = (childYears: number, years: number): boolean => (childYears & (1 << (years - 1))) !== 0;

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

/**
 * Chance of a household without children whose head was of a life stage so many years before the base to have come then,
 * by kind: (m * LIFE_STAGES + g) * NEWCOMER_YEARS * KINDS + (years - 1) * KINDS + k; of those with children, `family` times it.
 */
function chances(pack: Pack, people: People, heads: Deciding): { chance_mgx: Float64Array; family: number } {
  const { base } = people;
  const { immigration_m } = netRatesOf(pack, base, initialParameters());
  const wanted_mk = immigrantsWanted(pack, immigration_m);
  const templates = templatesFor(wanted_mk, headsOf(people), profileOf(pack).between_a);
  const come_mgk = householdsByKind(pack, immigration_m, templates);
  const { family } = templates;
  const { leaves_k } = kindShares(pack);
  const hazard_ky = leaves_k.map(leavingHazards);
  const level_my = levelsBefore(pack, immigration_m, base);
  const chance_mgx = new Float64Array(immigration_m.length * LIFE_STAGES * SPAN);
  for (let years = 1; years <= NEWCOMER_YEARS; years++) {
    const { all, withChildren } = householdsBefore(heads, years, immigration_m.length);
    const households = all.map((count, i) => count - (1 - family) * withChildren[i]!);
    for (let i = 0; i < households.length; i++) {
      const m = Math.floor(i / LIFE_STAGES);
      for (let k = 0; k < KINDS; k++) {
        const stayed = hazard_ky[k]!.slice(0, years - 1).reduce((stay, hazard) => stay * (1 - hazard), 1);
        const here = come_mgk[i * KINDS + k]! * level_my[m * NEWCOMER_YEARS + years - 1]! * stayed;
        const chance = households[i]! > 0 ? here / households[i]! : 0;
        chance_mgx[i * SPAN + (years - 1) * KINDS + k] = Math.min(MOST / SPAN, chance);
      }
    }
  }
  return { chance_mgx, family };
}

/** Households by municipality and the life stage their head was in, and those of them with a child then: m * LIFE_STAGES + g. */
function householdsBefore(heads: Deciding, years: number, municipalities: number) {
  const all = new Float64Array(municipalities * LIFE_STAGES);
  const withChildren = new Float64Array(municipalities * LIFE_STAGES);
  for (let i = 0; i < heads.count; i++) {
    const cell = heads.municipality_i[i]! * LIFE_STAGES + lifeStageOf(heads.age_i[i]! - years);
    all[cell]!++;
    if (hadChild(heads.childYears_i[i]!, years)) withChildren[cell]!++;
  }
  return { all, withChildren };
}

/** Immigrants of each of the years before the base against those of a year at the base; 1 where none are known. */
function levelsBefore(pack: Pack, immigration_m: readonly number[], base: number): Float64Array {
  const table = pack.tables['foreign']!;
  const [immigration, sent, year] = ['immigration', 'transit_in', 'year'].map((name) => numbers(table, name));
  const code_m = words(pack.tables['municipalities']!, 'code');
  const level_my = new Float64Array(code_m.length * NEWCOMER_YEARS).fill(1);
  words(table, 'municipality').forEach((code, r) => {
    const [m, years] = [code_m.indexOf(code), base - year![r]!];
    if (years < 1 || years > NEWCOMER_YEARS || immigration_m[m] === 0) return;
    level_my[m * NEWCOMER_YEARS + years - 1] = Math.max(0, immigration![r]! - sent![r]!) / immigration_m[m]!;
  });
  return level_my;
}
