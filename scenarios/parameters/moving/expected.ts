/** Moves expected at the base by origin and choice class, and how many of them stay in the municipality. */

import type { Rates } from '../../../sim/input.js';
import { AGES, type Population } from '../../../sim/input.js';
import {
  CHOICE_CLASSES,
  FAMILY,
  isFamilyStage,
  JOB,
  LIFE_STAGE_AGES,
  LIFE_STAGES,
  lifeStageOf,
  STUDY_HBO,
  STUDY_WO,
} from '../../../sim/moving/classes.js';
import { inSteps } from '../rate-steps.js';
import type { Basis, Movers } from './basis.js';
import { ageIn, type Deciders } from './deciders.js';
import type { HazardsInside } from './hazards.js';
import type { HomeLeavers } from './home-leavers.js';
import type { Profile } from './profile.js';
import { unionMoves } from './union-moves.js';

export interface ExpectedMoves {
  /** Persons per year: t * CHOICE_CLASSES + c. */
  readonly moves_tc: Float64Array;
  /** Share inside the municipality by choice class; 0 for study and work. */
  readonly within_c: readonly number[];
}

/** Grown persons by town and age on 31 December of the base year: t * AGES + a. */
function grownByTown(population: Population, towns: number, base: number): Float64Array {
  const { persons, households } = population;
  const count_ta = new Float64Array(towns * AGES);
  for (let p = 0; p < persons.slots; p++) {
    const age = ageIn(population, base, p);
    if (age >= 18) count_ta[households.place_h[persons.household_p[p]!]! * AGES + age]!++;
  }
  return count_ta;
}

export function expectedMoves(
  { population, rates, base }: Basis,
  { deciders, profile, leavers }: Movers,
  hazards: HazardsInside,
  towns: number,
): ExpectedMoves {
  const far_a = farMoves(population, leavers, deciders, hazards, base);
  const count_ta = grownByTown(population, towns, base);
  const moves_tc = new Float64Array(towns * CHOICE_CLASSES);
  const within_c = new Array<number>(CHOICE_CLASSES).fill(0);
  within_c[FAMILY] = withinOfChildren(deciders, profile);
  for (let g = 0; g < LIFE_STAGES; g++) {
    const stage = stageMoves(deciders, profile, rates, far_a, g);
    const near = stage.all - stage.united - stage.cared;
    const families = isFamilyStage(g) ? stage.family * near : 0;
    const inside = stage.within - stage.united - stage.cared - families * within_c[FAMILY]!;
    within_c[g] = Math.min(0.97, Math.max(0.05, inside / Math.max(1, near - families)));
    for (let t = 0; t < towns; t++) {
      let here = 0;
      for (let age = 18; age < AGES; age++) if (lifeStageOf(age) === g) here += count_ta[t * AGES + age]!;
      const part = stage.people > 0 ? here / stage.people : 0;
      moves_tc[t * CHOICE_CLASSES + g] = (near - families) * part;
      moves_tc[t * CHOICE_CLASSES + FAMILY]! += families * part;
    }
  }
  const allJob = far_a.job.reduce((a, b) => a + b, 0);
  const grown = count_ta.reduce((a, b) => a + b, 0);
  for (let t = 0; t < towns; t++) {
    let here = 0;
    for (let age = 18; age < AGES; age++) here += count_ta[t * AGES + age]!;
    moves_tc[t * CHOICE_CLASSES + JOB] = (allJob * here) / grown;
  }
  const { household_p } = population.persons;
  leavers.hbo_p.forEach((hbo, p) => {
    const row = population.households.place_h[household_p[p]!]! * CHOICE_CLASSES;
    moves_tc[row + STUDY_HBO]! += inSteps(hbo);
    moves_tc[row + STUDY_WO]! += inSteps(leavers.wo_p[p]!);
  });
  return { moves_tc, within_c };
}

/** Share of their moves in which children stay in the municipality: families move as they do. */
function withinOfChildren({ all_a }: Deciders, { within_a, between_a }: Profile): number {
  let within = 0;
  let all = 0;
  for (let age = 1; age < 15; age++) {
    within += all_a[age]! * within_a[age]!;
    all += all_a[age]! * (within_a[age]! + between_a[age]!);
  }
  return all > 0 ? within / all : 0.5;
}

interface StageMoves {
  readonly people: number;
  /** Moves of grown persons a year, study and work apart; those of them inside the municipality. */
  readonly all: number;
  readonly within: number;
  /** Of these to a partner, and to care. */
  readonly united: number;
  readonly cared: number;
  /** Share of those who move with a household, or could, that are in a family. */
  readonly family: number;
}

function stageMoves(
  { all_a, single_ad, mobile_ad, family_a }: Deciders,
  profile: Profile,
  rates: Rates,
  far_a: { readonly study: Float64Array; readonly job: Float64Array },
  g: number,
): StageMoves {
  const made = { people: 0, all: 0, within: 0, united: 0, cared: 0, family: 0 };
  let mobile = 0;
  for (let age = Math.max(18, LIFE_STAGE_AGES[g]!); age < AGES && lifeStageOf(age) === g; age++) {
    const n = all_a[age]!;
    made.people += n;
    made.all += n * (profile.within_a[age]! + profile.between_a[age]!) - far_a.study[age]! - far_a.job[age]!;
    made.within += n * profile.within_a[age]!;
    made.cared += n * rates.care_a[age]!;
    made.family += family_a[age]!;
    for (let d = 18; d < AGES; d++) mobile += mobile_ad[age * AGES + d]!;
    for (let d = 18; d < AGES; d++) made.united += single_ad[age * AGES + d]! * unionMoves(age, d);
  }
  return { ...made, family: mobile > 0 ? made.family / mobile : 0 };
}

/** Moves for study and work by own age. */
function farMoves(
  population: Population,
  { hbo_p, wo_p, rest_p }: HomeLeavers,
  { members_ad }: Deciders,
  hazards: HazardsInside,
  base: number,
): { study: Float64Array; job: Float64Array } {
  const { persons } = population;
  const study = new Float64Array(AGES);
  const job = new Float64Array(AGES);
  for (let p = 0; p < persons.slots; p++) {
    const age = ageIn(population, base, p);
    study[age]! += inSteps(hbo_p[p]! + wo_p[p]!);
    job[age]! += inSteps(rest_p[p]! * hazards.jobShare_a[age]!);
  }
  for (let age = 18; age < AGES; age++) {
    for (let d = 18; d < AGES; d++) job[age]! += members_ad[age * AGES + d]! * hazards.job_a[d]!;
  }
  return { study, job };
}
