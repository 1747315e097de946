/** What measures pay for: empty homes taken down, built anew, and worn private homes mended. */
import { type DrawKey, draw, laterKey, threshold } from '../draws.js';
import { EVENT } from '../event-numbers.js';
import { rebuiltIdentity } from '../identity.js';
import { incomesOf } from '../labour/household-income.js';
import { type Account, spend } from '../measures/ledger.js';
import type { HomesEffect } from '../measures/measures.js';
import { DWELLING_STATUS, TENURE } from '../state/dwellings.js';
import { keyOf, type World } from '../world.js';
import { build } from './build.js';
import { hasLowIncome } from './low-income.js';
import { PRICED } from './prices.js';
import { LIFE_PROOFED, valueGained, valueIn, worstThatPays } from './renovation.js';
import { renovate } from './survey.js';
import { takeDown } from './take-down.js';
import { isLookedAt, KEEPER } from './upkeep.js';
import { isLongEmpty, worstFirst } from './worst-first.js';

/** @param empty_n slots of the dwellings that stood empty when the year's survey was made */
export function payForHomes(world: World, empty_n: Int32Array): void {
  for (const account of world.accounts) {
    const { effect } = account.measure;
    if (!('homes' in effect) || account.budget_ct <= account.spent_ct) continue;
    if (effect.homes === 'renovate') mend(world, account, effect, empty_n);
    else clearAway(world, account, effect, empty_n);
  }
}

/** Takes down the worst of what has been empty for years or is not fit to be lived in, and builds in its place if paid to. */
function clearAway(
  world: World,
  account: Account,
  effect: Extract<HomesEffect, { homes: 'demolish' | 'rebuild' }>,
  empty_n: Int32Array,
): void {
  const { place_d, status_d, since_d, tenure_d, idA_d, idB_d } = world.dwellings;
  const { area_t } = account.policy;
  const cents = 100 * (effect.demolition + (effect.homes === 'rebuild' ? effect.building : 0));
  const { vacant, unusable } = DWELLING_STATUS;
  const eligible = empty_n.filter((d) => {
    const status = status_d[d]!;
    const long = status === unusable || (status === vacant && isLongEmpty(since_d[d]!, world.year + 1));
    return long && area_t[place_d[d]!];
  });
  const affordable = Math.floor((account.budget_ct - account.spent_ct) / cents);
  for (const d of worstFirst(world.dwellings, eligible, affordable, keyOf(world, EVENT.dwellingOrder))) {
    if (!spend(account, cents)) return;
    takeDown(world, d);
    if (effect.homes === 'rebuild') {
      build(world, rebuiltIdentity(idA_d[d]!, idB_d[d]!, world.year), place_d[d]!, tenure_d[d]!);
      world.housing!.books.rebuilt_t[place_d[d]!]!++;
    }
  }
}

/** Pays what keeps private owners from having their worn dwelling mended, as long as there is money, the worst first. */
function mend(
  world: World,
  account: Account,
  effect: Extract<HomesEffect, { homes: 'renovate' }>,
  empty_n: Int32Array,
): void {
  const { place_d, quality_d, tenure_d, idA_d, idB_d } = world.dwellings;
  const order = keyOf(world, EVENT.dwellingOrder);
  const asked = withoutMeans(world, account, effect, empty_n, order);
  for (const d of worstFirst(world.dwellings, asked, asked.length, order)) {
    const value = valueIn(world, place_d[d]!, tenure_d[d] === TENURE.owner ? PRICED.owned : PRICED.private);
    const gap = world.parameters.renovationCost - valueGained(value, quality_d[d]!, world.parameters);
    if (!spend(account, 100 * Math.round(Math.max(effect.least, gap)))) continue;
    const u = draw(idA_d[d]!, idB_d[d]!, laterKey(order.k1, 1), order.k2);
    renovate(world, d, u < threshold(LIFE_PROOFED[KEEPER.owner]));
  }
}

/** Worn private dwellings in the area whose turn it is, whose owners would not do it by themselves but would with help. */
function withoutMeans(
  world: World,
  { policy }: Account,
  effect: Extract<HomesEffect, { homes: 'renovate' }>,
  empty_n: Int32Array,
  { k1, k2 }: DrawKey,
): number[] {
  const { place_d, status_d, quality_d, tenure_d, idA_d, idB_d } = world.dwellings;
  const { slots, size_h, dwelling_h } = world.households;
  const { year, parameters } = world;
  const pays_st = [PRICED.owned, PRICED.private].map((segment) =>
    policy.area_t.map((_, t) => worstThatPays(valueIn(world, t, segment), parameters)),
  );
  const interested = (d: number): boolean =>
    tenure_d[d] !== TENURE.social &&
    isLookedAt(idA_d[d]!, year) &&
    quality_d[d]! <= effect.below &&
    policy.area_t[place_d[d]!]! &&
    draw(idA_d[d]!, idB_d[d]!, k1, k2) < threshold(effect.interest);
  const pays = (d: number): boolean =>
    quality_d[d]! <= pays_st[tenure_d[d] === TENURE.owner ? PRICED.owned : PRICED.private]![place_d[d]!]!;
  const incomes = incomesOf(world);
  const asked: number[] = [];
  for (let h = 0; h < slots; h++) {
    const d = dwelling_h[h]!;
    if (d < 0 || size_h[h] === 0 || !interested(d)) continue;
    const poor = tenure_d[d] === TENURE.owner && hasLowIncome(world, incomes, h);
    if (poor || !pays(d)) asked.push(d);
  }
  for (const d of empty_n) {
    if (status_d[d] === DWELLING_STATUS.vacant && interested(d) && !pays(d)) asked.push(d);
  }
  return asked;
}
