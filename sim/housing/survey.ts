/**
 * A look at dwellings: what wear has taken, what was renovated, and what is no longer fit to be lived in.
 *
 * In short loops over lists, because a long one with calls in it is compiled anew too often.
 */
import { type DrawKey, draw, laterKey, threshold } from '../draws.js';
import { EVENT } from '../event-numbers.js';
import { type Incomes, incomesOf } from '../labour/household-income.js';
import { DWELLING_STATUS, TENURE, TRAIT } from '../state/dwellings.js';
import { keyOf, type World } from '../world.js';
import { hasLowIncome } from './low-income.js';
import { LIFE_PROOFED, RENOVATED, type Renovation, renovationOf } from './renovation.js';
import { isAsked, isLookedAt, KEEPER, KEEPER_OF_TENURE, KEEPERS, type Wear, wearOf } from './upkeep.js';

/** Quality below which nobody moves into an empty dwelling any more (guess). */
export const UNFIT = 20;

/**
 * Looks at every dwelling whose turn it is, and at all empty ones.
 *
 * @param world with housing
 * @returns slots of the dwellings that stand empty, in slot order
 */
export function survey(world: World): Int32Array {
  const wear = wearOf(world.year, world.parameters);
  const incomes = incomesOf(world);
  wearOfPoor(world, wear, incomes);
  const empty_n = wearOfAge(world, wear);
  const wanted_d = renovateWorn(world, renovationOf(world), keyOf(world, EVENT.renovation));
  renovateAffordable(world, wanted_d, incomes);
  leaveUnfit(world, empty_n);
  return empty_n;
}

/** What owner-occupiers of low income leave undone; asked by household, because dwellings do not know who lives there. */
function wearOfPoor(world: World, { poor }: Wear, incomes: Incomes | null): void {
  if (incomes === null || poor === 0) return;
  const { slots, idA_h, size_h, dwelling_h } = world.households;
  const { tenure_d, quality_d } = world.dwellings;
  const { year } = world;
  for (let h = 0; h < slots; h++) {
    if (!isAsked(idA_h[h]!, year) || size_h[h] === 0) continue;
    const d = dwelling_h[h]!;
    if (d < 0 || tenure_d[d] !== TENURE.owner || !hasLowIncome(world, incomes, h)) continue;
    quality_d[d] = Math.max(0, quality_d[d]! - poor);
  }
}

/** Homes lived in whose turn it is, and all empty ones. @returns the latter */
function wearOfAge({ dwellings, year }: World, { lost_k, empty }: Wear): Int32Array {
  const { slots, idA_d, tenure_d, status_d, since_d, quality_d, traits_d } = dwellings;
  const { occupied, vacant, gone } = DWELLING_STATUS;
  const empty_n = new Int32Array(slots);
  let count = 0;
  for (let d = 0; d < slots; d++) {
    const status = status_d[d]!;
    let lost = 0;
    if (status === occupied) {
      if (!isLookedAt(idA_d[d]!, year)) continue;
      lost = lost_k[2 * KEEPER_OF_TENURE[tenure_d[d]!]! + (traits_d[d]! & TRAIT.old)]!;
    } else if (status !== gone) {
      empty_n[count++] = d;
      // Who has just left leaves no wear: it takes a year of standing empty.
      if (status === vacant && since_d[d]! < year) lost = empty;
    }
    const left = quality_d[d]! - lost;
    quality_d[d] = left > 0 ? left : 0;
  }
  return empty_n.subarray(0, count);
}

/**
 * One draw for whoever may have a dwelling renovated: reinforcement takes the lowest, the keeper those above. Of an empty
 * one the seller is its keeper, who mends as a landlord does.
 *
 * @returns 1 where an owner-occupier wants it
 */
function renovateWorn(world: World, renovation: Renovation, { k1, k2 }: DrawKey): Uint8Array {
  const { slots, idA_d, idB_d, place_d, tenure_d, status_d, quality_d, traits_d } = world.dwellings;
  const { upTo_tk, both_tko, reinforced_tko } = renovation;
  const { occupied, vacant } = DWELLING_STATUS;
  const { year } = world;
  const wanted_d = new Uint8Array(slots);
  for (let d = 0; d < slots; d++) {
    const quality = quality_d[d]!;
    if (!isLookedAt(idA_d[d]!, year) || quality >= RENOVATED || status_d[d]! > vacant) continue;
    let keeper = KEEPER_OF_TENURE[tenure_d[d]!]!;
    if (keeper === KEEPER.owner && status_d[d] !== occupied) keeper = KEEPER.landlord;
    const tk = place_d[d]! * KEEPERS + keeper;
    const tko = 2 * tk + (traits_d[d]! & TRAIT.old);
    const limit = quality <= upTo_tk[tk]! ? both_tko[tko]! : reinforced_tko[tko]!;
    if (limit === 0) continue;
    const u = draw(idA_d[d]!, idB_d[d]!, k1, k2);
    if (u >= limit) continue;
    if (keeper === KEEPER.owner && u >= reinforced_tko[tko]!) wanted_d[d] = 1;
    else renovate(world, d, isMadeLifeProof(world, d, keeper));
  }
  return wanted_d;
}

/** Owner-occupiers have it done if their income allows. */
function renovateAffordable(world: World, wanted_d: Uint8Array, incomes: Incomes | null): void {
  const { slots, size_h, dwelling_h } = world.households;
  for (let h = 0; h < slots; h++) {
    const d = dwelling_h[h]!;
    if (d < 0 || wanted_d[d] === 0 || size_h[h] === 0 || hasLowIncome(world, incomes, h)) continue;
    renovate(world, d, isMadeLifeProof(world, d, KEEPER.owner));
  }
}

function isMadeLifeProof(world: World, d: number, keeper: number): boolean {
  const { k1, k2 } = keyOf(world, EVENT.renovation);
  const { idA_d, idB_d } = world.dwellings;
  return draw(idA_d[d]!, idB_d[d]!, laterKey(k1, 1), k2) < threshold(LIFE_PROOFED[keeper]!);
}

function leaveUnfit({ dwellings: { status_d, quality_d } }: World, empty_n: Int32Array): void {
  for (const d of empty_n) {
    if (status_d[d] === DWELLING_STATUS.vacant && quality_d[d]! < UNFIT) status_d[d] = DWELLING_STATUS.unusable;
  }
}

/** @param lifeProof whether it is made fit to grow old in */
export function renovate({ dwellings, housing }: World, d: number, lifeProof: boolean): void {
  dwellings.quality_d[d] = RENOVATED;
  if (lifeProof) dwellings.traits_d[d]! |= TRAIT.lifeProof;
  housing!.books.renovated_t[dwellings.place_d[d]!]!++;
}
