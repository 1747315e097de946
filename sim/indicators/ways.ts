/** How far the nearest of something is: a mean over residents, of whole metres by town. */
import type { World } from '../world.js';
import type { Indicator } from './indicator.js';
import { ratioOfSums } from './ratio.js';

/** Whole metres by town; 0 where there is none at all. */
const metresOf = (km_t: Float64Array): number[] =>
  Array.from(km_t, (km) => (Number.isFinite(km) ? Math.round(km * 1000) : 0));

/**
 * The indicator of a way from home, in km.
 *
 * @param nearest km by town, infinite where there is none; null = a world in which it is not known
 */
export function wayIndicator(
  declared: Omit<Indicator, 'unit' | 'source' | 'kind' | 'of' | 'areas'>,
  nearest: (world: World) => Float64Array | null,
): Indicator {
  const metres = (world: World): number[] => metresOf(nearest(world) ?? new Float64Array(world.places.code_t.length));
  return {
    ...declared,
    unit: 'km',
    source: 'ways over land and crossings between towns, mean way inside a town',
    kind: 'stock',
    of: (world) => metres(world).map((m) => m / 1000),
    areas: ratioOfSums(
      (world, { members_t }) => ({ part_t: metres(world).map((m, t) => m * members_t[t]!), over_t: members_t }),
      { times: 1 / 1000, decimals: 3 },
    ),
  };
}
