/** The first region as shipped, for tests of frequencies and speed. */
import type { Pack } from '../../scenarios/packages/format.js';
import { synthesise } from '../../scenarios/population/synthesise.js';
import { openInput, worldInput } from '../../scenarios/population/world-input.js';
import { runKeyOf } from '../../scenarios/run-key.js';
import type { Population, WorldInput } from '../../sim/input.js';
import { initialParameters } from '../../sim/parameters/parameters.js';
import { makeWorld, type World } from '../../sim/world.js';
import { readPack } from '../unit/pack-files.js';

/** Made once for all files of a test worker, since nothing writes in a population or an input. */
function once<Made>(make: (base: number) => Made): (base: number) => Made {
  const made = new Map<number, Made>();
  return (base) => {
    if (!made.has(base)) made.set(base, make(base));
    return made.get(base)!;
  };
}

export const regionPack = (base: number): Pack => readPack(`noord-oost-groningen.${base}.json`);

/** Population seed 1 of the shipped pack. */
export const regionPopulation = once((base): Population => synthesise(regionPack(base), 1));

/** That population with nobody moving between towns. */
export const regionInput = once((base): WorldInput => worldInput(regionPack(base), regionPopulation(base)));

/** The same with moving between towns and across the region's edge. */
export const openRegionInput = once((base): WorldInput => openInput(regionPack(base), regionPopulation(base)));

export const worldOf = (input: WorldInput, seed: number): World =>
  makeWorld(input, runKeyOf(seed), initialParameters());

/** Seeds 1 to n. */
export const seedsTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1);
