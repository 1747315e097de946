/** What has changed since the base behind the prices of an area: the same for a town and for its municipality. */
import { BEST_QUALITY } from '../state/dwellings.js';
import { type HomeCounts, TENURES } from './home-counts.js';
import { besideAny, tightnessChange } from './price-law.js';
import { PRICED_SEGMENTS, type Prices, TENURE_OF_PRICED } from './prices.js';
import type { StockBooks } from './stock-books.js';

/** Counts by area `a`: the towns, or the municipalities. */
export interface Standing {
  readonly now: HomeCounts;
  readonly base: HomeCounts;
  /** Searches refused a year, now and at the base: a * PRICED_SEGMENTS + s. */
  readonly refused_as: Float64Array;
  readonly firstRefused_as: Float64Array;
  /** Dwellings rebuilt in place of empty ones since the base. */
  readonly rebuilt_a: Int32Array;
}

export const byTown = (
  { homes, base, meanRefused_ts, firstRefused_ts }: Prices,
  { rebuilt_t }: Pick<StockBooks, 'rebuilt_t'>,
): Standing => ({
  now: homes,
  base,
  refused_as: meanRefused_ts,
  firstRefused_as: firstRefused_ts,
  rebuilt_a: rebuilt_t,
});

/** Sums over the towns of each municipality. */
export function byMunicipality(towns: Standing, municipality_t: readonly number[], municipalities: number): Standing {
  const add = <Column extends Int32Array | Float64Array>(column_t: Column, width: number, sum_m: Column): Column => {
    for (let i = 0; i < column_t.length; i++) {
      sum_m[municipality_t[Math.floor(i / width)]! * width + (i % width)]! += column_t[i]!;
    }
    return sum_m;
  };
  const whole = (column_t: Int32Array, width: number): Int32Array =>
    add(column_t, width, new Int32Array(municipalities * width));
  const real = (column_t: Float64Array, width: number): Float64Array =>
    add(column_t, width, new Float64Array(municipalities * width));
  const homes = (counts: HomeCounts): HomeCounts => ({
    standing_tk: whole(counts.standing_tk, TENURES),
    occupied_tk: whole(counts.occupied_tk, TENURES),
    offered_tk: whole(counts.offered_tk, TENURES),
    quality_t: real(counts.quality_t, 1),
    longEmpty_t: whole(counts.longEmpty_t, 1),
  });
  return {
    now: homes(towns.now),
    base: homes(towns.base),
    refused_as: real(towns.refused_as, PRICED_SEGMENTS),
    firstRefused_as: real(towns.firstRefused_as, PRICED_SEGMENTS),
    rebuilt_a: whole(towns.rebuilt_a, 1),
  };
}

/**
 * What a segment's price owes to that segment; the rest it owes to all homes with a price, which owners let and landlords sell
 * when one of both pays better (guess).
 */
const OWN_SEGMENT = 0.5;

/** Logarithm of demand over supply behind a segment's price, against the base. */
export function tighter(standing: Standing, a: number, s: number): number {
  const own = tightnessIn(standing, a, s, s + 1);
  return own + (1 - OWN_SEGMENT) * (tightnessIn(standing, a, 0, PRICED_SEGMENTS) - own);
}

/** The same of the segments from one up to another together. */
function tightnessIn(
  { now, base, refused_as, firstRefused_as }: Standing,
  a: number,
  from: number,
  upTo: number,
): number {
  let [demand, supply, baseDemand, baseSupply] = [0, 0, 0, 0];
  for (let s = from; s < upTo; s++) {
    const k = a * TENURES + TENURE_OF_PRICED[s]!;
    const i = a * PRICED_SEGMENTS + s;
    demand += now.occupied_tk[k]! + refused_as[i]!;
    supply += now.offered_tk[k]!;
    baseDemand += base.occupied_tk[k]! + firstRefused_as[i]!;
    baseSupply += base.offered_tk[k]!;
  }
  return tightnessChange({ demand, supply }, { demand: baseDemand, supply: baseSupply });
}

/** Dwellings on offer in a segment, now or at the base, whichever are fewer: what a figure of it rests on. */
export function offered({ now, base }: Standing, a: number, s: number): number {
  const k = a * TENURES + TENURE_OF_PRICED[s]!;
  return Math.min(now.offered_tk[k]!, base.offered_tk[k]!);
}

const all = (column_ak: Int32Array, a: number): number => {
  let sum = 0;
  for (let k = a * TENURES; k < (a + 1) * TENURES; k++) sum += column_ak[k]!;
  return sum;
};

/** Dwellings that stand, now or at the base, whichever are fewer. */
export const standing = ({ now, base }: Standing, a: number): number =>
  Math.min(all(now.standing_tk, a), all(base.standing_tk, a));

/** Mean quality of the homes in use and on offer, 0 to 1; without any, that of none. */
const quality = ({ quality_t, offered_tk }: HomeCounts, a: number): number =>
  quality_t[a]! / BEST_QUALITY / Math.max(1, all(offered_tk, a));

/** Mean quality less that of the base; 0 where there was, or is, nothing to compare. */
export const better = ({ now, base }: Standing, a: number): number =>
  all(now.offered_tk, a) > 0 && all(base.offered_tk, a) > 0 ? quality(now, a) - quality(base, a) : 0;

const beside = ({ longEmpty_t, standing_tk }: HomeCounts, a: number): number =>
  besideAny(longEmpty_t[a]! / Math.max(1, all(standing_tk, a)));

/** Part of the dwellings beside a long-empty one less that of the base. */
export const emptier = ({ now, base }: Standing, a: number): number => beside(now, a) - beside(base, a);

/** Part of the dwellings beside one rebuilt since the base. */
export const rebuilt = ({ now, rebuilt_a }: Standing, a: number): number =>
  besideAny(Math.min(1, rebuilt_a[a]! / Math.max(1, all(now.standing_tk, a))));
