/** The first region as shipped, for tests of frequencies and speed. */
import { readFileSync } from 'node:fs';
import { parsePack } from '../../scenarios/packages/check.js';
import type { Pack } from '../../scenarios/packages/format.js';
import { synthesise } from '../../scenarios/population/synthesise.js';
import { openInput, worldInput } from '../../scenarios/population/world-input.js';
import { runKeyOf } from '../../scenarios/run-key.js';
import type { WorldInput } from '../../sim/input.js';
import { initialParameters } from '../../sim/parameters/parameters.js';
import { makeWorld, type World } from '../../sim/world.js';

const packFile = (base: number): string => `scenarios/packages/noord-oost-groningen.${base}.json`;
export const REGION_FILE = packFile(2021);

export const regionPack = (base: number): Pack => parsePack(readFileSync(packFile(base), 'utf8'), packFile(base));

/** Population seed 1 of the shipped pack. */
export function regionInput(): WorldInput {
  const pack = regionPack(2021);
  return worldInput(pack, synthesise(pack, 1));
}

/** The same with moving between towns and across the region's edge. */
export function openRegionInput(): WorldInput {
  const pack = regionPack(2021);
  return openInput(pack, synthesise(pack, 1));
}

export const worldOf = (input: WorldInput, seed: number): World =>
  makeWorld(input, runKeyOf(seed), initialParameters());

/** Seeds 1 to n. */
export const seedsTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1);
