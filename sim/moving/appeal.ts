/** How today's towns compare with the base year, for those who leave their home and for those who would come. */
import type { Acceptance } from '../choice/acceptance.js';
import { housingPull } from '../housing/response.js';
import { workPull } from '../labour/pull.js';
import type { World } from '../world.js';
import { arrivalAcceptance } from './arrival-appeal.js';
import { departureAcceptance } from './market.js';

/** Made once a year: as long as nobody has moved, every choice of the year looks at the same towns. */
export interface Appeal {
  readonly departures: Acceptance;
  readonly arrivals: Acceptance;
}

/** @returns null in a closed world */
export function appealOf(world: World): Appeal | null {
  if (world.moving === null) return null;
  const work = workPull(world);
  const homes = housingPull(world);
  return { departures: departureAcceptance(world, work, homes), arrivals: arrivalAcceptance(world, work, homes) };
}
