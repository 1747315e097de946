/** The households of one town, step by step; every step takes its people out of the pool. */
import { allot } from './allot.js';
import { ADULT_AGE, adultsIn, ageOfCell, countAges, countSex, listOf, minorsIn, perCell, takeOut } from './cells.js';
import { chooseChildren, grownCandidates } from './children.js';
import { makeCouples } from './couples.js';
import type { Draft } from './draft.js';
import { otherShare } from './guesses.js';
import { planHouseholds } from './household-plan.js';
import { chooseInstitutional } from './institutions.js';
import { makeFamilies } from './parents.js';
import { planSexes } from './sexes.js';
import { groupSiblings } from './siblings.js';
import { type Stream, shuffle } from './stream.js';
import type { TownTargets } from './towns.js';

export interface TownHouseholds {
  /** Cells of those who live in care, and in asylum reception. */
  readonly care: readonly number[];
  readonly reception: readonly number[];
  readonly households: readonly Draft[];
}

const OLDEST = 110;
const OTHER_C = perCell((sex, age) => (age < ADULT_AGE ? 0 : otherShare(sex, age)));

/**
 * Everybody in town gets a household: institutions, children at home, their parents, couples, others, singles.
 *
 * @param residents_c residents by cell
 * @param withParents_c share living with parents by cell
 */
export function townHouseholds(
  residents_c: Int32Array,
  town: TownTargets,
  withParents_c: ArrayLike<number>,
  stream: Stream,
): TownHouseholds {
  const pool_c = residents_c.slice();
  const { care_c, reception_c } = chooseInstitutional(pool_c, town, stream);
  const grown = countAges(grownCandidates(pool_c), ADULT_AGE, OLDEST);
  const plan = planHouseholds(town, minorsIn(pool_c), adultsIn(pool_c), grown);
  const { children_c, otherMinors_c } = chooseChildren(pool_c, plan, withParents_c, stream);

  const families = plan.coupleChildren + plan.singleParent;
  const siblings = families > 0 ? groupSiblings(children_c, families, stream) : [];
  const sexes = planSexes(plan, countSex(pool_c, 0, ADULT_AGE, OLDEST), countSex(pool_c, 1, ADULT_AGE, OLDEST), stream);
  const parents = makeFamilies(siblings, pool_c, plan, sexes, stream);
  const couples = makeCouples(pool_c, plan, sexes, stream);
  const others_c = allot(plan.others, pool_c, OTHER_C, stream.uniform());
  takeOut(pool_c, others_c);
  const singles = listOf(pool_c).map((cell): Draft => ({ adults: [cell], children: [], others: [] }));

  const households = [...parents, ...couples, ...singles];
  seatOthers([...listOf(otherMinors_c), ...listOf(others_c)], households, stream);
  return { care: listOf(care_c), reception: listOf(reception_c), households };
}

/** Other members join households at random: of couples and families where there are any, so singles stay alone. */
function seatOthers(others: number[], households: readonly Draft[], stream: Stream): void {
  const larger = households.filter(({ adults, children }) => adults.length + children.length > 1);
  const hosts = larger.length > 0 ? larger : households;
  for (const cell of shuffle(others, stream)) hosts[stream.below(hosts.length)]!.others.push(cell);
}

/** Age of the oldest head. */
export const headAge = (draft: Draft): number => draft.adults.reduce((age, cell) => Math.max(age, ageOfCell(cell)), 0);
