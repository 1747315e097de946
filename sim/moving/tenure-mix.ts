/** What a town has to offer by tenure, against the country: wishes are those of the country, turned towards it. */
import type { WorldInput } from '../input.js';
import { DWELLING_STATUS, TENURE } from '../state/dwellings.js';

/** Dwellings of the country by tenure (owner, social, private). Source: CBS 82900NED, about 2018. */
const COUNTRY = [0.57, 0.29, 0.14] as const;

/** A town's dwellings at the base against the country's, as odds: owned against rented, and social against private rent. */
export interface TenureMix {
  readonly owned_t: Float64Array;
  readonly social_t: Float64Array;
}

/** From occupied dwellings of the base: the same in every scenario. */
export function tenureMix({ population, places }: Pick<WorldInput, 'population' | 'places'>): TenureMix {
  const towns = places.code_t.length;
  const { slots, place_d, tenure_d, status_d } = population.dwellings;
  const count_tk = new Float64Array(towns * COUNTRY.length);
  for (let d = 0; d < slots; d++) {
    if (status_d[d] === DWELLING_STATUS.occupied) count_tk[place_d[d]! * COUNTRY.length + tenure_d[d]!]!++;
  }
  const against = (t: number, tenure: number): number => count_tk[t * COUNTRY.length + tenure]! / COUNTRY[tenure]!;
  const mix = { owned_t: new Float64Array(towns), social_t: new Float64Array(towns) };
  for (let t = 0; t < towns; t++) {
    const [owned, social, rent] = [against(t, TENURE.owner), against(t, TENURE.social), against(t, TENURE.private)];
    const rented = (COUNTRY[1] * social + COUNTRY[2] * rent) / (COUNTRY[1] + COUNTRY[2]);
    mix.owned_t[t] = odds(owned, rented);
    mix.social_t[t] = odds(social, rent);
  }
  return mix;
}

/** Where there is none of both, neither counts more. */
const odds = (one: number, other: number): number =>
  one + other === 0 ? 1 : Math.min(1000, one / Math.max(1e-9, other));
