/** What homes are worth, at the country's prices of the base year. */

import { PRICED, PRICED_SEGMENTS } from '../housing/prices.js';
import { TENURE, TENURES } from '../state/dwellings.js';
import type { World } from '../world.js';
import type { Indicator } from './indicator.js';
import { type Parts, ratioIndicator } from './ratio.js';

const declared = { kind: 'stock', inWorld: ({ housing }: World): boolean => housing !== null } as const;

/** Priced segment by tenure: a value of the tax office is that of a home free to be sold, so social ones follow owned. */
const SEGMENT_K: readonly number[] = Object.values(TENURE).map((tenure) =>
  tenure === TENURE.private ? PRICED.private : PRICED.owned,
);

/** Sums of values of all dwellings that stand, and how many these are. */
function values({ places, housing }: World): Parts {
  const { input, prices } = housing!;
  const part_t = new Float64Array(places.code_t.length);
  const over_t = new Float64Array(places.code_t.length);
  prices.homes.standing_tk.forEach((homes, i) => {
    const t = Math.floor(i / TENURES);
    const price = prices.lagged_ts[t * PRICED_SEGMENTS + SEGMENT_K[i % TENURES]!]!;
    part_t[t]! += homes * price * input.prices.woz_t[t]!;
    over_t[t]! += homes;
  });
  return { part_t, over_t };
}

export const wozValue: Indicator = ratioIndicator(
  {
    ...declared,
    id: 'woz_value_eur',
    label: { nl: 'Gemiddelde WOZ-waarde', en: 'Mean value of dwellings (WOZ)' },
    unit: "EUR per dwelling, at the country's prices of the base year",
    definition:
      "Mean value of all dwellings as the tax office has it in this year, which is that of 1 January a year earlier: the value of the base year times what the price has become against the country's since; what the country's own prices do is left out",
    source: 'value of the base year by town, and the price law',
    cbs: "StatLine 70072ned, mean WOZ value of dwellings, over the country's and times the country's of the base year",
    headline: true,
  },
  { times: 1, decimals: 2 },
  values,
);

export const priceIndex: Indicator = ratioIndicator(
  {
    ...declared,
    id: 'price_index',
    label: { nl: 'Prijs van koopwoningen', en: 'Price of owned homes' },
    unit: "base = 100, in relation to the country's prices",
    definition:
      "Mean price of owned dwellings on 1 January against the base, in relation to the country's prices; areas are means over their owned dwellings",
    source: 'price law',
    cbs: 'none by town; StatLine 83625NED has mean selling prices by municipality, of whatever was sold',
    headline: false,
  },
  { times: 100, decimals: 3 },
  ({ housing }) => {
    const { homes, price_ts } = housing!.prices;
    const owned_t = homes.standing_tk.filter((_, i) => i % TENURES === TENURE.owner);
    return {
      part_t: Array.from(owned_t, (n, t) => n * price_ts[t * PRICED_SEGMENTS + PRICED.owned]!),
      over_t: owned_t,
    };
  },
);
