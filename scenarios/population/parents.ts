/** Families: brothers and sisters get their parents. */
import { FEMALE, MALE } from '../../sim/state/persons.js';
import { allot } from './allot.js';
import { ADULT_AGE, addTo, ageOfCell, CELLS, cellOf, sexOfCell, takeOut } from './cells.js';
import { LEAST_PARENT_GAP } from './children.js';
import type { Draft } from './draft.js';
import { COUPLE_GAP, MOTHER_AT_FIRST, NOT_MOTHERS, SAME_SEX_GAP_SD, singleParentShare } from './guesses.js';
import type { HouseholdPlan } from './household-plan.js';
import { mendOutside } from './mend.js';
import { takeNearest } from './nearest.js';
import type { Sexes } from './sexes.js';
import type { Siblings } from './siblings.js';
import { type Stream, shuffle } from './stream.js';

const EVENLY_C = new Float64Array(CELLS).fill(NOT_MOTHERS);
const MOST_MOTHER_GAP = 49;
const MOST_FATHER_GAP = 65;

/** A parent to be found: for which family, of which sex, and near which age. */
interface Request {
  readonly family: number;
  readonly wish: number;
}

/** Households of parents and children. @param pool_c adults who can head a household; parents are taken out */
export function makeFamilies(
  groups: readonly Siblings[],
  pool_c: Int32Array,
  plan: HouseholdPlan,
  sexes: Sexes,
  stream: Stream,
): Draft[] {
  const { alone, together } = splitFamilies(groups, plan, stream);
  const sameSex = together.splice(0, sexes.sameSexFamilies);
  const fathersAlone = alone.splice(0, sexes.singleFathers);
  const sameMothers = sexes.sameSex === FEMALE ? sameSex : [];
  const sameFathers = sexes.sameSex === MALE ? sameSex : [];
  const drafts = groups.map((group): Draft => ({ adults: [], children: group.children, others: [] }));

  const mothers = [...together, ...alone, ...sameMothers];
  const motherWishes = mothers.map((family) => ({ family, wish: motherWish(groups[family]!, 0, stream) }));
  const childless_c = setAside(pool_c, mothers.length, stream);
  const motherAge_i = takeParents(motherWishes, FEMALE, groups, MOST_MOTHER_GAP, pool_c, drafts, stream);
  addTo(pool_c, childless_c);

  const fathers = together.map((family, i) => {
    return {
      family,
      wish: Math.max(COUPLE_GAP.youngest, motherAge_i[i]! + stream.years(COUPLE_GAP.mean, COUPLE_GAP.sd)),
    };
  });
  for (const family of [...fathersAlone, ...sameFathers]) {
    fathers.push({ family, wish: motherWish(groups[family]!, COUPLE_GAP.mean, stream) });
  }
  const fatherAge_i = takeParents(fathers, MALE, groups, MOST_FATHER_GAP, pool_c, drafts, stream);

  const firstAge_i = sexes.sameSex === FEMALE ? motherAge_i : fatherAge_i;
  const firsts = firstAge_i.slice(firstAge_i.length - sameSex.length);
  const seconds = sameSex.map((family, i) => ({ family, wish: firsts[i]! + stream.years(0, SAME_SEX_GAP_SD) }));
  takeParents(seconds, sexes.sameSex, groups, MOST_FATHER_GAP, pool_c, drafts, stream);
  return drafts;
}

/** Takes some women of every age out of the pool, unless too few would be left to choose mothers from. */
function setAside(pool_c: Int32Array, mothers: number, stream: Stream): Int32Array {
  const women_c = pool_c.map((n, cell) => (sexOfCell(cell) === FEMALE && ageOfCell(cell) >= ADULT_AGE ? n : 0));
  let women = 0;
  for (const n of women_c) women += n;
  const aside = Math.min(Math.round(NOT_MOTHERS * women), women - mothers);
  const aside_c = allot(aside, women_c, EVENLY_C, stream.uniform());
  takeOut(pool_c, aside_c);
  return aside_c;
}

/** Families by number of parents, each list in random order. */
function splitFamilies(groups: readonly Siblings[], plan: HouseholdPlan, stream: Stream) {
  const share = groups.map((group) => singleParentShare(group.eldest, group.children.length));
  const one = new Int32Array(groups.length).fill(1);
  const single = allot(plan.singleParent, one, share, stream.uniform());
  const order = shuffle(
    groups.map((_, i) => i),
    stream,
  );
  return { alone: order.filter((i) => single[i] === 1), together: order.filter((i) => single[i] === 0) };
}

/** Age of a mother from that of her eldest child at home, so that she was not over 46 at the birth of the youngest. */
function motherWish(group: Siblings, later: number, stream: Stream): number {
  const { mean, sd, least, most } = MOTHER_AT_FIRST;
  const gap = stream.years(mean + later, sd);
  return group.eldest + Math.max(least, Math.min(gap, Math.round(most + later) - (group.eldest - group.youngest)));
}

/** Finds the parents, puts them into their households and returns their ages. */
function takeParents(
  requests: readonly Request[],
  sex: number,
  groups: readonly Siblings[],
  mostGap: number,
  pool_c: Int32Array,
  drafts: readonly Draft[],
  stream: Stream,
): number[] {
  const wishes = requests.map((request) => request.wish);
  const age_i = takeNearest(wishes, pool_c, sex, ADULT_AGE, stream);
  mendOutside(
    age_i,
    requests.map(({ family }) => groups[family]!.eldest + LEAST_PARENT_GAP),
    requests.map(({ family }) => groups[family]!.youngest + mostGap),
  );
  requests.forEach(({ family }, i) => {
    drafts[family]!.adults.push(cellOf(sex, age_i[i]!));
  });
  return age_i;
}
