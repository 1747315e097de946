import { allot } from './allot.js';
import { ADULT_AGE, addTo, adultsIn, ageOfCell, CELLS, minorsIn, perCell, takeOut } from './cells.js';
import { careShare, receptionShare } from './guesses.js';
import type { Stream } from './stream.js';
import type { TownTargets } from './towns.js';

const CARE_C = perCell(careShare);
const MINORS_C = perCell((sex, age) => (age < ADULT_AGE ? receptionShare(sex, age) : 0));
const ADULTS_C = perCell((sex, age) => (age < ADULT_AGE ? 0 : receptionShare(sex, age)));

/** Residents by cell who live outside private households. */
export interface Institutional {
  readonly care_c: Int32Array;
  readonly reception_c: Int32Array;
}

/**
 * Residents of the town's institutions by cell: asylum reception first (its odds are narrow), then care.
 *
 * @param pool_c residents by cell; those chosen are taken out
 */
export function chooseInstitutional(pool_c: Int32Array, town: TownTargets, stream: Stream): Institutional {
  const chosen = { care_c: new Int32Array(CELLS), reception_c: new Int32Array(CELLS) };
  let left = town.institutional;
  const choose = (total: number, share_c: Float64Array, chosen_c: Int32Array): void => {
    const taken_c = allot(total, pool_c, share_c, stream.uniform());
    takeOut(pool_c, taken_c);
    addTo(chosen_c, taken_c);
    for (const n of taken_c) left -= n;
  };
  choose(town.receptionMinors, MINORS_C, chosen.reception_c);
  choose(town.reception - town.receptionMinors, ADULTS_C, chosen.reception_c);
  choose(left, CARE_C, chosen.care_c);
  keepAdultsWithMinors(pool_c, chosen.care_c);
  return chosen;
}

/** In tiny towns: no minors left without an adult, outside the institution above all. */
function keepAdultsWithMinors(pool_c: Int32Array, chosen_c: Int32Array): void {
  if (minorsIn(pool_c) > 0 && adultsIn(pool_c) === 0) {
    if (adultsIn(chosen_c) > 0) exchange(chosen_c, pool_c);
    else moveAll(pool_c, chosen_c); // a town of minors alone
  } else if (minorsIn(chosen_c) > 0 && adultsIn(chosen_c) === 0 && adultsIn(pool_c) > 1) exchange(pool_c, chosen_c);
}

/** The oldest adult of one side changes places with the oldest minor of the other. */
function exchange(adults_c: Int32Array, minors_c: Int32Array): void {
  const adult = oldest(adults_c, (age) => age >= ADULT_AGE);
  const minor = oldest(minors_c, (age) => age < ADULT_AGE);
  adults_c[adult] = adults_c[adult]! - 1;
  minors_c[adult] = minors_c[adult]! + 1;
  minors_c[minor] = minors_c[minor]! - 1;
  adults_c[minor] = adults_c[minor]! + 1;
}

function oldest(count_c: Int32Array, ages: (age: number) => boolean): number {
  let best = -1;
  count_c.forEach((n, cell) => {
    if (n > 0 && ages(ageOfCell(cell)) && (best < 0 || ageOfCell(cell) > ageOfCell(best))) best = cell;
  });
  return best;
}

function moveAll(from_c: Int32Array, to_c: Int32Array): void {
  addTo(to_c, from_c);
  from_c.fill(0);
}
