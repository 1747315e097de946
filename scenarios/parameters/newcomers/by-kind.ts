/** Households from abroad by municipality, life stage and kind. */
import { LIFE_STAGES } from '../../../sim/moving/classes.js';
import { KIND_NAMES, KINDS } from '../../../sim/newcomers/newcomer.js';
import type { Pack } from '../../packages/format.js';
import { OBSERVED_CLASSES } from '../../packages/rules.js';
import { immigrantShares } from '../moving/net-rates.js';
import { householdsFor, type Templates } from '../moving/templates.js';
import { claimsOf } from './claims.js';
import { AGES_OF_KIND, kindShares } from './kinds.js';

const ROUNDS = 60;

/** Immigrants a year by municipality and age class: everywhere of the ages of the country's. */
export function immigrantsWanted(pack: Pack, immigration_m: readonly number[]): number[][] {
  const share_k = immigrantShares(pack);
  return immigration_m.map((yearly) => Array.from(share_k, (part) => part * yearly));
}

/** Households a year from abroad of all kinds at the base: m * LIFE_STAGES + g. */
function householdsFromAbroad(pack: Pack, immigration_m: readonly number[], templates: Templates): Float64Array {
  const come_mg = new Float64Array(immigration_m.length * LIFE_STAGES);
  immigrantsWanted(pack, immigration_m).forEach((wanted_k, m) => {
    come_mg.set(householdsFor(wanted_k, templates), m * LIFE_STAGES);
  });
  return come_mg;
}

/**
 * The same by kind: (m * LIFE_STAGES + g) * KINDS + k. Kinds differ in ages and in where they go, and add up to the
 * households of all kinds exactly; the persons of a kind add up to what the municipality gets of it.
 *
 * @param immigration_m immigrants a year, reception apart
 * @param templates whom those from abroad are copies of
 */
export function householdsByKind(pack: Pack, immigration_m: readonly number[], templates: Templates): Float64Array {
  const come_mg = householdsFromAbroad(pack, immigration_m, templates);
  const size_g = Array.from({ length: LIFE_STAGES }, (_, g) => sizeOf(templates, g));
  const total_m = immigration_m.map((_, m) =>
    size_g.reduce((people, size, g) => people + size * come_mg[m * LIFE_STAGES + g]!, 0),
  );
  const claims_mk = claimsOf(pack, total_m, kindShares(pack));
  const come_mgk = new Float64Array(come_mg.length * KINDS);
  immigration_m.forEach((_, m) => {
    const people_g = size_g.map((size, g) => size * come_mg[m * LIFE_STAGES + g]!);
    const people_gk = raked(people_g, claims_mk.subarray(m * KINDS, (m + 1) * KINDS));
    people_gk.forEach((people, i) => {
      const size = size_g[Math.floor(i / KINDS)]!;
      if (size > 0) come_mgk[m * LIFE_STAGES * KINDS + i] = people / size;
    });
  });
  return come_mgk;
}

/** Persons in a household of a life stage. */
function sizeOf({ persons_gk }: Pick<Templates, 'persons_gk'>, g: number): number {
  const classes = OBSERVED_CLASSES.length;
  return persons_gk.subarray(g * classes, (g + 1) * classes).reduce((a, b) => a + b, 0);
}

/** Ages of the kinds, scaled in turn to the persons of each kind and, last, to those of each life stage: g * KINDS + k. */
function raked(people_g: readonly number[], claim_k: Float64Array): Float64Array {
  const people_gk = new Float64Array(LIFE_STAGES * KINDS);
  people_g.forEach((people, g) => {
    for (const [k, kind] of KIND_NAMES.entries()) people_gk[g * KINDS + k] = people * AGES_OF_KIND[kind][g]!;
  });
  for (let round = 0; round < ROUNDS; round++) {
    for (let k = 0; k < KINDS; k++) {
      let made = 0;
      for (let g = 0; g < LIFE_STAGES; g++) made += people_gk[g * KINDS + k]!;
      for (let g = 0; g < LIFE_STAGES; g++) people_gk[g * KINDS + k]! *= made > 0 ? claim_k[k]! / made : 0;
    }
    for (let g = 0; g < LIFE_STAGES; g++) {
      let made = 0;
      for (let k = 0; k < KINDS; k++) made += people_gk[g * KINDS + k]!;
      for (let k = 0; k < KINDS; k++) people_gk[g * KINDS + k]! *= made > 0 ? people_g[g]! / made : 0;
    }
  }
  return people_gk;
}
