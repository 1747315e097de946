/** New dwellings, followed until somebody lives there. */
import type { WorldInput } from '../../sim/input.js';
import { DWELLING_STATUS } from '../../sim/state/dwellings.js';
import { living } from '../../sim/year.js';
import { type Changes, changedWorld } from './homes-lived.js';
import { seedsTo } from './world.js';

/** Full years on the market within which a new dwelling is to be lived in. */
export const WITHIN = 3;

export interface NewHomes {
  /** Built so early that they can be followed for WITHIN years, and of these lived in by then. */
  readonly built: number;
  readonly filled: number;
  /** Residents at the end, mean of seeds. */
  readonly residents: number;
}

/** @param counts whether the new dwellings of a town count; all seeds together */
export function newHomes(
  input: WorldInput,
  counts: (town: number) => boolean,
  seeds: number,
  years: number,
  changes: Changes,
): NewHomes {
  let [built, filled, residents] = [0, 0, 0];
  const last = input.baseYear + years;
  for (const seed of seedsTo(seeds)) {
    const world = changedWorld(input, seed, changes);
    const before = world.dwellings.slots;
    // By slot, which a dwelling keeps: the year of building, and the 1 January on which it was first found lived in.
    const built_d = new Map<number, number>();
    const filled_d = new Map<number, number>();
    const nextYear = living(world);
    for (let i = 0; i < years; i++) {
      nextYear();
      const { slots, place_d, since_d, status_d } = world.dwellings;
      for (let d = before; d < slots; d++) {
        if (!counts(place_d[d]!)) continue;
        if (!built_d.has(d)) built_d.set(d, since_d[d]!);
        if (status_d[d] === DWELLING_STATUS.occupied && !filled_d.has(d)) filled_d.set(d, world.year);
      }
    }
    // Built in the course of a year, on the market from the next 1 January on.
    for (const [d, year] of built_d) {
      const due = year + 1 + WITHIN;
      if (due > last) continue;
      built++;
      if ((filled_d.get(d) ?? Number.POSITIVE_INFINITY) <= due) filled++;
    }
    const { slots, size_h, place_h } = world.households;
    for (let h = 0; h < slots; h++) if (counts(place_h[h]!)) residents += size_h[h]! / seeds;
  }
  return { built, filled, residents };
}
