/** The population cache: same population with or without it, whatever happened to its files. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { synthesise } from '../../scenarios/population/synthesise.js';
import { cachedPopulation, MADE_BY } from '../../scenarios/runs/population-cache.js';
import { toyPack } from '../toy/pack.js';

const pack = toyPack();
const made = synthesise(pack, 1);
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'draagvlak-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const only = (): string => join(folder, readdirSync(folder)[0]!);

it('makes a population once and reads it afterwards', () => {
  expect(cachedPopulation(pack, 1, folder)).toEqual({ population: made, fromCache: false });
  expect(cachedPopulation(pack, 1, folder)).toEqual({ population: made, fromCache: true });
  expect(readdirSync(folder)).toHaveLength(1);
});

it('keeps seeds and packs apart', () => {
  cachedPopulation(pack, 1, folder);
  expect(cachedPopulation(pack, 2, folder).fromCache).toBe(false);
  expect(cachedPopulation({ ...pack, id: 'f'.repeat(64) }, 1, folder).fromCache).toBe(false);
  expect(readdirSync(folder)).toHaveLength(3);
});

it.each([
  ['cut in half', (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)],
  ['emptied', () => Buffer.alloc(0)],
  ['with one bit flipped', (bytes: Buffer) => bytes.fill(bytes[2000]! ^ 4, 2000, 2001)],
  ['replaced by text', () => Buffer.from('{"key": 1}\n'.repeat(50))],
])('replaces a file %s', (_how, damage) => {
  cachedPopulation(pack, 1, folder);
  const sound = readFileSync(only());
  writeFileSync(only(), damage(Buffer.from(sound)));
  expect(cachedPopulation(pack, 1, folder)).toEqual({ population: made, fromCache: false });
  expect(readFileSync(only()).equals(sound)).toBe(true);
});

it('knows every folder of the code that makes a population', () => {
  const found = new Set<string>();
  const follow = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    // Compiled: imports of types alone are gone.
    for (const [, target] of readFileSync(file, 'utf8').matchAll(/^(?:import|export) [^;]*?'(\.[^']+)'/gm)) {
      follow(posix.join(posix.dirname(file), target!));
    }
  };
  follow('dist/scenarios/population/synthesise.js');
  expect(found.size).toBeGreaterThan(50);
  const known = MADE_BY.map((folder) => posix.join('dist/scenarios/runs', folder));
  expect([...found].filter((file) => !known.includes(posix.dirname(file)))).toEqual([]);
});

it('does without a folder that cannot be made', () => {
  writeFileSync(join(folder, 'file'), '');
  expect(cachedPopulation(pack, 1, join(folder, 'file'))).toEqual({ population: made, fromCache: false });
  expect(readdirSync(folder)).toEqual(['file']);
});

it('keeps at most a dozen files', () => {
  for (let seed = 1; seed <= 15; seed++) cachedPopulation(pack, seed, folder);
  expect(readdirSync(folder)).toHaveLength(12);
  expect(cachedPopulation(pack, 15, folder).fromCache).toBe(true);
});
