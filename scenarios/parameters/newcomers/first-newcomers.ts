/** Residents of the base who came from abroad in the five years before it. */
import { dispositionKey } from '../../../sim/disposition.js';
import { draw } from '../../../sim/draws.js';
import { EVENT } from '../../../sim/event-numbers.js';
import type { Population } from '../../../sim/input.js';
import { LIFE_STAGES, lifeStageOf } from '../../../sim/moving/classes.js';
import { KINDS, NEWCOMER_YEARS, newcomerOf } from '../../../sim/newcomers/newcomer.js';
import { initialParameters } from '../../../sim/parameters/parameters.js';
import { KIND } from '../../../sim/state/households.js';
import { birthYearOf } from '../../../sim/state/persons.js';
import type { Pack } from '../../packages/format.js';
import { numbers, words } from '../../packages/table.js';
import { ageIn, deciderOf, membersOf } from '../moving/deciders.js';
import { netRatesOf } from '../moving/net-rates.js';
import { profileOf } from '../moving/profile.js';
import { templatesOf } from '../moving/templates.js';
import { householdsByKind } from './by-kind.js';
import { kindShares } from './kinds.js';
import { leavingHazards } from './newcomers-input.js';

const TOWARDS = dispositionKey(EVENT.baseNewcomer);
/** No more of the households of an age than this came in five years. */
const MOST = 0.9;

/**
 * Writes `newcomer_p`: as many households of each municipality, life stage and kind as came in a year before the base and
 * have not left since, chosen by a draw that whoever decides for them keeps for life. Who lives in institutions and in
 * reception is none of them, nor are children born here.
 */
export function assignNewcomers(pack: Pack, population: Population, base: number): void {
  const heads = headsOf(pack, population, base);
  const chance_mgx = chances(pack, population, heads, base);
  const { persons, households } = population;
  const { k1, k2 } = TOWARDS;
  for (const { h, decider, age, m } of heads) {
    let u = draw(persons.idA_p[decider]!, persons.idB_p[decider]!, k1, k2) / 4294967296;
    for (let x = 0; x < NEWCOMER_YEARS * KINDS && u >= 0; x++) {
      const years = Math.floor(x / KINDS) + 1;
      u -= chance_mgx[(m * LIFE_STAGES + lifeStageOf(age - years)) * NEWCOMER_YEARS * KINDS + x]!;
      if (u >= 0) continue;
      const arrival = base - years;
      for (let p = households.first_h[h]!; p >= 0; p = persons.next_p[p]!) {
        if (birthYearOf(persons.class_p[p]!) < arrival) persons.newcomer_p[p] = newcomerOf(x % KINDS, arrival);
      }
    }
  }
}

interface Head {
  readonly h: number;
  readonly decider: number;
  /** On 31 December of the base year. */
  readonly age: number;
  readonly m: number;
}

/** Who decides for each private household. */
function headsOf(pack: Pack, population: Population, base: number): Head[] {
  const code_m = words(pack.tables['municipalities']!, 'code');
  const municipality_t = words(pack.tables['places']!, 'municipality').map((code) => code_m.indexOf(code));
  const { households } = population;
  const heads: Head[] = [];
  for (let h = 0; h < households.slots; h++) {
    if (households.size_h[h] === 0 || households.kind_h[h] !== KIND.private) continue;
    const decider = deciderOf(population, membersOf(population, h));
    if (decider < 0) continue;
    heads.push({ h, decider, age: ageIn(population, base, decider), m: municipality_t[households.place_h[h]!]! });
  }
  return heads;
}

/**
 * Chance of a household whose head was of a life stage so many years before the base to have come then, by kind:
 * (m * LIFE_STAGES + g) * NEWCOMER_YEARS * KINDS + (years - 1) * KINDS + k.
 */
function chances(pack: Pack, population: Population, heads: readonly Head[], base: number): Float64Array {
  const { immigration_m } = netRatesOf(pack, base, initialParameters());
  const come_mgk = householdsByKind(pack, immigration_m, templatesOf(population, base, profileOf(pack).between_a));
  const { leaves_k } = kindShares(pack);
  const hazard_ky = leaves_k.map(leavingHazards);
  const level_my = levelsBefore(pack, immigration_m, base);
  const span = NEWCOMER_YEARS * KINDS;
  const chance_mgx = new Float64Array(immigration_m.length * LIFE_STAGES * span);
  const households = new Float64Array(immigration_m.length * LIFE_STAGES);
  for (let years = 1; years <= NEWCOMER_YEARS; years++) {
    households.fill(0);
    for (const { m, age } of heads) households[m * LIFE_STAGES + lifeStageOf(age - years)]!++;
    for (let i = 0; i < households.length; i++) {
      const m = Math.floor(i / LIFE_STAGES);
      for (let k = 0; k < KINDS; k++) {
        const stayed = hazard_ky[k]!.slice(0, years - 1).reduce((stay, hazard) => stay * (1 - hazard), 1);
        const here = come_mgk[i * KINDS + k]! * level_my[m * NEWCOMER_YEARS + years - 1]! * stayed;
        const chance = households[i]! > 0 ? here / households[i]! : 0;
        chance_mgx[i * span + (years - 1) * KINDS + k] = Math.min(MOST / span, chance);
      }
    }
  }
  return chance_mgx;
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
