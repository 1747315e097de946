import type { PricesInput } from '../../../sim/housing/price-input.js';
import type { Pack } from '../../packages/format.js';
import { gaps, numbers, words } from '../../packages/table.js';
import { municipalityOfTowns } from '../../population/base.js';
import { driftByMunicipality } from './drift.js';
import { type Series, valuesBefore } from './values-before.js';

/** Values at the base and their past. */
export function pricesInput(pack: Pack, base: number): PricesInput {
  const places = pack.tables['places']!;
  const municipalities = pack.tables['municipalities']!;
  const { value_m, country } = valuesBefore(pack, words(municipalities, 'code'), base);
  const municipality_t = municipalityOfTowns(pack);
  // Packs made before values of towns were in them know those of municipalities only.
  const own_t = places.columns['woz_eur'] ? gaps(places, 'woz_eur') : municipality_t.map(() => null);
  return {
    woz_t: municipality_t.map((m, t) => own_t[t] ?? lastOf(value_m[m]!)),
    countryWoz: lastOf(country),
    drift_m: driftByMunicipality(
      value_m,
      country,
      numbers(municipalities, 'dwellings'),
      words(municipalities, 'corop_code'),
    ),
  };
}

/** The latest value of a series, 0 when it has none. */
const lastOf = (series: Series): number => series.at(-1)?.value ?? 0;
