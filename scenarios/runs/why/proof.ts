/** Whether a replay is the run that lies in a folder: the state of every year must be the same, to the bit. */
import { InputError } from '../../errors.js';
import type { Watched } from '../../why/replay.js';
import { readManifest } from '../destination.js';
import type { LoadedScenario } from '../load.js';
import { MANIFEST, type Manifest } from '../manifest.js';

/** The manifest of a finished run of this scenario with this seed. @throws InputError */
export function provenBy(folder: string, { scenario, pack }: LoadedScenario, seed: number): Manifest {
  const manifest = readManifest(folder);
  if (manifest === null)
    throw new InputError(`--dir ${folder}: no ${MANIFEST} that can be read; expected a run folder`);
  if (manifest.state !== 'complete') {
    throw new InputError(`--dir ${folder}: the run is ${manifest.state}; expected one that is complete`);
  }
  if (manifest.pack.id !== pack.id) {
    throw new InputError(`--dir ${folder}: made with other data (pack ${manifest.pack.id}); expected ${pack.id}`);
  }
  const [first, last] = manifest.years;
  if (first !== scenario.years[0] || last !== scenario.years[1]) {
    throw new InputError(`--dir ${folder}: years ${first} to ${last}; expected ${scenario.years.join(' to ')}`);
  }
  if (manifest.stateHash[seed] === undefined) {
    throw new InputError(`--seed ${seed}: not in ${folder}; expected one of ${manifest.seeds.join(', ')}`);
  }
  return manifest;
}

/**
 * @returns number of years whose state is the same
 * @throws Error naming the first year that differs
 */
export function checkReplay(folder: string, manifest: Manifest, { seed, stateHash }: Watched): number {
  const recorded = manifest.stateHash[seed]!;
  for (const [year, hash] of Object.entries(recorded)) {
    if (stateHash[Number(year)] === hash) continue;
    throw new Error(
      `${folder}: seed ${seed} differs from 1 January ${year} on (recorded ${hash}, lived again ${stateHash[Number(year)]}); ` +
        'another scenario or version made it',
    );
  }
  return Object.keys(recorded).length;
}
