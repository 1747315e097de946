/**
 * A look at dwellings: what wear has taken, what was renovated, and what is no longer fit to be lived in.
 *
 * In short loops over lists, because a long one with calls in it is compiled anew too often.
 */
import { type DrawKey, draw, laterKey, threshold } from '../draws.js';
import { EVENT } from '../event-numbers.js';
import { incomesOf } from '../labour/household-income.js';
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
  const looked = lookAround(world, wearOf(world.year, world.parameters));
  const wanted_d = renovateWorn(world, looked.turn_n, renovationOf(world), keyOf(world, EVENT.renovation));
  askOwners(world, wanted_d);
  leaveUnfit(world, looked.empty_n);
  return looked.empty_n;
}

interface Looked {
  /** Slots of the dwellings whose turn it is, and of all empty ones. */
  readonly turn_n: Int32Array;
  readonly empty_n: Int32Array;
}

/** Takes what age and emptiness have worn: homes lived in when it is their turn, empty ones every year. */
function lookAround({ dwellings, year }: World, { lost_k, empty }: Wear): Looked {
  const { slots, idA_d, tenure_d, status_d, since_d, quality_d, traits_d } = dwellings;
  const { occupied, vacant, gone } = DWELLING_STATUS;
  const turn_n = new Int32Array(slots);
  const empty_n = new Int32Array(slots);
  let turns = 0;
  let empties = 0;
  for (let d = 0; d < slots; d++) {
    const status = status_d[d]!;
    const looked = isLookedAt(idA_d[d]!, year);
    if (!looked && status === occupied) continue;
    if (status === gone) continue;
    let lost = 0;
    if (status === occupied) lost = lost_k[2 * KEEPER_OF_TENURE[tenure_d[d]!]! + (traits_d[d]! & TRAIT.old)]!;
    else {
      empty_n[empties++] = d;
      // Who has just left leaves no wear: it takes a year of standing empty.
      if (status === vacant && since_d[d]! < year) lost = empty;
    }
    const left = quality_d[d]! - lost;
    quality_d[d] = left > 0 ? left : 0;
    if (looked && status <= vacant) turn_n[turns++] = d;
  }
  return { turn_n: turn_n.subarray(0, turns), empty_n: empty_n.subarray(0, empties) };
}

/**
 * One draw for whoever may have a dwelling renovated: reinforcement takes the lowest, the keeper those above. Of an empty
 * one the seller is its keeper, who mends as a landlord does.
 *
 * @returns 1 where an owner-occupier wants it
 */
function renovateWorn(world: World, turn_n: Int32Array, renovation: Renovation, { k1, k2 }: DrawKey): Uint8Array {
  const { slots, idA_d, idB_d, place_d, tenure_d, status_d, quality_d, traits_d } = world.dwellings;
  const { upTo_tk, both_tko, reinforced_tko } = renovation;
  const { occupied } = DWELLING_STATUS;
  const wanted_d = new Uint8Array(slots);
  for (let n = 0; n < turn_n.length; n++) {
    const d = turn_n[n]!;
    const quality = quality_d[d]!;
    if (quality >= RENOVATED) continue;
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

/**
 * Owner-occupiers of low income leave upkeep, and cannot have a renovation they want. Asked by household, because dwellings
 * do not know who lives there, and of few at a time, because an income takes a while to sum.
 *
 * @param wanted_d 1 where an owner-occupier wants a renovation
 */
function askOwners(world: World, wanted_d: Uint8Array): void {
  const { slots, idA_h, size_h, dwelling_h } = world.households;
  const { tenure_d, quality_d } = world.dwellings;
  const { year } = world;
  const { poor } = wearOf(year, world.parameters);
  const incomes = incomesOf(world);
  for (let h = 0; h < slots; h++) {
    const d = dwelling_h[h]!;
    if (d < 0 || size_h[h] === 0) continue;
    const wants = wanted_d[d] === 1;
    const asked = isAsked(idA_h[h]!, year) && tenure_d[d] === TENURE.owner;
    if (!wants && !asked) continue;
    if (!hasLowIncome(world, incomes, h)) {
      if (wants) renovate(world, d, isMadeLifeProof(world, d, KEEPER.owner));
    } else if (asked) quality_d[d] = Math.max(0, quality_d[d]! - poor);
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
