/** Regions that are not the shipped one: how they are found, and what is not said of them. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packText } from '../../scenarios/packages/write.js';
import { loadScenario, regionRef } from '../../scenarios/runs/load.js';
import { openPack } from '../../scenarios/runs/packs.js';
import { scoreboardFor } from '../../scenarios/runs/scoreboard.js';
import { scenarioOfRun } from '../../scenarios/runs/why/why.js';
import { toyPack } from '../toy/pack.js';
import { messageOf } from './input-error.js';
import { readPack } from './pack-files.js';

const SHIPPED = 'noord-oost-groningen';

function inFolder(look: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'draagvlak-regions-'));
  try {
    look(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('a region that comes as a region file only', () => {
  it('is pointed to by commands and scenarios that name it as if it were built', () => {
    inFolder((folder) => {
      const file = join(folder, 'south.yaml');
      writeFileSync(file, 'region: zuid-limburg\nyears: [2021, 2040]\n');
      for (const message of [messageOf(() => openPack('zuid-limburg')), messageOf(() => loadScenario(file))]) {
        expect(message).toMatch(/; a region file of that name is \/.*scenarios\/regions\/zuid-limburg\.yaml$/);
      }
    });
    expect(messageOf(() => openPack('nowhere'))).not.toContain('region file of that name');
  });
});

describe('a region by its path', () => {
  it('is named as a command takes it', () => {
    expect(regionRef({ region: SHIPPED }, 'deep/down.yaml')).toBe(SHIPPED);
    expect(regionRef({ region: 'mine.yaml' }, 'deep/down.yaml')).toBe(join('deep', 'mine.yaml'));
    expect(regionRef({ region: '/data/mine.json' }, 'deep/down.yaml')).toBe('/data/mine.json');
  });

  it('is not found from the folder of a run, and what to do is said', () => {
    inFolder((folder) => {
      const run = join(folder, 'run');
      mkdirSync(run);
      writeFileSync(join(run, 'scenario.yaml'), 'region: toy.json\nyears: [2021, 2022]\n');
      expect(messageOf(() => scenarioOfRun(run))).toMatch(
        /region "toy\.json": no such file .*; name the scenario file that the run was made from, before --dir$/,
      );
      writeFileSync(join(run, 'toy.json'), packText(toyPack()));
      expect(scenarioOfRun(run).pack.name).toBe('toy');
    });
  });
});

describe('the scores that come with the model', () => {
  it('are not those of another region with the same name', () => {
    const shipped = readPack(`${SHIPPED}.2021.json`);
    expect(scoreboardFor(shipped)?.rows.some(({ pack }) => pack === SHIPPED)).toBe(true);
    expect(scoreboardFor({ ...shipped, id: '0'.repeat(64) })).toBeNull();
    expect(scoreboardFor(toyPack())).not.toBeNull();
  });
});
