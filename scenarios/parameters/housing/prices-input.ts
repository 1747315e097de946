import type { PricesInput } from '../../../sim/housing/price-input.js';
import type { Pack } from '../../packages/format.js';
import { numbers, words } from '../../packages/table.js';
import { driftByMunicipality } from './drift.js';
import { valuesBefore } from './values-before.js';

/** Values at the base and their past. */
export function pricesInput(pack: Pack, base: number): PricesInput {
  const places = pack.tables['places']!;
  const municipalities = pack.tables['municipalities']!;
  const { value_m, country } = valuesBefore(pack, words(municipalities, 'code'), base);
  return {
    woz_t: numbers(places, 'woz_eur'),
    countryWoz: country.at(-1)?.value ?? 0,
    drift_m: driftByMunicipality(
      value_m,
      country,
      numbers(municipalities, 'dwellings'),
      words(municipalities, 'corop_code'),
    ),
  };
}
