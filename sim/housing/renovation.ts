/**
 * Who has a worn dwelling mended: associations by programme, whatever the price; private owners where the place's values
 * pay for it and the household can. Where the ground shook, homes are reinforced as well.
 */
import type { ParameterValues } from '../parameters/parameters.js';
import { BEST_QUALITY } from '../state/dwellings.js';
import type { World } from '../world.js';
import { priceSeen } from './price-seen.js';
import { PRICED } from './prices.js';
import { KEEPER, KEEPERS, ROUND } from './upkeep.js';

/** Quality after a deep renovation (guess). */
export const RENOVATED = 220;
/** Associations renovate what has fallen to this quality (guess). */
const WORN = 80;
/** Landlords of few dwellings renovate less often than owner-occupiers, where it pays as much (guess). */
const LANDLORD_PACE = 0.7;
/** Share of renovated dwellings that are made fit to grow old in, by who has it done (guess). */
export const LIFE_PROOFED = [0.3, 0.1, 0.1, 0.05] as const;

/** Homes reinforced a year where the ground shook most, at the highest level (guess), and the years of the programme. */
const REINFORCED = 0.05;
const REINFORCEMENT = [2016, 2028] as const;

type Costs = Pick<ParameterValues, 'renovationCost' | 'renovationValue'>;

/** What a renovation adds to the value of a dwelling, EUR. @param value mean value of the place's dwellings, EUR */
export const valueGained = (value: number, quality: number, { renovationValue }: Costs): number =>
  (value * renovationValue * Math.max(0, RENOVATED - quality)) / BEST_QUALITY;

/** Highest quality at which a renovation pays; below 0 it never does. */
export function worstThatPays(value: number, { renovationCost, renovationValue }: Costs): number {
  const fullValue = value * renovationValue;
  return fullValue > 0 ? Math.floor(RENOVATED - (BEST_QUALITY * renovationCost) / fullValue) : -1;
}

export interface Renovation {
  /** Probability of being renovated since the last look, by keeper. */
  readonly chance_k: readonly number[];
  /** Highest quality at which the keeper does it: t * KEEPERS + keeper. */
  readonly upTo_tk: Int16Array;
  /** Probability of having been reinforced since the last look, by town. */
  readonly reinforced_t: Float64Array;
  /** Whether any of these is not 0. */
  readonly shakes: boolean;
}

/** Probability of at least one in the years of a round. */
const inRound = (yearly: number): number => {
  let not = 1;
  for (let i = 0; i < ROUND; i++) not *= 1 - yearly;
  return 1 - not;
};

/** @param world with housing */
export function renovationOf(world: World): Renovation {
  const { year, parameters } = world;
  const { renovationPace, privateFriction, earthquakes } = parameters;
  const { shaken_t } = world.housing!.input;
  const private_ = renovationPace * privateFriction;
  const chance_k = [renovationPace, private_, 0, private_ * LANDLORD_PACE].map(inRound);
  const upTo_tk = new Int16Array(shaken_t.length * KEEPERS);
  for (let t = 0; t < shaken_t.length; t++) {
    upTo_tk[t * KEEPERS + KEEPER.association] = WORN;
    upTo_tk[t * KEEPERS + KEEPER.owner] = worstThatPays(valueIn(world, t, PRICED.owned), parameters);
    upTo_tk[t * KEEPERS + KEEPER.poorOwner] = -1;
    upTo_tk[t * KEEPERS + KEEPER.landlord] = worstThatPays(valueIn(world, t, PRICED.private), parameters);
  }
  const under = year >= REINFORCEMENT[0] && year <= REINFORCEMENT[1];
  const level = under ? REINFORCED * earthquakes : 0;
  const reinforced_t = Float64Array.from(shaken_t, (shaken) => inRound(level * shaken));
  return { chance_k, upTo_tk, reinforced_t, shakes: reinforced_t.some((chance) => chance > 0) };
}

/** Mean value of a place's dwellings today, EUR, as owners see it. */
export const valueIn = (world: World, t: number, segment: number): number =>
  world.housing!.input.prices.woz_t[t]! * priceSeen(world, t, segment);
