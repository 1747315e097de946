/**
 * The synthetic population of a region pack: persons in households, with a dwelling where there is one.
 *
 * Ages by sex of every town are exact; households and dwellings meet the pack's figures wherever they can be met
 * together (see household-plan.ts); who lives with whom is invented, by the shares of guesses.ts.
 */
import type { Population } from '../../sim/input.js';
import { InputError } from '../errors.js';
import type { Pack } from '../packages/format.js';
import { assignDwellings } from '../parameters/housing/first-dwellings.js';
import { assignWork } from '../parameters/labour/assign-work.js';
import { assignHealth } from '../parameters/livelihood/first-health.js';
import { assignNewcomers } from '../parameters/newcomers/first-newcomers.js';
import { baseOf } from './base.js';
import { type MadeTown, madeTown, toColumns } from './columns.js';
import { assignLearning } from './learning.js';
import { sharesWithParents } from './living-with-parents.js';
import { singleAges } from './single-ages.js';
import { townStream } from './stream.js';
import { townDwellings } from './town-dwellings.js';
import { townHouseholds } from './town-households.js';
import { townsOf } from './towns.js';

/**
 * Makes the population at the base date of a region pack.
 *
 * The same pack and seed give the same columns everywhere. A town depends on its own figures, those of its
 * municipality's ages, and the national tables; on nothing else.
 *
 * @param seed whole number; not the seed of a run
 */
export const synthesise = (pack: Pack, seed: number): Population => populationOf(pack, synthesiseTowns(pack, seed));

/** Columns of the towns that were made for a pack, and what people bring along that is drawn by identity. */
export function populationOf(pack: Pack, made: readonly MadeTown[]): Population {
  const population = toColumns(baseOf(pack), made);
  assignLearning(pack, population);
  // Health and work hang together: the second time health follows from the work that followed from the first.
  assignHealth(pack, population, false);
  assignWork(pack, population);
  assignHealth(pack, population, true);
  assignDwellings(pack, population);
  assignNewcomers(pack, population, baseOf(pack));
  return population;
}

/** Who lives with whom in every town, in the order of the pack: all that is invented, before it becomes columns. */
export function synthesiseTowns(pack: Pack, seed: number): MadeTown[] {
  const towns = townsOf(pack);
  const seen = new Map<number, string>();
  for (const { code, number } of towns) {
    if (seen.has(number)) throw new InputError(`places '${seen.get(number)}' and '${code}' carry the same number`);
    seen.set(number, code);
  }
  const residents_t = singleAges(pack, towns, seed);
  const withParents_c = sharesWithParents(pack);
  return towns.map((town, t) => {
    const stream = townStream(seed, town.code);
    const people = townHouseholds(residents_t[t]!, town, withParents_c, stream);
    return madeTown(town.number, people, townDwellings(people.households, town, stream));
  });
}
