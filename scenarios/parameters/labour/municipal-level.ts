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

/** Those of working age in private households at the base date; columns are indexed by person `w`. */
export interface WorkingAge {
  readonly person_w: Int32Array; // slot
  readonly municipality_w: Uint16Array;
  readonly cell_w: Uint16Array; // cellOf
  readonly group_w: Uint8Array; // WORK_GROUP
}

/** In the order of slots. */
export function peopleOfWorkingAge(
  { persons, households }: Population,
  municipality_t: readonly number[],
  base: number,
): WorkingAge {
  const { slots, class_p, household_p, learning_p, health_p } = persons;
  const person_w = new Int32Array(slots);
  const municipality_w = new Uint16Array(slots);
  const cell_w = new Uint16Array(slots);
  const group_w = new Uint8Array(slots);
  let w = 0;
  for (let p = 0; p < slots; p++) {
    const age = ageAtBase(base, class_p[p]!);
    const h = household_p[p]!;
    if (age < FIRST || age > LAST || households.kind_h[h] !== KIND.private) continue;
    const group = workGroupOf(learning_p[p]!);
    person_w[w] = p;
    municipality_w[w] = municipality_t[households.place_h[h]!]!;
    cell_w[w] = cellOf(group, health_p[p]!, sexOf(class_p[p]!), age);
    group_w[w++] = group;
  }
  return {
    person_w: person_w.subarray(0, w),
    municipality_w: municipality_w.subarray(0, w),
    cell_w: cell_w.subarray(0, w),
    group_w: group_w.subarray(0, w),
  };
}

/**
 * @param share_m observed net participation at the base
 * @returns what multiplies the odds in each municipality
 */
export function levelsOf(
  rates: Omit<ParticipationInput, 'level_m'>,
  { municipality_w, cell_w }: WorkingAge,
  share_m: readonly number[],
  base: number,
): number[] {
  const people_mi = new Float64Array(share_m.length * ROW);
  for (let w = 0; w < cell_w.length; w++) people_mi[municipality_w[w]! * ROW + cell_w[w]!]!++;
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
