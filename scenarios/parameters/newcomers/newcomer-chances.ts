/** How likely households of the base are to have come from abroad in the years before it. */
import { LIFE_STAGES, lifeStageOf } from '../../../sim/moving/classes.js';
import { KINDS, NEWCOMER_YEARS } from '../../../sim/newcomers/newcomer.js';
import { initialParameters } from '../../../sim/parameters/parameters.js';
import type { Pack } from '../../packages/format.js';
import { numbers, words } from '../../packages/table.js';
import type { People } from '../moving/basis.js';
import { headsOf } from '../moving/heads.js';
import { netRatesOf } from '../moving/net-rates.js';
import { profileOf } from '../moving/profile.js';
import { templatesFor } from '../moving/templates.js';
import { householdsByKind, immigrantsWanted } from './by-kind.js';
import { kindShares } from './kinds.js';
import { leavingHazards } from './newcomers-input.js';

/** Years before the base and kinds. */
export const SPAN = NEWCOMER_YEARS * KINDS;
/** No more of the households of an age than this came in five years. */
const MOST = 0.9;

/** Who decides for each private household; columns are indexed by head `i`. */
export interface Deciding {
  readonly count: number;
  readonly person_i: Int32Array;
  readonly household_i: Int32Array;
  readonly age_i: Uint8Array; // on 31 December of the base year
  readonly municipality_i: Uint16Array;
  /** In which of the years before the base a child lived here: bit `years` - 1. */
  readonly childYears_i: Uint8Array;
}

export const hadChild = (childYears: number, years: number): boolean => (childYears & (1 << (years - 1))) !== 0;

/**
 * Chance of a household without children whose head was of a life stage so many years before the base to have come then,
 * by kind: (m * LIFE_STAGES + g) * NEWCOMER_YEARS * KINDS + (years - 1) * KINDS + k; of those with children, `family` times it.
 */
export function chances(pack: Pack, people: People, heads: Deciding): { chance_mgx: Float64Array; family: number } {
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
