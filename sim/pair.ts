import { tallyOf } from './indicators/tally.js';
import { type Influence, influenceMap } from './influence.js';
import type { WorldInput } from './input.js';
import type { Lever, PairJob } from './protocol.js';
import { makeWorld } from './world.js';
import { stepYear } from './year.js';

/**
 * Two worlds under one run key, year by year, who differs between them handed over as soon as it is known.
 *
 * @param input of whichever world brings none of its own
 * @throws CheckError when a check fails; results handed over before are then not to be used
 */
export function runPair(
  input: WorldInput,
  { runKey, lastYear, baseline, other }: Omit<PairJob, 'job' | 'seed'>,
  receive: (influence: Influence) => void,
): void {
  const begin = (lever: Lever) => {
    const world = makeWorld(lever.input ?? input, runKey, lever.parameters, lever.policy, lever.shocks);
    return { world, tally: tallyOf(world) };
  };
  const [one, two] = [begin(baseline), begin(other)];
  receive(influenceMap(one.world, two.world));
  while (one.world.year < lastYear) {
    for (const lived of [one, two]) lived.tally = stepYear(lived.world, undefined, lived.tally);
    receive(influenceMap(one.world, two.world));
  }
}
