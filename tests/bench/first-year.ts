/** What one more empty dwelling does in the first year of a real region. */
import { EVENT } from '../../sim/event-numbers.js';
import { type Influence, influenceMap } from '../../sim/influence.js';
import type { WorldInput } from '../../sim/input.js';
import { appealOf } from '../../sim/moving/appeal.js';
import { gatherSeekers } from '../../sim/moving/gather.js';
import { capacityBySegment } from '../../sim/moving/segments.js';
import { chooser, settling, waitingFirst } from '../../sim/processes/settling.js';
import { keyOf, type World } from '../../sim/world.js';
import { stepYear, YEAR } from '../../sim/year.js';
import { worldOf } from '../statistical/world.js';
import { type Market, written } from '../toy/market.js';
import { withVacancies } from '../toy/vacancy.js';

/** Everybody who looks for a home. @param world of 1 January, which lives on to the day when homes are handed out */
export function marketOfYear(world: World): Market {
  world.events.count = 0;
  for (const process of YEAR.slice(0, YEAR.indexOf(settling))) process.run(world, process.prepare(world));
  const appeal = appealOf(world);
  const applicants = gatherSeekers(world, appeal);
  const key = keyOf(world, EVENT.marketTicket);
  const waiting = waitingFirst(world, applicants);
  return written({
    applicants,
    capacity_s: capacityBySegment(world),
    choice: chooser(world, applicants, appeal),
    key,
    waiting,
  });
}

/** Who differs after the first year when one dwelling to own stands empty more, in every `step`-th town in turn. */
export function disturbed(input: WorldInput, step: number, seed: number): Influence[] {
  const lived = (from: WorldInput): World => {
    const world = worldOf(from, seed);
    stepYear(world);
    return world;
  };
  const baseline = lived(input);
  const towns = input.places.code_t.flatMap((_, t) => (t % step === 0 ? [t] : []));
  return towns.map((town) => influenceMap(baseline, lived(withVacancies(input, town, 1))));
}

export const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
