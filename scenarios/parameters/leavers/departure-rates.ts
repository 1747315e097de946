/** Who leaves the region for zones at the base, by age and sex: the hazards and weights of moving, one by one. */
import { AGES, type Population } from '../../../sim/input.js';
import { LEAVING_AGES } from '../../../sim/leavers/input.js';
import { CHOICE_CLASSES, STUDY_HBO, STUDY_WO } from '../../../sim/moving/classes.js';
import { sexOf } from '../../../sim/state/persons.js';
import type { People } from '../moving/basis.js';
import { ageIn } from '../moving/deciders.js';
import { eachMove } from '../moving/each-move.js';
import type { Geography } from '../moving/geography.js';
import type { HazardsInside } from '../moving/hazards.js';
import type { HomeLeavers } from '../moving/home-leavers.js';
import { inSteps } from '../rate-steps.js';

export const [YOUNGEST, OLDEST] = LEAVING_AGES;
export const LEAVING_SPAN = OLDEST - YOUNGEST + 1;

export interface DepartureRates {
  /** Yearly probability of leaving for a zone: (m * 2 + sex) * LEAVING_SPAN + age - YOUNGEST. */
  readonly rate_msa: Float64Array;
  /** Persons a year from each town by age, to whichever zone: t * LEAVING_SPAN + age - YOUNGEST. */
  readonly from_ta: Float64Array;
  /** Persons a year by municipality, age and zone: (m * LEAVING_SPAN + age - YOUNGEST) * Z + z. */
  readonly to_maz: Float64Array;
  /** Of those who leave at each age, the share who go to study. */
  readonly study_a: Float64Array;
}

export function departureRates(
  people: People,
  homeLeavers: HomeLeavers,
  hazards: HazardsInside,
  weight_rk: Float64Array,
  { towns, zones, municipality_t, code_m }: Geography,
): DepartureRates {
  const { population, base } = people;
  const { persons, households } = population;
  const { class_p, household_p } = persons;
  const outside_r = shareOutside(weight_rk, towns, zones);
  const made: DepartureRates = {
    rate_msa: new Float64Array(code_m.length * 2 * LEAVING_SPAN),
    from_ta: new Float64Array(towns * LEAVING_SPAN),
    to_maz: new Float64Array(code_m.length * LEAVING_SPAN * zones),
    study_a: new Float64Array(LEAVING_SPAN),
  };
  const leave_a = new Float64Array(LEAVING_SPAN);
  eachMove(people, homeLeavers, hazards, (p, c, rate) => {
    const age = ageIn(population, base, p);
    if (age < YOUNGEST || age > OLDEST || rate === 0) return;
    const a = age - YOUNGEST;
    const t = households.place_h[household_p[p]!]!;
    const m = municipality_t[t]!;
    const row = t * CHOICE_CLASSES + c;
    const leaving = inSteps(rate * outside_r[row]!);
    made.rate_msa[(m * 2 + sexOf(class_p[p]!)) * LEAVING_SPAN + a]! += leaving;
    made.from_ta[t * LEAVING_SPAN + a]! += leaving;
    leave_a[a]! += leaving;
    if (c === STUDY_HBO || c === STUDY_WO) made.study_a[a]! += leaving;
    for (let z = 0; z < zones; z++) {
      const toZone = inSteps(rate * weight_rk[row * (towns + zones) + towns + z]!);
      made.to_maz[(m * LEAVING_SPAN + a) * zones + z]! += toZone;
    }
  });
  const people_msa = peopleOf(population, municipality_t, code_m.length, base);
  made.rate_msa.forEach((leaving, i) => {
    made.rate_msa[i] = people_msa[i]! > 0 ? Math.min(1, leaving / people_msa[i]!) : 0;
  });
  leave_a.forEach((all, a) => {
    made.study_a[a] = all > 0 ? made.study_a[a]! / all : 0;
  });
  return made;
}

/** Part of the weights of each row that lies in zones. */
function shareOutside(weight_rk: Float64Array, towns: number, zones: number): Float64Array {
  const outside_r = new Float64Array(weight_rk.length / (towns + zones));
  for (let r = 0; r < outside_r.length; r++) {
    for (let k = towns; k < towns + zones; k++) outside_r[r]! += weight_rk[r * (towns + zones) + k]!;
  }
  return outside_r;
}

function peopleOf(
  { persons, households }: Population,
  municipality_t: readonly number[],
  municipalities: number,
  base: number,
): Float64Array {
  const people_msa = new Float64Array(municipalities * 2 * LEAVING_SPAN);
  for (let p = 0; p < persons.slots; p++) {
    const age = Math.min(AGES - 1, ageIn({ persons } as Population, base, p));
    if (age < YOUNGEST || age > OLDEST) continue;
    const m = municipality_t[households.place_h[persons.household_p[p]!]!]!;
    people_msa[(m * 2 + sexOf(persons.class_p[p]!)) * LEAVING_SPAN + age - YOUNGEST]!++;
  }
  return people_msa;
}
