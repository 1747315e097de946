/** Circles of acquaintance: parts of an area in which people find a partner, so that nobody in a city meets everybody. */
import type { WorldInput } from '../input.js';

/** Residents of an area at the base date who share one circle (guess; it also keeps the cost in proportion). */
const CIRCLE = 10_000;

/** Areas are municipalities, in a closed world towns. */
export interface Circles {
  readonly area_t: readonly number[];
  /** Circles of each area, and the number of its first one. */
  readonly count_a: readonly number[];
  readonly first_a: readonly number[];
}

export function circlesOf({ places, moving, population: { households } }: WorldInput): Circles {
  const area_t = moving ? places.municipality_t : places.municipality_t.map((_, t) => t);
  const people_a = area_t.map(() => 0);
  for (let h = 0; h < households.slots; h++) {
    const a = area_t[households.place_h[h]!]!;
    people_a[a] = people_a[a]! + households.size_h[h]!;
  }
  const count_a = people_a.map((n) => Math.max(1, Math.round(n / CIRCLE)));
  const first_a: number[] = [];
  let next = 0;
  for (const count of count_a) {
    first_a.push(next);
    next += count;
  }
  return { area_t, count_a, first_a };
}
