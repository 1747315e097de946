/** Hazards of moving by cause, such that the persons they move add up to the measured age profile at the base. */

import { splitProbability } from '../../../sim/households/couples.js';
import { AGES, type Population } from '../../../sim/input.js';
import type { MovingHazards } from '../../../sim/moving/input.js';
import { initialParameters } from '../../../sim/parameters/parameters.js';
import { inSteps } from '../rate-steps.js';
import type { MeanUnions } from '../unions/mean-unions.js';
import type { Basis, Movers } from './basis.js';
import { ageIn, type Deciders } from './deciders.js';
import type { HomeLeavers } from './home-leavers.js';
import type { Profile } from './profile.js';
import { unionMoves } from './union-moves.js';

/** Job moves as a share of moves between municipalities at 22-45 (guess), and of those who leave their parents. */
const JOB_SHARE = 0.25;
const JOB_AGES = [22, 45] as const;
/** Of moves that no other cause explains: for the dwelling itself (guess). */
const DWELLING_SHARE = 0.8;
/** Rounds of scaling. */
const ROUNDS = 15;

/** All but those of emigration. */
export type HazardsInside = Omit<MovingHazards, 'emigration_a' | 'emigrationOfFamilies'>;

/** Persons who leave their parents in a year, by age. */
function leavingByAge(population: Population, { hbo_p, wo_p, rest_p }: HomeLeavers, base: number): Float64Array {
  const leavers = new Float64Array(AGES);
  for (let p = 0; p < population.persons.slots; p++) {
    leavers[ageIn(population, base, p)]! += inSteps(hbo_p[p]! + wo_p[p]! + rest_p[p]!);
  }
  return leavers;
}

/**
 * @returns hazards whose remainder (another dwelling, other) brings the moves of persons of each age to the profile,
 *   floored at 0 where the named causes alone pass it
 */
export function hazardsOf(
  { population, rates, base }: Basis,
  { deciders, profile, leavers }: Movers,
  unions: MeanUnions,
): HazardsInside {
  const inAges = (age: number): boolean => age >= JOB_AGES[0] && age <= JOB_AGES[1];
  const job_a = profile.between_a.map((between, age) => (inAges(age) ? JOB_SHARE * between : 0));
  const { care_a } = rates;
  const leavers_a = leavingByAge(population, leavers, base);
  const rest_a = remainder(deciders, profile, movesNamed(deciders, job_a, care_a, leavers_a, unions));
  return {
    dwelling_a: rest_a.map((rest) => rest * DWELLING_SHARE),
    other_a: rest_a.map((rest) => rest * (1 - DWELLING_SHARE)),
    job_a,
    leavingHome_sa: leavers.otherwise_sa,
    jobShare_a: Array.from({ length: AGES }, (_, age) => (inAges(age) ? JOB_SHARE / 2 : 0)),
  };
}

/** Iterative scaling by own age: what remains of the profile for households as a whole, by the decider's age. */
function remainder(deciders: Deciders, profile: Profile, named_a: Float64Array): number[] {
  const { members_ad, mobile_ad, all_a } = deciders;
  const rest_a = Array.from({ length: AGES }, (_, age) =>
    age < 18 ? 0 : (profile.within_a[age]! + profile.between_a[age]!) / 2,
  );
  for (let round = 0; round < ROUNDS; round++) {
    for (let age = 18; age < AGES; age++) {
      if (all_a[age]! < 1) continue;
      let rest = 0;
      for (let d = 18; d < AGES; d++) {
        const cell = age * AGES + d;
        rest += mobile_ad[cell]! * rest_a[d]! * 0.8 + members_ad[cell]! * rest_a[d]! * 0.2;
      }
      const target = all_a[age]! * (profile.within_a[age]! + profile.between_a[age]!) - named_a[age]!;
      if (rest > 0) rest_a[age] = rest_a[age]! * Math.min(3, Math.max(0.1, target / rest));
    }
  }
  return rest_a.map((rest) => (rest < 1e-6 ? 0 : Math.min(0.5, rest)));
}

/** Moves of persons of each age, from 18, that have a cause of their own. */
function movesNamed(
  { members_ad, single_ad, partners_a, partnersWithChildren_a, all_a }: Deciders,
  job_a: readonly number[],
  care_a: readonly number[],
  leavers_a: Float64Array,
  { looking_a, parting_a }: MeanUnions,
): Float64Array {
  const parameters = initialParameters();
  const named_a = new Float64Array(AGES);
  for (let age = 18; age < AGES; age++) {
    const without = partners_a[age]! - partnersWithChildren_a[age]!;
    let named =
      leavers_a[age]! +
      care_a[age]! * all_a[age]! +
      (parting_a[age]! *
        (partnersWithChildren_a[age]! * splitProbability(parameters, true, age) +
          without * splitProbability(parameters, false, age))) /
        2;
    for (let d = 18; d < AGES; d++) {
      const cell = age * AGES + d;
      named += members_ad[cell]! * job_a[d]! + single_ad[cell]! * unionMoves(age, d) * looking_a[d]!;
    }
    named_a[age] = named;
  }
  return named_a;
}
