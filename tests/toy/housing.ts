/** Housing written out by hand: nothing is built or taken down, and nothing shakes, unless the test says so. */
import type { HousingInput } from '../../sim/housing/input.js';
import type { StockInput } from '../../sim/housing/stock-input.js';
import type { PlaceTable, WorldInput } from '../../sim/input.js';
import type { Livelihood } from '../../sim/labour/livelihood.js';
import { BEST_QUALITY } from '../../sim/state/dwellings.js';
import type { World } from '../../sim/world.js';

export interface ToyHousing extends Partial<StockInput> {
  /** EUR, the same in every town. */
  readonly woz?: number;
  readonly shaken?: number;
}

function toyHousing(
  { code_t, code_m }: PlaceTable,
  { woz = 150_000, shaken = 0, ...stock }: ToyHousing = {},
): HousingInput {
  return {
    stock: {
      built_t: code_t.map(() => 0),
      known_t: code_t.map(() => 0),
      takenDown_m: code_m.map(() => 0),
      after: null,
      ownedPart_t: code_t.map(() => 1),
      socialPart_t: code_t.map(() => 0),
      ...stock,
    },
    prices: { woz_t: code_t.map(() => woz), countryWoz: woz, drift_m: code_m.map(() => 0) },
    shaken_t: code_t.map(() => shaken),
  };
}

/** The same input with such housing, and all its dwellings of one quality. */
export function withHousing(input: WorldInput, toy: ToyHousing = {}, quality = BEST_QUALITY): WorldInput {
  input.population.dwellings.quality_d.fill(quality);
  return { ...input, housing: toyHousing(input.places, toy) };
}

/**
 * The same world with incomes: of a single man of 25 to 65 without work or education EUR 9,000 a year times `scale`, of a
 * child nothing.
 */
export function withIncomes(world: World, scale: number): World {
  const income = { scale_m: Float64Array.from(world.places.code_m, () => scale) };
  return { ...world, livelihood: { input: { income } } as unknown as Livelihood };
}
