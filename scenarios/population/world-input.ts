import type { PlaceTable, Population, WorldInput } from '../../sim/input.js';
import type { Pack } from '../packages/format.js';
import { numbers, words } from '../packages/table.js';
import { baseOf } from './base.js';
import { ratesOf } from './rates.js';

/** Everything a run needs from a region pack and the population made from it. */
export const worldInput = (pack: Pack, population: Population): WorldInput => ({
  packId: pack.id,
  baseYear: baseOf(pack),
  places: placesOf(pack),
  rates: ratesOf(pack),
  population,
});

/** Towns and municipalities of a pack, both in its order (by code). */
export function placesOf(pack: Pack): PlaceTable {
  const places = pack.tables['places']!;
  const municipalities = pack.tables['municipalities']!;
  const code_m = words(municipalities, 'code');
  return {
    code_t: words(places, 'code'),
    name_t: words(places, 'name'),
    municipality_t: words(places, 'municipality').map((code) => code_m.indexOf(code)),
    x_t: numbers(places, 'x_m'),
    y_t: numbers(places, 'y_m'),
    code_m,
    name_m: words(municipalities, 'name'),
    mortalityRatio_m: numbers(municipalities, 'mortality_ratio'),
    fertilityRatio_m: numbers(municipalities, 'fertility_ratio'),
  };
}
