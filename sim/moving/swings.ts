/**
 * What nobody foresees: years in which a municipality draws more people than expected, or fewer, and waves of immigration.
 *
 * Each year brings a new deviation, and what earlier ones left fades (an autoregressive process that begins at the base).
 * They come from the seed alone, so that two worlds of a seed meet the same. Off unless asked for: they widen bands and
 * say nothing about what is likely.
 */
import { asDeviate, draw, drawKey } from '../draws.js';
import { EVENT } from '../event-numbers.js';
import { codeNumber } from '../identity.js';
import type { PlaceTable } from '../input.js';
import type { World } from '../world.js';

type Swinging = Pick<World, 'parameters' | 'baseYear' | 'year' | 'runKey'>;

/** People of the country as a whole have one identity, that of no municipality. */
const COUNTRY = 0;

/** Sum of the standard normal deviations of the years lived, the last one whole, earlier ones faded. */
function deviation({ baseYear, year, runKey }: Swinging, event: number, who: number, lasts: number): number {
  let sum = 0;
  for (let y = baseYear; y <= year; y++) {
    const { k1, k2 } = drawKey(runKey, event, y);
    sum = lasts * sum + asDeviate(draw(event, who, k1, k2));
  }
  return sum;
}

/** Net migration per resident beyond what is expected, by municipality, in the year being lived; null = none anywhere. */
export function placeSwings(world: Swinging & { readonly places: Pick<PlaceTable, 'code_m'> }): number[] | null {
  const { swings, placeSwing, placeSwingLasts } = world.parameters;
  const size = (swings * placeSwing) / 1000;
  if (size === 0) return null;
  return world.places.code_m.map(
    (code) => size * deviation(world, EVENT.placeSwing, codeNumber(code), placeSwingLasts),
  );
}

/** Immigrants over those expected in the year being lived, 0 or more. */
export function immigrationSwing(world: Swinging): number {
  const { swings, immigrationSwing, immigrationSwingLasts } = world.parameters;
  const size = swings * immigrationSwing;
  if (size === 0) return 1;
  return Math.max(0, 1 + size * deviation(world, EVENT.immigrationSwing, COUNTRY, immigrationSwingLasts));
}
