/** `draagvlak why school` from the command line: what it tells, what it proves, and what it refuses. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packText } from '../../scenarios/packages/write.js';
import { NOTICE } from '../../scenarios/runs/why/words.js';
import { draagvlak, newFolder, type Outcome, remove } from '../fault/command-line.js';
import { schoolPack } from '../toy/pack.js';

const SCENARIO = 'region: toy.json\nyears: [2021, 2026]\nparameters:\n  schoolClosureLevel: 2\n';
let folder: string;
beforeAll(async () => {
  folder = newFolder();
  writeFileSync(join(folder, 'toy.json'), packText(schoolPack()));
  writeFileSync(join(folder, 'toy.yaml'), SCENARIO);
  const { code } = await draagvlak(folder, ['run', 'toy.yaml', '--seeds', '1..2', '--no-variants', '--out', 'made']);
  expect(code).toBe(0);
}, 60_000);
afterAll(() => remove(folder));

const why = (...args: string[]): Promise<Outcome> => draagvlak(folder, ['why', 'school', ...args]);

describe('why school', () => {
  it('tells about a school by id and by name, after the notice, and proves that it is the run', async () => {
    const byId = await why('90T000', 'toy.yaml', '--seed', '2', '--dir', 'made');
    expect(byId).toMatchObject({ code: 0, stderr: '' });
    expect(byId.stdout.startsWith(NOTICE)).toBe(true);
    expect(byId.stdout).toContain('De Linde Schooldorp 1 (90T000), Schooldorp 1, openbaar. Scenario toy, trekking 2.');
    expect(byId.stdout).toContain('De toestand van alle 6 jaren is tot op de bit die van de bewaarde run.');
    const byName = await why('de linde schooldorp 1', 'toy.yaml', '--seed', '2', '--dir', 'made');
    expect(byName.stdout).toBe(byId.stdout);
  });

  it('writes CSV to stdout and the notice to stderr', async () => {
    const { code, stdout, stderr } = await why('90T000', 'toy.yaml', '--csv');
    expect({ code, stderr }).toEqual({ code: 0, stderr: `${NOTICE}\n` });
    const rows = parse(stdout, { columns: true }) as Record<string, string>[];
    expect(rows[0]).toMatchObject({ scenario: 'toy', seed: '1', school: '90T000', year: '2020', status: 'open' });
  });

  it('notices a run that another world made', async () => {
    const other = join(folder, 'other');
    mkdirSync(other);
    const manifest = JSON.parse(readFileSync(join(folder, 'made', 'manifest.json'), 'utf8'));
    manifest.stateHash['1']['2024'] = '0123456789abcdef';
    writeFileSync(join(other, 'manifest.json'), JSON.stringify(manifest));
    const { code, stdout, stderr } = await why('90T000', 'toy.yaml', '--dir', 'other');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^other: seed 1 differs from 1 January 2024 on \(recorded 0123456789abcdef, lived again /);
  });

  it('says which run folders a comparison holds', async () => {
    const both = join(folder, 'both');
    mkdirSync(both);
    const runs = [
      { folder: 'toy', runId: 'a' },
      { folder: 'more', runId: 'b' },
    ];
    writeFileSync(join(both, 'manifest.json'), JSON.stringify({ format: 'draagvlak-compare', runs }));
    for (const scenario of [[], ['toy.yaml']]) {
      const { code, stderr } = await why('90T000', ...scenario, '--dir', 'both');
      const message = '--dir both: a comparison; give one of its run folders: both/toy, both/more\n';
      expect({ code, stderr }).toEqual({ code: 1, stderr: message });
    }
  });

  it.each([
    [
      'a name of several',
      ['linde', 'toy.yaml'],
      /^"linde" is the name of 7 schools; give the id of one:\n {2}90T000 {2}De/,
    ],
    [
      'an unknown name',
      ['De Lynde Schooldorp 2', 'toy.yaml'],
      /^unknown school .*did you mean 'De Linde Schooldorp 2'/,
    ],
    ['no scenario', ['90T000', 'none.yaml'], /^none\.yaml: /],
    ['a seed that is none', ['90T000', 'toy.yaml', '--seed', 'x'], /^--seed x: expected a whole number from 0/],
    ['a seed that was not run', ['90T000', 'toy.yaml', '--seed', '3', '--dir', 'made'], /^--seed 3: .*one of 1, 2/],
    ['a folder without a run', ['90T000', 'toy.yaml', '--dir', '.'], /^--dir \.: no manifest\.json that can be read/],
    ['no school', [], /^draagvlak why school: missing required argument 'SCHOOL'/],
  ])('refuses %s', async (_, args, message) => {
    const { code, stdout, stderr } = await why(...args);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(message);
  });
});
