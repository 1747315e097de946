import type { Accounts } from './checks/accounts.js';
import { checkStructure } from './checks/structure.js';
import { stateHash } from './hash.js';
import { INDICATORS } from './indicators/indicators.js';
import { AGES, MAX_AGE, type WorldInput } from './input.js';
import type { Job, YearResult } from './protocol.js';
import { birthYearOf, sexOf } from './state/persons.js';
import { makeWorld, type World } from './world.js';
import { stepYear } from './year.js';

/**
 * One replicate, year by year, each result handed over as soon as it is known.
 *
 * @throws CheckError when a check fails; results handed over before are then not to be used
 */
export function runReplicate(
  input: WorldInput,
  job: Omit<Job, 'job' | 'seed'>,
  receive: (result: YearResult) => void,
): void {
  const world = makeWorld(input, job.runKey, job.parameters);
  checkStructure(world);
  receive(yearResult(world, true));
  let accounts: Accounts | undefined;
  while (world.year < job.lastYear) {
    accounts = stepYear(world, undefined, accounts);
    receive(yearResult(world, false));
  }
  checkStructure(world);
}

/** Stocks of this 1 January and flows of the year before; a first year has stocks only. */
export function yearResult(world: World, first: boolean): YearResult {
  const hash = stateHash(world);
  const indicators: Record<string, number[]> = {};
  for (const indicator of INDICATORS)
    if (!first || indicator.kind === 'stock') indicators[indicator.id] = indicator.of(world);
  return { year: world.year, stateHash: hash.state, placeHash_t: hash.place_t, indicators, pyramid_sa: pyramid(world) };
}

function pyramid(world: World): number[] {
  const { slots, class_p } = world.persons;
  const count_sa = new Array<number>(2 * AGES).fill(0);
  for (let p = 0; p < slots; p++) {
    const c = class_p[p]!;
    if (c === 0) continue;
    const age = world.year - 1 - birthYearOf(c);
    count_sa[sexOf(c) * AGES + Math.min(age, MAX_AGE)]!++;
  }
  return count_sa;
}
