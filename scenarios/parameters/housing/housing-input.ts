import type { HousingInput } from '../../../sim/housing/input.js';
import type { Population } from '../../../sim/input.js';
import type { Pack } from '../../packages/format.js';
import { pricesInput } from './prices-input.js';
import { shakenByTown } from './quakes.js';
import { stockInput } from './stock-input.js';

/** Everything the right loop needs. @param population with the quality of its dwellings */
export const housingInput = (pack: Pack, population: Population, base: number): HousingInput => ({
  stock: stockInput(pack, population, base),
  prices: pricesInput(pack, base),
  shaken_t: shakenByTown(pack),
});
