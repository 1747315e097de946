/** Prices a year on: what demand, homes on offer, their state and emptiness have become, in towns and municipalities. */
import { exp } from '../exact.js';
import { SEGMENTS_PER_TOWN } from '../moving/segments.js';
import type { World } from '../world.js';
import {
  better,
  byMunicipality,
  byTown,
  emptier,
  offered,
  rebuilt,
  type Standing,
  standing,
  tighter,
} from './changes.js';
import { countHomes } from './home-counts.js';
import { drifted, nextPrice, priceTarget, shrunk } from './price-law.js';
import { PRICED_SEGMENTS, type Prices, TENURE_OF_PRICED } from './prices.js';
import { quakeValue } from './quakes.js';

/** Years that make a mean of refusals. */
const REFUSAL_YEARS = 3;

/** Prices of the 1 January that ends the year being lived. */
export function valueHomes(world: World): void {
  const { places, parameters, baseYear } = world;
  const { input, prices, books } = world.housing!;
  const { municipality_t, code_m } = places;
  const nextYear = world.year + 1;
  const years = nextYear - baseYear;
  prices.lagged_ts.set(prices.price_ts);
  prices.homes = countHomes(world.dwellings, municipality_t.length, nextYear, baseYear);
  rememberRefusals(prices, world.refused_s, years);
  const towns = byTown(prices, books);
  const municipalities = byMunicipality(towns, municipality_t, code_m.length);
  const drift_m = input.prices.drift_m.map((drift) => drifted(drift, years, parameters.priceDriftFade));
  for (let t = 0; t < municipality_t.length; t++) {
    const m = municipality_t[t]!;
    const homes = standing(towns, t);
    const town = (change: (of: Standing, a: number) => number): number =>
      shrunk(change(towns, t), change(municipalities, m), homes);
    const quality = town(better);
    const besideEmpty = town(emptier);
    const besideRebuilt = town(rebuilt);
    const apart = drift_m[m]! + quakeValue(world, t, nextYear);
    for (let s = 0; s < PRICED_SEGMENTS; s++) {
      const i = t * PRICED_SEGMENTS + s;
      const tightness = shrunk(tighter(towns, t, s), tighter(municipalities, m, s), offered(towns, t, s));
      const target = priceTarget(parameters, { tightness, quality, besideEmpty, besideRebuilt });
      prices.slow_ts[i] = nextPrice(prices.slow_ts[i]!, target, parameters);
      prices.price_ts[i] = exp(prices.slow_ts[i]! + apart);
    }
    prices.better_t[t] = quality;
  }
}

/**
 * Searches refused a year, as a mean that forgets a third of itself. That of the first three years counts as the base: what
 * a market in balance refuses is not known before it has been cleared, and the first market after the base, which nobody
 * was refused by before, is not like the next.
 */
function rememberRefusals({ firstRefused_ts, meanRefused_ts }: Prices, refused_s: Int32Array, years: number): void {
  for (let i = 0; i < meanRefused_ts.length; i++) {
    // A town's segments with a dwelling are numbered by tenure.
    const town = Math.floor(i / PRICED_SEGMENTS) * SEGMENTS_PER_TOWN;
    const refused = refused_s[town + TENURE_OF_PRICED[i % PRICED_SEGMENTS]!]!;
    meanRefused_ts[i]! += (refused - meanRefused_ts[i]!) / Math.min(years, REFUSAL_YEARS);
  }
  if (years <= REFUSAL_YEARS) firstRefused_ts.set(meanRefused_ts);
}
