/** The towns of the scenarios that the viewer opens with, made once with the site: reading them is quicker than making them. */
import { createHash } from 'node:crypto';
import { packTowns } from '../../population/packed.js';
import { synthesiseTowns } from '../../population/synthesise.js';
import type { LoadedScenario } from '../load.js';

export interface TownsFile {
  /** Holds a part of the hash of the contents, so that it may be kept for good. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export function townsFile({
  pack,
  scenario: { populationSeed },
}: Pick<LoadedScenario, 'pack' | 'scenario'>): TownsFile {
  const bytes = packTowns(synthesiseTowns(pack, populationSeed), pack.id, populationSeed);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  return { name: `${pack.name}.${pack.base}.towns-${hash}.bin`, bytes };
}
