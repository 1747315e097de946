/** How many households of each type a town gets: the targets of the pack where they can be met, else the nearest. */
import type { TownTargets } from './towns.js';

export interface HouseholdPlan {
  /** Children at home, minors included. */
  children: number;
  /** Minors who live with others than their parents: only when there are more minors than children at home. */
  otherMinors: number;
  /** Adult other members. */
  others: number;
  single: number;
  couple: number;
  coupleChildren: number;
  singleParent: number;
}

/**
 * Fits the types of households to the persons there are.
 *
 * A pack whose figures agree is met exactly. Where they cannot be met together (a hamlet whose single years of age
 * fell out oddly, a pack made by hand) the number of households is kept longest: first other members give way, then
 * children at home aged 18 or more, then couples become singles.
 *
 * @param minors persons under 18 outside institutions; above 0 only where there are adults
 * @param adults persons from 18 outside institutions
 * @param grown how many of those could be children at home by their age
 */
export function planHouseholds(town: TownTargets, minors: number, adults: number, grown: number): HouseholdPlan {
  const { single, couple, coupleChildren, singleParent } = town;
  const children = Math.min(
    Math.max(town.childrenAtHome, minors - town.otherMembers),
    minors + Math.min(grown, Math.max(0, adults - 1)),
  );
  const otherMinors = Math.max(0, minors - children);
  const others = Math.max(0, town.otherMembers - otherMinors);
  const plan = { children, otherMinors, others, single, couple, coupleChildren, singleParent };
  if (adults === 0)
    return {
      ...plan,
      children: 0,
      otherMinors: 0,
      others: 0,
      single: 0,
      couple: 0,
      coupleChildren: 0,
      singleParent: 0,
    };
  matchFamilies(plan);
  balanceAdults(plan, minors, adults);
  matchFamilies(plan);
  return plan;
}

/** Every family has a child, and every child a family; no step changes the number of adults but the last. */
function matchFamilies(plan: HouseholdPlan): void {
  const tooMany = plan.coupleChildren + plan.singleParent - plan.children;
  if (tooMany > 0) {
    const couples = Math.min(tooMany, plan.coupleChildren);
    plan.coupleChildren -= couples;
    plan.couple += couples;
    plan.singleParent -= tooMany - couples;
    plan.single += tooMany - couples;
  } else if (plan.children > 0 && plan.coupleChildren + plan.singleParent === 0) {
    if (plan.couple > 0) {
      plan.couple--;
      plan.coupleChildren++;
    } else {
      if (plan.single > 0) plan.single--;
      plan.singleParent++;
    }
  }
}

const households = (plan: HouseholdPlan): number => plan.single + plan.couple + plan.coupleChildren + plan.singleParent;

/** Makes the adults asked for equal to the adults there are. */
function balanceAdults(plan: HouseholdPlan, minors: number, adults: number): void {
  const grown = plan.children + plan.otherMinors - minors;
  const heads = plan.single + 2 * (plan.couple + plan.coupleChildren) + plan.singleParent;
  let spare = adults - grown - plan.others - heads;
  const give = (wish: number): number => {
    const given = Math.max(0, Math.min(-spare, wish));
    spare += given;
    return given;
  };
  plan.others -= give(plan.others);
  plan.children -= give(grown);
  const couples = give(plan.couple);
  plan.couple -= couples;
  plan.single += couples;
  const families = give(plan.coupleChildren);
  plan.coupleChildren -= families;
  plan.singleParent += families;
  plan.single -= give(plan.single);
  plan.singleParent -= give(plan.singleParent);
  if (spare > 0) {
    if (households(plan) === 0) {
      plan.single++;
      spare--;
    }
    plan.others += spare;
  } else if (households(plan) === 0 && plan.others > 0) {
    plan.others--;
    plan.single++;
  }
}
