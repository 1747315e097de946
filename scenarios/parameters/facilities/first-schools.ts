/** Which school the children of the synthetic population attend at the base date. */
import { makeAcceptance } from '../../../sim/choice/acceptance.js';
import { makeProposals } from '../../../sim/choice/proposals.js';
import { chooseKeyed } from '../../../sim/choice/rejection.js';
import { threefry } from '../../../sim/draws.js';
import { attends } from '../../../sim/facilities/attendance.js';
import { FIRST_AGE, LAST_AGE } from '../../../sim/facilities/pupils.js';
import type { Population } from '../../../sim/input.js';
import { KIND } from '../../../sim/state/households.js';
import { ageAtBase } from '../../population/base.js';

const SCHOOLS = 0x7363_686f;

/** Whether somebody of the base population is of school age, counted on the 31 December before the base date. */
const isPupil = ({ persons, households }: Population, base: number, p: number): boolean => {
  const age = ageAtBase(base, persons.class_p[p]!);
  return age >= FIRST_AGE && age <= LAST_AGE && households.kind_h[persons.household_p[p]!] === KIND.private;
};

/** Children of school age by town. */
export function childrenByTown(population: Population, towns: number, base: number): number[] {
  const count_t = new Array<number>(towns).fill(0);
  const { persons, households } = population;
  for (let p = 0; p < persons.slots; p++) {
    if (!isPupil(population, base, p)) continue;
    const t = households.place_h[persons.household_p[p]!]!;
    count_t[t] = count_t[t]! + 1;
  }
  return count_t;
}

/**
 * The households of pupils choose by the frozen weights; brothers and sisters go to one school.
 *
 * @returns by person slot: 0 = none, else school + 1
 */
export function firstSchools(
  population: Population,
  weight_ts: Float64Array,
  towns: number,
  base: number,
  attending: number,
): Uint16Array {
  const school_p = new Uint16Array(population.persons.slots);
  const schools = weight_ts.length / Math.max(1, towns);
  if (schools === 0) return school_p;
  const proposals = makeProposals(weight_ts, towns, schools);
  const acceptance = makeAcceptance(new Float64Array(schools).fill(1), 1, schools, 1);
  const [k1, k2] = threefry(SCHOOLS, 1, base, 0);
  const { persons, households } = population;
  for (let p = 0; p < persons.slots; p++) {
    if (!isPupil(population, base, p) || !attends(persons.idA_p[p]!, persons.idB_p[p]!, attending)) continue;
    const h = persons.household_p[p]!;
    const t = households.place_h[h]!;
    school_p[p] = 1 + chooseKeyed(proposals, t, acceptance, 0, households.idA_h[h]!, households.idB_h[h]!, k1, k2);
  }
  return school_p;
}
