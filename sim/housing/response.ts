/**
 * Who answers to prices and to the state of homes when choosing where to live: cheaper towns draw more people, most of all
 * those who buy for the first time and those of 50 to 64; towns whose homes got worse draw fewer. Zones stay as they were.
 */
import { exp, pow } from '../exact.js';
import type { Pull } from '../labour/pull.js';
import { lifeStageOf, STUDY_HBO, STUDY_WO } from '../moving/classes.js';
import { TENURES } from '../state/dwellings.js';
import type { World } from '../world.js';
import { isLive, priceSeen } from './price-seen.js';
import { PRICED, PRICED_SEGMENTS, TENURE_OF_PRICED } from './prices.js';

/**
 * Life stages that answer most: first-time buyers, and those who are free to go where they like (B1: 50 to 69, of whom
 * those of 65 and over are in a stage with the very old). Students look at other things.
 */
const BUYERS: readonly number[] = [25, 50, 55].map(lifeStageOf);
const STUDENTS: readonly number[] = [STUDY_HBO, STUDY_WO];
/** What the others answer, against them (guess: half of them rent, at prices that rules hold). */
const OTHERS = 0.5;

/** Weight of a town against the base, by choice class or life stage, for its prices and the state of its homes. */
export function housingPull(world: World): Pull {
  const { housing, parameters } = world;
  const { priceResponse, qualityResponse } = parameters;
  const byPrice = isLive(world) && priceResponse > 0;
  if (housing === null || (!byPrice && qualityResponse === 0)) return () => 1;
  const pull = (part: number): number[] =>
    Array.from(housing.prices.better_t, (better, t) => {
      const quality = exp(qualityResponse * better);
      return byPrice ? quality * pow(meanPrice(world, t), -priceResponse * part) : quality;
    });
  const [buyers_t, others_t] = [pull(1), pull(OTHERS)];
  return (town, choiceClass) => {
    if (STUDENTS.includes(choiceClass)) return 1;
    return BUYERS.includes(choiceClass) ? buyers_t[town]! : others_t[town]!;
  };
}

/** Price of the homes of a town that have one, owned and let by others together. */
function meanPrice(world: World, t: number): number {
  const { standing_tk } = world.housing!.prices.homes;
  let sum = 0;
  let homes = 0;
  for (let s = 0; s < PRICED_SEGMENTS; s++) {
    const standing = standing_tk[t * TENURES + TENURE_OF_PRICED[s]!]!;
    sum += standing * priceSeen(world, t, s);
    homes += standing;
  }
  return homes > 0 ? sum / homes : priceSeen(world, t, PRICED.owned);
}

/**
 * What multiplies the wish of first-time buyers (25 to 34, not owners yet) to own, by town: more of them can where homes got
 * cheaper. Null = as at the base.
 */
export function ownerWishFactor(world: World): Float64Array | null {
  if (!isLive(world)) return null;
  const { priceResponse } = world.parameters;
  return Float64Array.from(world.places.code_t, (_, t) => pow(priceSeen(world, t), -priceResponse));
}
