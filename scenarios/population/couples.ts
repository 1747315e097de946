/** Couples without children at home. */
import { FEMALE, MALE } from '../../sim/state/persons.js';
import { allot } from './allot.js';
import { ADULT_AGE, ageOfCell, cellOf, listOf, perCell, sexOfCell, takeOut } from './cells.js';
import type { Draft } from './draft.js';
import { COUPLE_GAP, partneredShare, SAME_SEX_GAP_SD } from './guesses.js';
import type { HouseholdPlan } from './household-plan.js';
import { takeNearest } from './nearest.js';
import type { Sexes } from './sexes.js';
import { type Stream, shuffle } from './stream.js';

const PARTNERED_C = perCell((sex, age) => (age < ADULT_AGE ? 0 : partneredShare(sex, age)));

/**
 * The first partner of every couple (the woman, if there is one) is chosen by the share with a partner at her age, the
 * second by age.
 *
 * @param pool_c adults not yet in a household; partners are taken out
 */
export function makeCouples(pool_c: Int32Array, plan: HouseholdPlan, sexes: Sexes, stream: Stream): Draft[] {
  const same = sexes.sameSexCouples;
  const ofWomen = sexes.sameSex === FEMALE ? same : 0;
  const women = shuffle(choose(pool_c, FEMALE, plan.couple - same + ofWomen, stream), stream);
  const men = choose(pool_c, MALE, same - ofWomen, stream);
  const mixed = pairWith(women.slice(ofWomen), MALE, COUPLE_GAP, pool_c, stream);
  const own = { mean: 0, sd: SAME_SEX_GAP_SD };
  return [...mixed, ...pairWith([...women.slice(0, ofWomen), ...men], sexes.sameSex, own, pool_c, stream)];
}

function pairWith(
  firsts: readonly number[],
  sex: number,
  gap: { readonly mean: number; readonly sd: number },
  pool_c: Int32Array,
  stream: Stream,
): Draft[] {
  const wishes = firsts.map((cell) => Math.max(COUPLE_GAP.youngest, ageOfCell(cell) + stream.years(gap.mean, gap.sd)));
  const ages = takeNearest(wishes, pool_c, sex, ADULT_AGE, stream);
  return firsts.map((cell, i) => ({ adults: [cell, cellOf(sex, ages[i]!)], children: [], others: [] }));
}

/** Chooses persons of one sex by their odds of having a partner. */
function choose(pool_c: Int32Array, sex: number, total: number, stream: Stream): number[] {
  const own_c = pool_c.map((n, cell) => (sexOfCell(cell) === sex ? n : 0));
  const chosen_c = allot(total, own_c, PARTNERED_C, stream.uniform());
  takeOut(pool_c, chosen_c);
  return listOf(chosen_c);
}
