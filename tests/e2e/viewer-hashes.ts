/** What the viewer must show: the state hashes that the command line gives for the same scenarios and seed. */
import { join } from 'node:path';
import { readManifest } from '../../scenarios/runs/destination.js';
import { EXAMPLES } from '../../scenarios/runs/project.js';
import type { WorldName } from '../../viz/state/worlds.js';
import { draagvlak, newFolder, remove } from '../fault/command-line.js';

async function hashesOf(file: string): Promise<string[]> {
  const folder = newFolder();
  try {
    const scenario = join(EXAMPLES, file);
    const { code, stderr } = await draagvlak(folder, [
      'run',
      scenario,
      '--seeds',
      '1',
      '--no-variants',
      '--out',
      'out',
    ]);
    if (code !== 0) throw new Error(stderr);
    return Object.values(readManifest(join(folder, 'out'))!.stateHash['1']!);
  } finally {
    remove(folder);
  }
}

async function lived(): Promise<Record<WorldName, string[]>> {
  const files = ['nothing-done.yaml', 'keep-the-facilities.yaml'];
  const [baseline, measures] = (await Promise.all(files.map(hashesOf))) as [string[], string[]];
  return { baseline, measures };
}

let made: Promise<Record<WorldName, string[]>> | undefined;

/** By world, a hash for every 1 January of seed 1. Lived once for all browsers, whose test files share this module. */
export function hashesOfCommandLine(): Promise<Record<WorldName, string[]>> {
  made ??= lived();
  return made;
}
