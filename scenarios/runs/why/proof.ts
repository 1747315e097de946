/** Whether a replay is the run that lies in a folder: the state of every year must be the same, to the bit. */
import { join } from 'node:path';
import { InputError } from '../../errors.js';
import type { Watched } from '../../why/replay.js';
import { COMPARE_FORMAT, type CompareManifest } from '../compare/manifest.js';
import { readManifest, readManifestOf } from '../destination.js';
import type { LoadedScenario } from '../load.js';
import { MANIFEST, type Manifest } from '../manifest.js';

/** A comparison holds run folders and is none. @throws InputError naming them */
export function refuseComparison(folder: string): void {
  const comparison = readManifestOf<CompareManifest>(folder, COMPARE_FORMAT);
  if (comparison === null) return;
  if (comparison.state === 'failed') {
    throw new InputError(`--dir ${folder}: a comparison that has not finished; expected a run folder that is complete`);
  }
  const runs = comparison.runs.map((run) => join(folder, run.folder)).join(', ');
  throw new InputError(`--dir ${folder}: a comparison; give one of its run folders: ${runs}`);
}

/** The manifest of a finished run of this scenario with this seed. @throws InputError */
export function provenBy(folder: string, { scenario, pack }: LoadedScenario, seed: number): Manifest {
  refuseComparison(folder);
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
