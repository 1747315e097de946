/** The housing market of a real region: everybody who looks for a home in its first year. */
import { EVENT } from '../../sim/event-numbers.js';
import { gatherSeekers } from '../../sim/moving/seekers.js';
import { capacityBySegment } from '../../sim/moving/segments.js';
import { chooser, settling } from '../../sim/processes/settling.js';
import { keyOf, type World } from '../../sim/world.js';
import { YEAR } from '../../sim/year.js';
import { type Market, written } from '../toy/market.js';

/** Lives the year up to where homes are handed out. @param world of 1 January, changed */
export function marketOfYear(world: World): Market {
  world.events.count = 0;
  for (const process of YEAR.slice(0, YEAR.indexOf(settling))) process.run(world, process.prepare(world));
  const applicants = gatherSeekers(world);
  const key = keyOf(world, EVENT.marketTicket);
  return written({ applicants, capacity_s: capacityBySegment(world), choice: chooser(world, applicants), key });
}
