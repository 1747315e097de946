/**
 * Which home somebody looks for: to own, from a housing association, from another landlord, or a room; and who looks at
 * life-proof homes first. By stage of life, income, present tenure, and what there is in the town that was chosen.
 */
import { asShare, type DrawKey, draw, laterKey } from '../draws.js';
import { EVENT } from '../event-numbers.js';
import { ownerWishFactor } from '../housing/response.js';
import type { ParameterValues } from '../parameters/parameters.js';
import { keyOf, type World } from '../world.js';
import { LIFE_PROOF_AGE } from './life-proof.js';
import type { Seekers } from './seekers.js';
import { OWNED, PRIVATE, SHARED, SOCIAL } from './segments.js';
import { incomeLimit, isWithinLimit, priorityOf } from './social-rent.js';
import type { TenureMix } from './tenure-mix.js';

/** First age on 31 December of the stages in which wishes differ: starters, first buyers, families, empty nests, old age. */
const STAGE_AGES = [0, 25, 35, 45, 55, 65, 75] as const;
/** The stage of first-time buyers, 25 to 34. */
const FIRST_BUYERS = 1;
/** Where those live who look for a home: as owners, as tenants, or with others and outside the region. */
export const PRESENT = { owner: 0, tenant: 1, none: 2 } as const;

/**
 * Share who look for a home to own, by present tenure and stage, in a town whose dwellings are as those of the country:
 * couples and families with an income beyond the limit of associations. Guesses: owners seldom go back to rent before 75; set
 * such that in the first region empty homes of each tenure stay near those of the base for five years, 2015 as well as 2021.
 */
const OWNER_WISH: readonly (readonly number[])[] = [
  [0.65, 0.87, 0.89, 0.87, 0.79, 0.65, 0.28],
  [0.3, 0.65, 0.58, 0.42, 0.3, 0.18, 0.06],
  [0.3, 0.74, 0.74, 0.69, 0.62, 0.53, 0.25],
];
/** The same for one person, up to 34 and from 35 on, and for those with an income up to the limit, against it (guesses). */
const ALONE = { young: 0.5, older: 0.75 } as const;
const LOW_INCOME = 0.5;
/** Share of single persons up to 34 who take a room (guess: rooms stay as full as at the base). */
const ROOM_WISH = 0.4;
const LAST_ROOM_AGE = 34;
/** Of those who may: share who look with an association before other landlords, in a town as the country (guesses). */
const SOCIAL_WISH = { young: 0.55, older: 0.9 } as const;

/** A share of the country's in a town with other odds. */
const inTown = (share: number, times: number): number => (share * times) / (share * times + 1 - share);

/** What every wish of a year needs. */
export interface HomeWishes {
  readonly key: DrawKey;
  readonly stage_a: Uint8Array;
  readonly mix: TenureMix;
  readonly parameters: ParameterValues;
  /** What prices do to the wish of first-time buyers, by town; null = nothing. */
  readonly buyers_t: Float64Array | null;
}

const LAST_AGE = 120;

export const homeWishes = (world: World): HomeWishes => ({
  key: keyOf(world, EVENT.tenureWish),
  stage_a: Uint8Array.from({ length: LAST_AGE + 1 }, (_, age) => STAGE_AGES.filter((from) => from <= age).length - 1),
  mix: world.tenureMix,
  parameters: world.parameters,
  buyers_t: ownerWishFactor(world),
});

/**
 * Writes what seeker `i` looks for in the town chosen first.
 *
 * @param age of who decides, on 31 December
 * @param alone whether for one person
 * @param income of the household, whole euros a year, as others of its kind have; or UNKNOWN_INCOME
 * @param present PRESENT
 */
export function wishHome(
  { key: { k1, k2 }, stage_a, mix, parameters, buyers_t }: HomeWishes,
  seekers: Seekers,
  i: number,
  town: number,
  age: number,
  alone: boolean,
  income: number,
  present: number,
): void {
  const { idA_i, idB_i, tenure_i, eligible_i, priority_i, lifeProof_i } = seekers;
  const idA = idA_i[i]!;
  const idB = idB_i[i]!;
  const chance = (n: number): number => asShare(draw(idA, idB, laterKey(k1, n), k2));
  const low = isWithinLimit(idA, idB, income, incomeLimit(parameters, alone));
  const eligible = low || chance(2) < parameters.socialFree;
  if (eligible) {
    eligible_i[i] = 1;
    priority_i[i] = priorityOf(idA, idB, age);
  }
  if (age >= LIFE_PROOF_AGE) lifeProof_i[i] = Number(chance(3) < parameters.lifeProofFirst);
  const u = chance(0);
  const stage = stage_a[age]!;
  const part = stage <= FIRST_BUYERS ? 'young' : 'older';
  const buys = buyers_t !== null && stage === FIRST_BUYERS && present !== PRESENT.owner ? buyers_t[town]! : 1;
  const wish = Math.min(1, OWNER_WISH[present]![stage]! * (alone ? ALONE[part] : 1) * (low ? LOW_INCOME : 1) * buys);
  if (u < inTown(wish, mix.owned_t[town]!)) tenure_i[i] = OWNED;
  else if (alone && age <= LAST_ROOM_AGE && u >= 1 - ROOM_WISH) tenure_i[i] = SHARED;
  else tenure_i[i] = eligible && chance(1) < inTown(SOCIAL_WISH[part], mix.social_t[town]!) ? SOCIAL : PRIVATE;
}
