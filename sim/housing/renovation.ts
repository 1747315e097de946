/**
 * Who has a worn dwelling mended: associations by programme, whatever the price; private owners where the place's values
 * pay for it and the household can. Where the ground shook, homes are reinforced as well.
 */
import { threshold } from '../draws.js';
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
export const LIFE_PROOFED = [0.3, 0.1, 0.05] as const;

/** Homes reinforced a year where the ground shook most, at the highest level (guess), and the years of the programme. */
const REINFORCED = 0.05;
const REINFORCEMENT = [2016, 2028] as const;

/** Priced segment by keeper; associations do not look at it. */
const SEGMENT = [PRICED.private, PRICED.owned, PRICED.private] as const;

type Costs = Pick<ParameterValues, 'renovationCost' | 'renovationValue'>;

/** What a renovation adds to the value of a dwelling, EUR. @param value mean value of the place's dwellings, EUR */
export const valueGained = (value: number, quality: number, { renovationValue }: Costs): number =>
  (value * renovationValue * Math.max(0, RENOVATED - quality)) / BEST_QUALITY;

/** Highest quality at which a renovation pays; below 0 it never does. */
export function worstThatPays(value: number, { renovationCost, renovationValue }: Costs): number {
  const fullValue = value * renovationValue;
  return fullValue > 0 ? Math.floor(RENOVATED - (BEST_QUALITY * renovationCost) / fullValue) : -1;
}

/** Thresholds are of a look, and so of four years; `o` is 1 for a dwelling built before 2000. */
export interface Renovation {
  /** Highest quality at which the keeper does it, given the income: t * KEEPERS + keeper. */
  readonly upTo_tk: Int16Array;
  /** Threshold of a draw by which the place's reinforcement or the keeper does it: (t * KEEPERS + keeper) * 2 + o. */
  readonly both_tko: Float64Array;
  /** The same of reinforcement alone, for whatever is not as good as renovated. */
  readonly reinforced_tko: Float64Array;
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
  const chance_k = [renovationPace, private_, private_ * LANDLORD_PACE].map(inRound);
  const under = year >= REINFORCEMENT[0] && year <= REINFORCEMENT[1];
  const level = under ? REINFORCED * earthquakes : 0;
  const cells = shaken_t.length * KEEPERS;
  const upTo_tk = new Int16Array(cells);
  const both_tko = new Float64Array(2 * cells);
  const reinforced_tko = new Float64Array(2 * cells);
  for (let i = 0; i < cells; i++) {
    const t = Math.floor(i / KEEPERS);
    const keeper = i % KEEPERS;
    upTo_tk[i] = keeper === KEEPER.association ? WORN : worstThatPays(valueIn(world, t, SEGMENT[keeper]!), parameters);
    const mended = chance_k[keeper]!;
    const reinforced = inRound(level * shaken_t[t]!);
    both_tko[2 * i] = threshold(mended);
    both_tko[2 * i + 1] = threshold(mended + reinforced - mended * reinforced);
    reinforced_tko[2 * i + 1] = threshold(reinforced);
  }
  return { upTo_tk, both_tko, reinforced_tko };
}

/** Mean value of a place's dwellings today, EUR, as owners see it. */
export const valueIn = (world: World, t: number, segment: number): number =>
  world.housing!.input.prices.woz_t[t]! * priceSeen(world, t, segment);
