/** The price law: what a price goes to, and how fast. All prices are logarithms against the base, in relation to the country. */
import { ln } from '../exact.js';
import type { ParameterValues } from '../parameters/parameters.js';

/** What stands behind a price, of a town or a municipality, in one year. */
export interface Tightness {
  /** Households in the segment, and searches refused there. */
  readonly demand: number;
  /** Dwellings lived in or fit to be. */
  readonly supply: number;
}

/**
 * Logarithm of demand over supply against the base, 0 at the base. Half a dwelling on either side keeps it finite where
 * a village has none left.
 */
export const tightnessChange = (now: Tightness, base: Tightness): number =>
  ln((now.demand + 0.5) / (now.supply + 0.5) / ((base.demand + 0.5) / (base.supply + 0.5)));

/** Dwellings around one that its buyer sees from there (guess). */
const NEIGHBOURS = 10;

/** Part of the dwellings with one of a kind among their neighbours, where these are spread evenly. @param share of the kind */
export function besideAny(share: number): number {
  let none = 1;
  for (let n = 0; n < NEIGHBOURS; n++) none *= 1 - share;
  return 1 - none;
}

/** Dwellings at which a town's own figure counts as much as its municipality's (guess): a market is larger than a village. */
const HALF_OWN = 300;

/**
 * A town's own figure drawn towards that of its municipality, the more so the fewer dwellings it rests on: one household
 * must not shake the price of a hamlet, and who looks for a home looks around in the municipality.
 *
 * @param dwellings the figure of the town rests on; 0 = it has none of its own
 */
export const shrunk = (own: number, municipality: number, dwellings: number): number =>
  municipality + (dwellings / (dwellings + HALF_OWN)) * (own - municipality);

/** Changes since the base that a price answers to. */
export interface Changes {
  readonly tightness: number;
  /** Mean quality; 1 = the whole range. */
  readonly quality: number;
  /** Part of dwellings with a long-empty one beside them, and with one rebuilt in place of such a one. */
  readonly besideEmpty: number;
  readonly besideRebuilt: number;
}

type Strengths = Pick<ParameterValues, 'priceElasticity' | 'qualityValue' | 'vacancySpillover' | 'rebuildingValue'>;

/** Where a price goes in the end. */
export const priceTarget = (
  { priceElasticity, qualityValue, vacancySpillover, rebuildingValue }: Strengths,
  { tightness, quality, besideEmpty, besideRebuilt }: Changes,
): number =>
  priceElasticity * tightness +
  qualityValue * quality +
  vacancySpillover * besideEmpty +
  rebuildingValue * besideRebuilt;

/** What is there a year later of a price that goes a part of the way. */
export const nextPrice = (price: number, target: number, { priceSpeed }: Pick<ParameterValues, 'priceSpeed'>): number =>
  price + priceSpeed * (target - price);

/**
 * What a drift from before the base adds up to.
 *
 * @param drift a year, as a logarithm
 * @param years since the base
 * @param fade what is left of it each year, from the first year on
 */
export function drifted(drift: number, years: number, fade: number): number {
  let sum = 0;
  let left = 1;
  for (let year = 0; year < years; year++) {
    left *= fade;
    sum += left;
  }
  return drift * sum;
}
