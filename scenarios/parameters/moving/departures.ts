/** Who is expected to leave each municipality at the base, by age class: hazards times the share that goes outside. */

import { CAUSE } from '../../../sim/events.js';
import type { Population, Rates } from '../../../sim/input.js';
import { AGES } from '../../../sim/input.js';
import { CHOICE_CLASSES, choiceClass, lifeStageOf } from '../../../sim/moving/classes.js';
import { splitProbability } from '../../../sim/moving/couples.js';
import type { MovingHazards } from '../../../sim/moving/input.js';
import { initialParameters } from '../../../sim/parameters/parameters.js';
import { OWNER_MOBILITY, RENTER_MOBILITY } from '../../../sim/processes/relocation.js';
import { TENURE } from '../../../sim/state/dwellings.js';
import { KIND } from '../../../sim/state/households.js';
import { ROLE, sexOf } from '../../../sim/state/persons.js';
import { OBSERVED_CLASSES } from '../../packages/rules.js';
import { ageIn, deciderOf, membersOf } from './deciders.js';
import type { Geography } from './geography.js';
import { observedClassOf } from './templates.js';

const CLASSES = OBSERVED_CLASSES.length;
const INITIAL = initialParameters();

export interface Departures {
  /** Persons expected to leave a municipality for another in a year, by class: m * 9 + class. */
  readonly leaving_mk: Float64Array;
}

export function departuresOf(
  population: Population,
  rates: Rates,
  hazards: MovingHazards,
  within_mc: Float64Array,
  geography: Geography,
  base: number,
): Departures {
  const { persons, households, dwellings } = population;
  const size = geography.code_m.length * CLASSES;
  const leaving_mk = new Float64Array(size);
  for (let h = 0; h < households.slots; h++) {
    if (households.size_h[h] === 0 || households.kind_h[h] !== KIND.private) continue;
    const m = geography.municipality_t[households.place_h[h]!]!;
    const outside = (c: number): number => 1 - within_mc[m * CHOICE_CLASSES + c]!;
    const members = membersOf(population, h);
    const d = ageIn(population, base, deciderOf(population, members));
    const children = members.some((p) => persons.role_p[p] === ROLE.child);
    const home = households.dwelling_h[h]!;
    const mobility = home >= 0 && dwellings.tenure_d[home] === TENURE.owner ? OWNER_MOBILITY : RENTER_MOBILITY;
    const near = hazards.dwelling_a[d]! * mobility + hazards.other_a[d]!;
    const together = near * outside(choiceClass(CAUSE.dwelling, d, children)) + hazards.job_a[d]!;
    for (const p of members) {
      const age = ageIn(population, base, p);
      const cell = m * CLASSES + observedClassOf(age - 1);
      leaving_mk[cell]! += together + alone(population, rates, hazards, outside, p, age, children, mobility);
    }
  }
  return { leaving_mk };
}

/** A grown child who leaves the parents, a lodger, or half of a separating couple. */
function alone(
  { persons }: Population,
  rates: Rates,
  hazards: MovingHazards,
  outside: (c: number) => number,
  p: number,
  age: number,
  children: boolean,
  mobility: number,
): number {
  if (age < 18) return 0;
  const near = outside(lifeStageOf(age));
  if (persons.role_p[p] === ROLE.child) {
    const leaving = rates.leavingHome_sa[sexOf(persons.class_p[p]!) * AGES + age]!;
    const far = hazards.studyShare_a[age]! + hazards.jobShare_a[age]!;
    return leaving * (far + (1 - far) * near);
  }
  if (persons.role_p[p] === ROLE.other) {
    return (hazards.dwelling_a[age]! * mobility + hazards.other_a[age]!) * near + hazards.job_a[age]!;
  }
  if (persons.role_p[p] !== ROLE.partner) return 0;
  return (splitProbability(INITIAL, children, age) / 2) * near;
}
