/** Brings the participation of every municipality to its observed figure. */
import type { Population } from '../../../sim/input.js';
import { workGroupOf } from '../../../sim/labour/classes.js';
import type { ParticipationInput } from '../../../sim/labour/input.js';
import {
  CELLS,
  cellOf,
  chanceOfWork,
  type Odds,
  oddsOf,
  ROW,
  shareBeforePension,
} from '../../../sim/labour/participation.js';
import { WORKING_AGES } from '../../../sim/labour/work.js';
import { initialParameters } from '../../../sim/parameters/parameters.js';
import { KIND } from '../../../sim/state/households.js';
import { sexOf } from '../../../sim/state/persons.js';
import { ageAtBase } from '../../population/base.js';

const [FIRST, LAST] = WORKING_AGES;
const SPAN = LAST - FIRST + 1;
/** Halvings of the range of levels. */
const STEPS = 40;
const WIDEST = 16;

/** Slots of those of working age in private households at the base date, with municipality and cell. */
export function peopleOfWorkingAge(
  { persons, households }: Population,
  municipality_t: readonly number[],
  base: number,
  visit: (p: number, m: number, cell: number, group: number) => void,
): void {
  for (let p = 0; p < persons.slots; p++) {
    const age = ageAtBase(base, persons.class_p[p]!);
    const h = persons.household_p[p]!;
    if (age < FIRST || age > LAST || households.kind_h[h] !== KIND.private) continue;
    const group = workGroupOf(persons.learning_p[p]!);
    const cell = cellOf(group, persons.health_p[p]!, sexOf(persons.class_p[p]!), age);
    visit(p, municipality_t[households.place_h[h]!]!, cell, group);
  }
}

/**
 * @param share_m observed net participation at the base
 * @returns what multiplies the odds in each municipality
 */
export function levelsOf(
  rates: Omit<ParticipationInput, 'level_m'>,
  population: Population,
  municipality_t: readonly number[],
  share_m: readonly number[],
  base: number,
): number[] {
  const people_mi = new Float64Array(share_m.length * ROW);
  peopleOfWorkingAge(population, municipality_t, base, (_, m, cell) => {
    people_mi[m * ROW + cell]!++;
  });
  const odds = oddsOf({ ...rates, level_m: [] }, initialParameters());
  return share_m.map((share, m) => levelFor(share, people_mi.subarray(m * ROW, (m + 1) * ROW), odds, base - 1));
}

function levelFor(share: number, people_i: Float64Array, { before_i, after_i }: Odds, year: number): number {
  const people = people_i.reduce((a, b) => a + b, 0);
  if (people === 0) return 1;
  let low = 1 / WIDEST;
  let high = WIDEST;
  for (let step = 0; step < STEPS; step++) {
    const level = Math.sqrt(low * high);
    let working = 0;
    for (let i = 0; i < ROW; i++) {
      if (people_i[i] === 0) continue;
      const before = shareBeforePension(FIRST + ((i % CELLS) % SPAN), year);
      working += people_i[i]! * chanceOfWork(before_i[i]!, after_i[i]!, before, level);
    }
    if (working < share * people) low = level;
    else high = level;
  }
  return Math.sqrt(low * high);
}
