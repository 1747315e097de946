/** Who of the residents of the base would move, in which choice class and how often. */
import { CAUSE } from '../../../sim/events.js';
import { splitProbability } from '../../../sim/households/couples.js';
import { ADULT_AGE } from '../../../sim/households/leaving.js';
import type { Population } from '../../../sim/input.js';
import { choiceClass, JOB, lifeStageOf, STUDY_HBO, STUDY_WO } from '../../../sim/moving/classes.js';
import { mobilityOfTenure, tenureOf } from '../../../sim/moving/tenure-mobility.js';
import { initialParameters } from '../../../sim/parameters/parameters.js';
import { hasChild } from '../../../sim/state/households.js';
import { ROLE } from '../../../sim/state/persons.js';
import type { People } from './basis.js';
import { ageIn } from './deciders.js';
import type { HazardsInside } from './hazards.js';
import type { HomeLeavers } from './home-leavers.js';

const INITIAL = initialParameters();

/** Tells of every resident of a private household the yearly rate of moving in each choice class. */
export function eachMove(
  { population, decider_h, base }: People,
  leavers: HomeLeavers,
  hazards: HazardsInside,
  tell: (p: number, choiceClass: number, rate: number) => void,
): void {
  const { persons, households, dwellings } = population;
  for (let h = 0; h < households.slots; h++) {
    if (decider_h[h]! < 0) continue;
    const d = ageIn(population, base, decider_h[h]!);
    const children = hasChild(population, h);
    const mobility = mobilityOfTenure(tenureOf(dwellings.tenure_d, households.dwelling_h[h]!));
    const together = choiceClass(CAUSE.dwelling, lifeStageOf(d), children, 0);
    const rate = hazards.dwelling_a[d]! * mobility + hazards.other_a[d]!;
    for (let p = households.first_h[h]!; p >= 0; p = persons.next_p[p]!) {
      tell(p, together, rate);
      tell(p, JOB, hazards.job_a[d]!);
      const age = ageIn(population, base, p);
      if (age >= ADULT_AGE) leaveAlone(population, leavers, hazards, p, age, children, mobility, tell);
    }
  }
}

/** A grown child who leaves the parents, a lodger, or half of a separating couple. */
function leaveAlone(
  { persons: { role_p } }: Population,
  { hbo_p, wo_p, rest_p }: HomeLeavers,
  hazards: HazardsInside,
  p: number,
  age: number,
  children: boolean,
  mobility: number,
  tell: (p: number, choiceClass: number, rate: number) => void,
): void {
  const stage = lifeStageOf(age);
  if (role_p[p] === ROLE.child) {
    tell(p, STUDY_HBO, hbo_p[p]!);
    tell(p, STUDY_WO, wo_p[p]!);
    tell(p, JOB, rest_p[p]! * hazards.jobShare_a[age]!);
    tell(p, stage, rest_p[p]! * (1 - hazards.jobShare_a[age]!));
  } else if (role_p[p] === ROLE.other) {
    tell(p, stage, hazards.dwelling_a[age]! * mobility + hazards.other_a[age]!);
    tell(p, JOB, hazards.job_a[age]!);
  } else if (role_p[p] === ROLE.partner) tell(p, stage, splitProbability(INITIAL, children, age) / 2);
}
