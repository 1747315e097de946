/** A look at dwellings: what wear has taken, what was renovated, and what is no longer fit to be lived in. */
import { type DrawKey, draw, threshold } from '../draws.js';
import { EVENT } from '../event-numbers.js';
import { DWELLING_STATUS, TENURE, TRAIT } from '../state/dwellings.js';
import { keyOf, type World } from '../world.js';
import { hasLowIncome, incomeTables } from './low-income.js';
import { LIFE_PROOFED, RENOVATED, type Renovation, renovationOf } from './renovation.js';
import { isLookedAt, KEEPER, KEEPERS, keeperOf, type Wear, wearOf } from './upkeep.js';

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
  const renovation = renovationOf(world);
  const key = keyOf(world, EVENT.renovation);
  lookAtHomes(world, wear, renovation, key);
  return lookAtEmpties(world, wear, renovation, key);
}

/** Homes are met through those who live there: whose turn it is depends on the household, so that few dwellings are touched. */
function lookAtHomes(world: World, { lost_k }: Wear, renovation: Renovation, key: DrawKey): void {
  const { slots, idA_h, size_h, dwelling_h } = world.households;
  const { tenure_d, place_d, quality_d, traits_d } = world.dwellings;
  const { upTo_tk, shakes } = renovation;
  const { year } = world;
  const incomes = incomeTables(world);
  for (let h = 0; h < slots; h++) {
    if (!isLookedAt(idA_h[h]!, year)) continue;
    const d = dwelling_h[h]!;
    if (d < 0 || size_h[h] === 0) continue;
    const tenure = tenure_d[d]!;
    const poor = tenure === TENURE.owner && incomes !== null && hasLowIncome(world, incomes, h);
    const keeper = keeperOf(tenure, poor);
    const quality = Math.max(0, quality_d[d]! - lost_k[2 * keeper + (traits_d[d]! & TRAIT.old)]!);
    quality_d[d] = quality;
    if (shakes || quality <= upTo_tk[place_d[d]! * KEEPERS + keeper]!) decide(world, d, keeper, renovation, key);
  }
}

function lookAtEmpties(world: World, { empty }: Wear, renovation: Renovation, key: DrawKey): Int32Array {
  const { slots, idA_d, tenure_d, status_d, since_d, quality_d } = world.dwellings;
  const { year } = world;
  const { occupied, vacant, unusable, gone } = DWELLING_STATUS;
  const empty_n = new Int32Array(slots);
  let count = 0;
  for (let d = 0; d < slots; d++) {
    const status = status_d[d]!;
    if (status === occupied || status === gone) continue;
    empty_n[count++] = d;
    if (status !== vacant) continue;
    // Who has just left leaves no wear: it takes a year of standing empty.
    if (since_d[d]! < year) quality_d[d] = Math.max(0, quality_d[d]! - empty);
    if (isLookedAt(idA_d[d]!, year)) {
      // Nobody lives there whose income could be too low; whoever sells mends as a landlord does.
      const keeper = tenure_d[d] === TENURE.social ? KEEPER.association : KEEPER.landlord;
      decide(world, d, keeper, renovation, key);
    }
    if (quality_d[d]! < UNFIT) status_d[d] = unusable;
  }
  return empty_n.subarray(0, count);
}

/** Whether a dwelling was renovated since the last look; one draw for whoever may have done it. */
function decide(world: World, d: number, keeper: number, renovation: Renovation, { k1, k2 }: DrawKey): void {
  const { idA_d, idB_d, place_d, quality_d, traits_d } = world.dwellings;
  const { chance_k, upTo_tk, reinforced_t } = renovation;
  const t = place_d[d]!;
  const quality = quality_d[d]!;
  const mended = quality <= upTo_tk[t * KEEPERS + keeper]! ? chance_k[keeper]! : 0;
  const reinforced = traits_d[d]! & TRAIT.old && quality < RENOVATED ? reinforced_t[t]! : 0;
  const chance = mended + reinforced - mended * reinforced;
  if (chance === 0) return;
  const u = draw(idA_d[d]!, idB_d[d]!, k1, k2);
  if (u < threshold(chance)) renovate(world, d, u < threshold(chance * LIFE_PROOFED[keeper]!));
}

/** @param lifeProof whether it is made fit to grow old in */
export function renovate({ dwellings, housing }: World, d: number, lifeProof: boolean): void {
  dwellings.quality_d[d] = RENOVATED;
  if (lifeProof) dwellings.traits_d[d]! |= TRAIT.lifeProof;
  housing!.books.renovated_t[dwellings.place_d[d]!]!++;
}
