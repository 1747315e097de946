/** Children at home who are expected to leave in the first year: to study by what they learn, otherwise by sex and age. */

import { ADULT_AGE } from '../../../sim/households/leaving.js';
import { AGES } from '../../../sim/input.js';
import type { LearningInput } from '../../../sim/learning/input.js';
import { PURSUIT, pursuitOf } from '../../../sim/learning/levels.js';
import { stepOf, type Ways, waysOf } from '../../../sim/learning/steps.js';
import { type StudyLeaving, studyHazard, studyLeaving } from '../../../sim/learning/study-leaving.js';
import { ROLE, sexOf } from '../../../sim/state/persons.js';
import type { CareerValues } from '../made-with.js';
import { inSteps } from '../rate-steps.js';
import type { People } from './basis.js';
import { ageIn } from './deciders.js';

/** Persons by slot; 0 for who is no grown child at home. */
export interface HomeLeavers {
  /** Probability of leaving to study at hbo, and at a university. */
  readonly hbo_p: Float64Array;
  readonly wo_p: Float64Array;
  /** Of leaving for another reason: what study in the country leaves of leaving home, floored at 0. */
  readonly rest_p: Float64Array;
  /** The same by sex and age: sex * AGES + age. */
  readonly otherwise_sa: readonly number[];
}

/**
 * Where study is far more leave for it than in the country, and as many as anywhere for other reasons: so the young of remote
 * regions leave sooner.
 *
 * @param leaving_sa probability of leaving home for whatever reason, if study were as far as in the country: sex * AGES + age
 * @param inCountry who leaves to study in the country, when leaving home was measured
 */
export function homeLeavers(
  { population, base }: Pick<People, 'population' | 'base'>,
  leaving_sa: readonly number[],
  learning: LearningInput,
  inCountry: StudyLeaving,
  parameters: CareerValues,
): HomeLeavers {
  const { persons, households } = population;
  // Under the finance of the last year of past migration: who comes is what with these departures gives its balance.
  const leaving = studyLeaving(learning, parameters, base - 1);
  const after = careersOf(waysOf(parameters, learning.stepDown));
  const hbo_p = new Float64Array(persons.slots);
  const wo_p = new Float64Array(persons.slots);
  const rest_p = new Float64Array(persons.slots);
  const sum_sa = new Float64Array(2 * AGES);
  const count_sa = new Float64Array(2 * AGES);
  for (let p = 0; p < persons.slots; p++) {
    const age = ageIn(population, base, p);
    if (persons.role_p[p] !== ROLE.child || age < ADULT_AGE) continue;
    const t = households.place_h[persons.household_p[p]!]!;
    let usual = 0;
    for (const [next, probability] of after(persons.learning_p[p]!, age)) {
      const study_p = pursuitOf(next) === PURSUIT.wo ? wo_p : hbo_p;
      study_p[p]! += probability * studyHazard(leaving, next, age, t);
      usual += probability * studyHazard(inCountry, next, age, 0);
    }
    const i = sexOf(persons.class_p[p]!) * AGES + age;
    sum_sa[i]! += inSteps(usual);
    count_sa[i]!++;
  }
  const otherwise_sa = leaving_sa.map((leaving, i) =>
    Math.max(0, leaving - (count_sa[i]! > 0 ? sum_sa[i]! / count_sa[i]! : 0)),
  );
  for (let p = 0; p < persons.slots; p++) {
    const age = ageIn(population, base, p);
    if (persons.role_p[p] !== ROLE.child || age < ADULT_AGE) continue;
    rest_p[p] = otherwise_sa[sexOf(persons.class_p[p]!) * AGES + age]!;
  }
  return { hbo_p, wo_p, rest_p, otherwise_sa };
}

/** Points of each draw at which the rules are asked. */
const GRID = 200;

type Outcomes = readonly (readonly [learning: number, probability: number])[];

/** What somebody learns after the summer of the first year, with probabilities: the rules asked for draws all over 0..1. */
function careersOf(ways: Ways): (learning: number, age: number) => Outcomes {
  const known = new Map<number, Outcomes>();
  return (learning, age) => {
    const key = age * 256 + learning;
    let outcomes = known.get(key);
    if (outcomes === undefined) {
      outcomes = outcomesOf(learning, age, ways);
      known.set(key, outcomes);
    }
    return outcomes;
  };
}

/** Those that come up first stand first. */
function outcomesOf(learning: number, age: number, ways: Ways): Outcomes {
  // Most have done with learning, so that nothing can end.
  if (pursuitOf(learning) === PURSUIT.none) return [[learning, 1]];
  const count = new Uint16Array(256); // by learning byte
  const found: number[] = [];
  for (let end = 0.5; end < GRID; end++) {
    for (let next = 0.5; next < GRID; next++) {
      const after = stepOf(learning, age, end / GRID, next / GRID, ways);
      if (count[after]!++ === 0) found.push(after);
    }
  }
  return found.map((after) => [after, count[after]! / (GRID * GRID)]);
}
