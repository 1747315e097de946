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

/** Dwellings whose turn it is; columns are indexed by `n`. */
interface Turn {
  count: number;
  readonly dwelling_n: Int32Array;
  readonly keeper_n: Uint8Array; // KEEPER
  readonly household_n: Int32Array; // who lives there; -1 = nobody
}

const makeTurn = (capacity: number): Turn => ({
  count: 0,
  dwelling_n: new Int32Array(capacity),
  keeper_n: new Uint8Array(capacity),
  household_n: new Int32Array(capacity),
});

/**
 * Looks at every dwelling whose turn it is, and at all empty ones.
 *
 * @param world with housing
 * @returns slots of the dwellings that stand empty, in slot order
 */
export function survey(world: World): Int32Array {
  const wear = wearOf(world.year, world.parameters);
  const incomes = incomesOf(world);
  const empty_n = wearEmpties(world, wear);
  const turn = livedIn(world, empty_n.length);
  wearHomes(world, turn, wear, incomes);
  addEmpties(world, turn, empty_n);
  renovateWorn(world, turn, renovationOf(world), incomes, keyOf(world, EVENT.renovation));
  leaveUnfit(world, empty_n);
  return empty_n;
}

/** Homes, and room for empty ones. They are met through those who live there: whose turn it is depends on the household, so that few dwellings are touched. */
function livedIn({ households, dwellings, year }: World, empties: number): Turn {
  const { slots, idA_h, size_h, dwelling_h } = households;
  let looked = 0;
  for (let h = 0; h < slots; h++) looked += Number(isLookedAt(idA_h[h]!, year));
  const turn = makeTurn(looked + empties);
  const { dwelling_n, keeper_n, household_n } = turn;
  const { tenure_d } = dwellings;
  let count = 0;
  for (let h = 0; h < slots; h++) {
    if (!isLookedAt(idA_h[h]!, year) || size_h[h] === 0) continue;
    const d = dwelling_h[h]!;
    if (d < 0) continue;
    dwelling_n[count] = d;
    keeper_n[count] = KEEPER_OF_TENURE[tenure_d[d]!]!;
    household_n[count++] = h;
  }
  turn.count = count;
  return turn;
}

function wearHomes(world: World, turn: Turn, { lost_k, poor }: Wear, incomes: Incomes | null): void {
  const { count, dwelling_n, keeper_n, household_n } = turn;
  const { quality_d, traits_d } = world.dwellings;
  const { idA_h } = world.households;
  const { year } = world;
  for (let n = 0; n < count; n++) {
    const d = dwelling_n[n]!;
    const keeper = keeper_n[n]!;
    let left = quality_d[d]! - lost_k[2 * keeper + (traits_d[d]! & TRAIT.old)]!;
    if (
      keeper === KEEPER.owner &&
      isAsked(idA_h[household_n[n]!]!, year) &&
      hasLowIncome(world, incomes, household_n[n]!)
    )
      left -= poor;
    quality_d[d] = left > 0 ? left : 0;
  }
}

/** Who has just left leaves no wear: it takes a year of standing empty. @returns all empty dwellings */
function wearEmpties({ dwellings, year }: World, { empty }: Wear): Int32Array {
  const { slots, status_d, since_d, quality_d } = dwellings;
  const { occupied, vacant, gone } = DWELLING_STATUS;
  const empty_n = new Int32Array(slots);
  let count = 0;
  for (let d = 0; d < slots; d++) {
    const status = status_d[d]!;
    if (status === occupied || status === gone) continue;
    empty_n[count++] = d;
    if (status === vacant && since_d[d]! < year) quality_d[d] = Math.max(0, quality_d[d]! - empty);
  }
  return empty_n.subarray(0, count);
}

/** Nobody lives there whose income could be too low; whoever sells mends as a landlord does. */
function addEmpties({ dwellings, year }: World, turn: Turn, empty_n: Int32Array): void {
  const { idA_d, tenure_d, status_d } = dwellings;
  for (const d of empty_n) {
    if (status_d[d] !== DWELLING_STATUS.vacant || !isLookedAt(idA_d[d]!, year)) continue;
    const n = turn.count++;
    turn.dwelling_n[n] = d;
    turn.keeper_n[n] = tenure_d[d] === TENURE.social ? KEEPER.association : KEEPER.landlord;
    turn.household_n[n] = -1;
  }
}

/** One draw for whoever may have a dwelling renovated: reinforcement takes the lowest, the keeper those above. */
function renovateWorn(
  world: World,
  turn: Turn,
  renovation: Renovation,
  incomes: Incomes | null,
  { k1, k2 }: DrawKey,
): void {
  const { count, dwelling_n, keeper_n, household_n } = turn;
  const { idA_d, idB_d, place_d, quality_d, traits_d } = world.dwellings;
  const { upTo_tk, both_tko, reinforced_tko } = renovation;
  for (let n = 0; n < count; n++) {
    const d = dwelling_n[n]!;
    const keeper = keeper_n[n]!;
    const quality = quality_d[d]!;
    const tk = place_d[d]! * KEEPERS + keeper;
    const tko = 2 * tk + (traits_d[d]! & TRAIT.old);
    const worn = quality <= upTo_tk[tk]!;
    const limit = worn ? both_tko[tko]! : quality < RENOVATED ? reinforced_tko[tko]! : 0;
    if (limit === 0) continue;
    const u = draw(idA_d[d]!, idB_d[d]!, k1, k2);
    if (u >= limit) continue;
    const byOwner = u >= reinforced_tko[tko]! && keeper === KEEPER.owner;
    if (byOwner && hasLowIncome(world, incomes, household_n[n]!)) continue;
    const lifeProof = draw(idA_d[d]!, idB_d[d]!, laterKey(k1, 1), k2) < threshold(LIFE_PROOFED[keeper]!);
    renovate(world, d, lifeProof);
  }
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
