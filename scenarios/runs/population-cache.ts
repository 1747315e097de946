/** The synthetic population of a pack, made once per pack, seed and code, and kept in a cache folder. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { endianness } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Population } from '../../sim/input.js';
import type { Pack } from '../packages/format.js';
import { synthesise } from '../population/synthesise.js';
import { populationBytes, readPopulationBytes } from './population-file.js';
import { VERSION } from './project.js';
import { removeQuietly } from './text-file.js';

export interface CachedPopulation {
  readonly population: Population;
  readonly fromCache: boolean;
}

const PREFIX = 'population-';
/** Files kept; the oldest beyond them go. */
const KEPT = 12;

/** Folders of the code that decides a population besides pack and seed, from here: wherever this code runs from. */
export const MADE_BY = [
  '..',
  '../population',
  '../packages',
  '../packages/columns',
  '../parameters',
  '../parameters/labour',
  '../parameters/learning',
  '../parameters/livelihood',
  '../parameters/housing',
  '../parameters/moving',
  '../parameters/newcomers',
  '../../sim/state',
  '../../sim/choice',
  '../../sim/clearing',
  '../../sim/exact',
  '../../sim/labour',
  '../../sim/learning',
  '../../sim/moving',
  '../../sim/newcomers',
  '../../sim/parameters',
  '../../sim',
];

/** SHA-256 over the code that makes populations, so that a changed rule never meets an old cache. */
function codeVersion(): string {
  const hash = createHash('sha256').update(VERSION);
  for (const folder of MADE_BY) {
    const path = fileURLToPath(new URL(folder, import.meta.url));
    const files = readdirSync(path, { withFileTypes: true })
      .filter(
        (f) => f.isFile() && (extname(f.name) === '.js' || extname(f.name) === '.ts') && !f.name.endsWith('.d.ts'),
      )
      .map((f) => f.name)
      .sort();
    for (const name of files) hash.update(`\0${name}\0`).update(readFileSync(join(path, name)));
  }
  return hash.digest('hex');
}

function readCache(path: string, key: string): Population | null {
  try {
    return readPopulationBytes(readFileSync(path), key);
  } catch {
    return null;
  }
}

function removeOldest(folder: string): void {
  const files = readdirSync(folder)
    .filter((name) => name.startsWith(PREFIX))
    .map((name) => ({ path: join(folder, name), written: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => b.written - a.written);
  for (const { path } of files.slice(KEPT)) rmSync(path, { force: true });
}

/** Written beside and renamed, so that a reader never sees half a file. */
function writeCache(path: string, bytes: Buffer): void {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(temporary, bytes);
    renameSync(temporary, path);
    removeOldest(dirname(path));
  } catch {
    // A folder that cannot be written costs the next run a few seconds, no more.
    removeQuietly(temporary);
  }
}

/**
 * @param folder the cache; a damaged file in it is replaced, an unwritable folder is done without
 * @throws what `synthesise` throws about the pack
 */
export function cachedPopulation(pack: Pack, seed: number, folder: string): CachedPopulation {
  const key = `${pack.id} ${seed} ${codeVersion()} ${endianness()}`;
  const name = createHash('sha256').update(key).digest('hex').slice(0, 16);
  const path = join(folder, `${PREFIX}${name}.bin`);
  const cached = readCache(path, key);
  if (cached !== null) return { population: cached, fromCache: true };
  const population = synthesise(pack, seed);
  writeCache(path, populationBytes(population, key));
  return { population, fromCache: false };
}
