/** Searches of residents for a home in the first year. */
import { HAPPENED } from '../../sim/events.js';
import type { WorldInput } from '../../sim/input.js';
import { appealOf } from '../../sim/moving/appeal.js';
import { gatherSeekers } from '../../sim/moving/gather.js';
import { ORIGIN_OUTSIDE } from '../../sim/moving/seekers.js';
import { stepYear } from '../../sim/year.js';
import { seedsTo, worldOf } from './world.js';

/** Share of the residents looking for a home, for themselves or their household, who found none and stayed. */
export function searchesInVain(input: WorldInput, seeds: number): number {
  let [searches, inVain] = [0, 0];
  for (const seed of seedsTo(seeds)) {
    const world = worldOf(input, seed);
    stepYear(world, (process) => {
      if (process !== 'settling') return;
      const { count, origin_i } = gatherSeekers(world, appealOf(world));
      for (let i = 0; i < count; i++) if (origin_i[i] !== ORIGIN_OUTSIDE) searches++;
    });
    const { count, what_e } = world.events;
    for (let e = 0; e < count; e++) if (what_e[e] === HAPPENED.refused) inVain++;
  }
  return inVain / searches;
}
