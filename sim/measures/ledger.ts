/** The books of a policy: every year a budget, what was spent, what was kept with it. Money not there is not spent. */
import { residentsByTown } from '../facilities/residents.js';
import { FACILITY } from '../state/facilities.js';
import type { World } from '../world.js';
import { type Effect, type HoldEffect, MEASURES, type Measure } from './measures.js';
import type { PolicyMeasure } from './policy.js';

/** A measure at work in one run. Amounts are whole cents. */
export interface Account {
  readonly measure: Measure;
  readonly policy: PolicyMeasure;
  /** Budget of a full year. */
  readonly yearly_ct: number;
  budget_ct: number;
  spent_ct: number;
  /** Facilities kept this year, or homes worked on. */
  kept: number;
}

/** Kind of facility a measure holds open. */
const KIND_OF: Readonly<Record<HoldEffect['hold'], number>> = {
  school: FACILITY.school,
  gp: FACILITY.gp,
  bus: FACILITY.busStop,
};
const holds = ({ measure: { effect } }: Account, kind: number): boolean =>
  'hold' in effect && KIND_OF[effect.hold] === kind;

/** @throws Error on a measure that does not exist: scenarios are checked before */
export function openAccounts(world: World, policy: readonly PolicyMeasure[]): Account[] {
  return policy.map((one) => {
    const measure = MEASURES.find(({ id }) => id === one.id);
    if (!measure) throw new Error(`unknown measure ${one.id}`);
    const yearly_ct = Math.round(one.dose * measure.eurPerResident * 100 * residentsIn(world, one));
    return { measure, policy: one, yearly_ct, budget_ct: 0, spent_ct: 0, kept: 0 };
  });
}

function residentsIn({ base }: World, { area_t }: PolicyMeasure): number {
  return residentsByTown(base.households, area_t.length).reduce((sum, people, t) => sum + (area_t[t] ? people : 0), 0);
}

/** The budgets of the year being lived. */
export function openYear(world: World): void {
  for (const account of world.accounts) {
    const { start, years } = account.policy;
    account.budget_ct = world.year >= start && world.year < start + years ? account.yearly_ct : 0;
    account.spent_ct = 0;
    account.kept = 0;
  }
}

/** Pays from the first account that holds this kind in this town and has the money; false = nobody pays. */
export function pay(world: World, kind: number, town: number, costOf: (effect: Effect) => number | null): boolean {
  for (const account of world.accounts) {
    if (!holds(account, kind) || !account.policy.area_t[town]) continue;
    const eur = costOf(account.measure.effect);
    if (eur === null) continue;
    if (spend(account, Math.round(eur * 100))) return true;
  }
  return false;
}

/** Pays for one facility or home out of this account; false = the money is not there, and nothing is spent. */
export function spend(account: Account, cents: number): boolean {
  if (account.budget_ct - account.spent_ct < cents) return false;
  account.spent_ct += cents;
  account.kept++;
  return true;
}

/** What a school costs to keep for a year, EUR; null = it is too small. */
export function schoolCost(effect: Effect, pupils: number): number | null {
  if (!('hold' in effect) || effect.hold !== 'school' || pupils < effect.least) return null;
  const share = Math.min(1, pupils / effect.full);
  return Math.round(effect.most + (effect.little - effect.most) * share);
}
