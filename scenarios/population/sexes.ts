import { FEMALE, MALE } from '../../sim/state/persons.js';
import { SINGLE_FATHERS } from './guesses.js';
import type { HouseholdPlan } from './household-plan.js';
import type { Stream } from './stream.js';

/** How many couples and single parents of which sex a town has. */
export interface Sexes {
  readonly singleFathers: number;
  /** Couples of one sex, without and with children, and of which sex. */
  readonly sameSexCouples: number;
  readonly sameSexFamilies: number;
  readonly sameSex: number;
}

/**
 * Couples are a man and a woman as long as there are enough of both; what is then left are couples of one sex,
 * without children first. Single parents are mostly mothers, as far as the couples leave women for it.
 *
 * @param men adults who can head a household; together with `women` at least as many as the plan asks for
 */
export function planSexes(plan: HouseholdPlan, men: number, women: number, stream: Stream): Sexes {
  const couples = plan.couple + plan.coupleChildren;
  const wished = Math.floor(SINGLE_FATHERS * plan.singleParent + stream.uniform());
  const least = Math.max(0, plan.singleParent - Math.max(0, women - couples));
  const most = Math.min(plan.singleParent, Math.max(0, men - couples));
  const singleFathers = Math.max(least, Math.min(most, wished));
  const menLeft = men - singleFathers;
  const womenLeft = women - (plan.singleParent - singleFathers);
  const same = couples - Math.min(couples, menLeft, womenLeft);
  const sameSexCouples = Math.min(same, plan.couple);
  return {
    singleFathers,
    sameSexCouples,
    sameSexFamilies: same - sameSexCouples,
    sameSex: menLeft < womenLeft ? FEMALE : MALE,
  };
}
