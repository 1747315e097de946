/** Housing for worlds written out by hand: homes of middling quality, prices at the base, nothing built. */
import type { HousingInput } from '../../sim/housing/input.js';
import type { PricesInput } from '../../sim/housing/price-input.js';
import type { WorldInput } from '../../sim/input.js';

export const QUALITY = 128;

export function stillHousing({ places }: WorldInput, prices: Partial<PricesInput> = {}, shaken = 0): HousingInput {
  const towns = places.code_t.map(() => 0);
  const municipalities = places.code_m.map(() => 0);
  return {
    stock: {
      built_t: towns,
      takenDown_m: municipalities,
      ownedPart_t: towns.map(() => 1),
      socialPart_t: towns,
    },
    prices: { woz_t: towns.map(() => 200_000), countryWoz: 250_000, drift_m: municipalities, ...prices },
    shaken_t: towns.map(() => shaken),
  };
}

/** The same world with housing. */
export function withHousing(input: WorldInput, prices: Partial<PricesInput> = {}, shaken = 0): WorldInput {
  const { dwellings } = input.population;
  const quality_d = dwellings.quality_d.slice().fill(QUALITY);
  return {
    ...input,
    population: { ...input.population, dwellings: { ...dwellings, quality_d } },
    housing: stillHousing(input, prices, shaken),
  };
}
