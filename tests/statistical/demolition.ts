/** A number of empty dwellings taken down at once, with and without others in their place: what becomes of prices around. */
import { residentsByTown } from '../../sim/facilities/residents.js';
import { PRICED, PRICED_SEGMENTS } from '../../sim/housing/prices.js';
import type { WorldInput } from '../../sim/input.js';
import { type HomesEffect, MEASURES } from '../../sim/measures/measures.js';
import type { PolicyMeasure } from '../../sim/measures/policy.js';
import { TENURE, TENURES } from '../../sim/state/dwellings.js';
import type { World } from '../../sim/world.js';
import { living } from '../../sim/year.js';
import { changedWorld } from './homes-lived.js';
import { seedsTo } from './world.js';

export type Clearing = 'demolish-vacant' | 'demolish-and-rebuild';

/** The measure in the base year, with the money for so many dwellings. @param area_t towns in which it may */
function policyFor(input: WorldInput, id: Clearing, dwellings: number, area_t: readonly boolean[]): PolicyMeasure {
  const { effect, eurPerResident } = MEASURES.find((measure) => measure.id === id)!;
  const { demolition, building = 0 } = effect as Extract<HomesEffect, { demolition: number }> & { building?: number };
  const residents_t = residentsByTown(input.population.households, area_t.length);
  const residents = residents_t.reduce((all, n, t) => all + (area_t[t] ? n : 0), 0);
  // Half a dwelling more: cents are rounded.
  const dose = ((dwellings + 0.5) * (demolition + building)) / (eurPerResident * residents);
  return { id, dose, start: input.baseYear, years: 1, area_t };
}

export interface Cleared {
  readonly taken: number;
  readonly towns: number;
  /** By seed, percent: price of owned homes in the towns concerned after some years, against the same run without. */
  readonly price: number[];
  /** By seed, the same of dwellings that nobody lives in, in the towns concerned. */
  readonly vacant: number[];
}

/** @param years after which prices are compared */
export function clearedAway(
  input: WorldInput,
  ids: readonly Clearing[],
  dwellings: number,
  area_t: readonly boolean[],
  seeds: number,
  years: number,
): Cleared[] {
  const results = ids.map(() => ({ taken: 0, towns: 0, price: [] as number[], vacant: [] as number[] }));
  for (const seed of seedsTo(seeds)) {
    const without = changedWorld(input, seed);
    const nextYear = living(without);
    nextYear();
    const taken_t = without.housing!.books.takenDown_t.slice();
    for (let i = 1; i < years; i++) nextYear();
    ids.forEach((id, n) => {
      const world = changedWorld(input, seed, {}, [policyFor(input, id, dwellings, area_t)]);
      const nextOf = living(world);
      nextOf();
      const more_t = world.housing!.books.takenDown_t.map((count, t) => count - taken_t[t]!);
      for (let i = 1; i < years; i++) nextOf();
      const concerned = [...more_t.keys()].filter((t) => more_t[t]! > 0);
      const result = results[n]!;
      result.taken += more_t.reduce((a, b) => a + b, 0) / seeds;
      result.towns += concerned.length / seeds;
      const percent = (of: (world: World) => number): number => 100 * (of(world) / of(without) - 1);
      result.price.push(percent((one) => priceIn(one, concerned)));
      result.vacant.push(percent((one) => emptyIn(one, concerned)));
    });
  }
  return results;
}

/** Mean price of owned homes by the homes of the base, so that only prices differ. */
function priceIn({ housing }: World, towns: readonly number[]): number {
  const { base, price_ts } = housing!.prices;
  let [sum, homes] = [0, 0];
  for (const t of towns) {
    const standing = base.standing_tk[t * TENURES + TENURE.owner]!;
    sum += standing * price_ts[t * PRICED_SEGMENTS + PRICED.owned]!;
    homes += standing;
  }
  return sum / homes;
}

function emptyIn({ housing }: World, towns: readonly number[]): number {
  const { standing_tk, occupied_tk } = housing!.prices.homes;
  let empty = 0;
  for (const t of towns)
    for (let k = t * TENURES; k < (t + 1) * TENURES; k++) empty += standing_tk[k]! - occupied_tk[k]!;
  return empty;
}
