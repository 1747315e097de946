/**
 * What a home that is fit to grow old in changes from 75 on: who lives elsewhere looks for another home more often and
 * needs care earlier. Both are centred, so that at the base as many move and go to care as without.
 */
import { AGES, MAX_AGE, type WorldInput } from '../input.js';
import { TRAIT } from '../state/dwellings.js';
import { KIND } from '../state/households.js';
import { birthYearOf, ROLE } from '../state/persons.js';
import type { World } from '../world.js';
import { SEGMENTS_PER_TOWN } from './segments.js';
import { MOBILITY_K, tenureOf } from './tenure-mobility.js';

/** From this age on 31 December on homes that are fit to grow old in are looked at first. */
export const LIFE_PROOF_AGE = 75;

/** Factors on hazards from that age on: in other homes, and in life-proof ones. */
export interface LifeProofFactors {
  readonly dwelling: readonly [elsewhere: number, inside: number];
  readonly care: readonly [elsewhere: number, inside: number];
}

/** Expected moves and people who go to care at the base, elsewhere and in life-proof homes; in a closed world nobody moves. */
export interface LifeProofBase {
  readonly dwelling: readonly [elsewhere: number, inside: number];
  readonly care: readonly [elsewhere: number, inside: number];
}

type BaseInput = Pick<WorldInput, 'population' | 'baseYear' | 'rates' | 'moving'>;

/** People are counted first and rates added up afterwards, so that the sums are the same in any order of slots. */
export function lifeProofBase(input: BaseInput): LifeProofBase {
  const { people_ai, deciders_aik } = countOld(input);
  const { rates, moving } = input;
  const dwelling: [number, number] = [0, 0];
  const care: [number, number] = [0, 0];
  for (let age = LIFE_PROOF_AGE; age < AGES; age++) {
    for (const inside of [0, 1] as const) {
      const cell = age * 2 + inside;
      care[inside] += people_ai[cell]! * rates.care_a[age]!;
      if (!moving) continue;
      MOBILITY_K.forEach((mobility, k) => {
        const deciders = deciders_aik[cell * SEGMENTS_PER_TOWN + k]!;
        dwelling[inside] += deciders * moving.hazards.dwelling_a[age]! * mobility;
      });
    }
  }
  return { dwelling, care };
}

interface Old {
  /** People of private households: age * 2 + whether in a life-proof home. */
  readonly people_ai: Float64Array;
  /** Those of them who decide to move, half of each couple, by what they live in as well. */
  readonly deciders_aik: Float64Array;
}

function countOld({ population: { persons, households, dwellings }, baseYear }: BaseInput): Old {
  const people_ai = new Float64Array(AGES * 2);
  const deciders_aik = new Float64Array(AGES * 2 * SEGMENTS_PER_TOWN);
  for (let p = 0; p < persons.slots; p++) {
    const age = Math.min(MAX_AGE, baseYear - birthYearOf(persons.class_p[p]!));
    const h = persons.household_p[p]!;
    if (age < LIFE_PROOF_AGE || households.kind_h[h] !== KIND.private) continue;
    const d = households.dwelling_h[h]!;
    const cell = age * 2 + isLifeProof(dwellings.traits_d, d);
    const decides = persons.role_p[p] === ROLE.adult ? 1 : persons.role_p[p] === ROLE.partner ? 0.5 : 0;
    people_ai[cell]!++;
    deciders_aik[cell * SEGMENTS_PER_TOWN + tenureOf(dwellings.tenure_d, d)]! += decides;
  }
  return { people_ai, deciders_aik };
}

/** 1 = a life-proof home. @param d dwelling slot, below 0 = none */
export const isLifeProof = (traits_d: Uint8Array, d: number): 0 | 1 =>
  d >= 0 && (traits_d[d]! & TRAIT.lifeProof) !== 0 ? 1 : 0;

export function lifeProofFactors({ parameters, lifeProof: { dwelling, care } }: World): LifeProofFactors {
  const { lifeProofMoves, lifeProofCare } = parameters;
  return { dwelling: centred(lifeProofMoves, 1, dwelling), care: centred(1, lifeProofCare, care) };
}

/** Two factors in this relation that leave the sum of what is expected as it is. */
function centred(elsewhere: number, inside: number, expected: readonly [number, number]): [number, number] {
  const all = expected[0] + expected[1];
  const weighted = expected[0] * elsewhere + expected[1] * inside;
  const scale = weighted > 0 ? all / weighted : 1 / elsewhere;
  return [elsewhere * scale, inside * scale];
}
