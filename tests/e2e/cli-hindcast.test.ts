/** `draagvlak hindcast` from the command line. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Scoreboard } from '../../calibration/hindcast/scoreboard.js';
import { packText } from '../../scenarios/packages/write.js';
import { SCOREBOARD, VERSION } from '../../scenarios/runs/project.js';
import { draagvlak, namesIn, newFolder, type Outcome, remove } from '../fault/command-line.js';
import { toyPack } from '../toy/pack.js';

const REGION = 'name: pekela\nmunicipalities: [Pekela]\nbases: [2021, 2015]\n';
const SCORED = ['hindcast', 'one.yaml', '--seeds', '1,2', '--out', 'scores.json'];

let folder: string;
beforeEach(() => {
  folder = newFolder();
  writeFileSync(join(folder, 'one.yaml'), REGION);
});
afterEach(() => remove(folder));

/** What the region scores with the parameters as declared, made once. */
let shared: string;
let declared: Outcome;
const scoresIn = (place: string): string => readFileSync(join(place, 'scores.json'), 'utf8');
beforeAll(async () => {
  shared = newFolder();
  writeFileSync(join(shared, 'one.yaml'), REGION);
  declared = await draagvlak(shared, SCORED);
});
afterAll(() => remove(shared));

const METHODS = ['constant', 'linear', 'damped', 'closed', 'model', 'model-swings'];

describe('hindcast', () => {
  it('prints scores of every method, the same every time, and writes them only where it was asked to', async () => {
    const shipped = readFileSync(SCOREBOARD, 'utf8');
    const { code, stdout, stderr } = declared;
    expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
    for (const method of METHODS) expect(stdout).toMatch(new RegExp(`^${method} +\\d`, 'm'));
    expect(stdout).toMatch(/^2021: the model is \d+\.\d\d % off; .*\.$/m);
    expect(stdout).toContain('seeds alone');
    expect(stderr).toContain('8 of 8');
    const text = scoresIn(shared);
    const { version, rows } = JSON.parse(text) as Scoreboard;
    expect(version).toBe(1);
    expect(new Set(rows.map((row) => row.method))).toEqual(new Set(METHODS));
    expect(new Set(rows.map((row) => row.group))).toEqual(new Set(['all', 'pekela']));
    expect(new Set(rows.map((row) => `${row.origin} ${row.year}`))).toEqual(new Set(['2015 2020', '2015 2021']));
    // Again, and only to look at: the same scores, and no file.
    const printed = await draagvlak(folder, SCORED.slice(0, -2));
    const scores = (out: string): string => out.trimEnd().split('\n').slice(0, -1).join('\n');
    expect(scores(printed.stdout)).toBe(scores(stdout));
    expect(printed.stdout).toMatch(/^Nothing was written; --out FILE keeps these scores\.$/m);
    expect(namesIn(folder)).toEqual(['one.yaml']);
    expect(namesIn(shared)).toEqual(['one.yaml', 'scores.json']);
    expect(readFileSync(SCOREBOARD, 'utf8')).toBe(shipped);
    expect(scoresIn(shared)).toBe(text);
  });

  it('scores the parameters of a scenario in its region', async () => {
    writeFileSync(
      join(folder, 'mine.yaml'),
      'region: one.yaml\nyears: [2021, 2030]\nparameters: { fertilityLevel: 0.5 }\n',
    );
    const args = ['hindcast', '--scenario', 'mine.yaml', '--seeds', '1,2', '--out', 'scores.json'];
    const mine = await draagvlak(folder, args);
    expect({ code: mine.code, stderr: mine.code === 0 ? '' : mine.stderr }).toEqual({ code: 0, stderr: '' });
    expect(mine.stdout).toContain('parameters of mine.yaml: fertilityLevel 0.5 (declared 1).');
    const [made, ...others] = (JSON.parse(scoresIn(folder)) as Scoreboard).made;
    expect(made).toMatchObject({ origin: 2015, model: VERSION, seeds: [1, 2], parameters: { fertilityLevel: 0.5 } });
    expect(others).toEqual([]);
    expect((JSON.parse(scoresIn(shared)) as Scoreboard).made[0]!.parameters).toEqual({});
    const of = (place: string, method: string): readonly unknown[] =>
      (JSON.parse(scoresIn(place)) as Scoreboard).rows.filter((row) => row.method === method);
    expect(of(folder, 'linear')).toEqual(of(shared, 'linear'));
    expect(of(folder, 'model')).toHaveLength(of(shared, 'model').length);
    expect(of(folder, 'model')).not.toEqual(of(shared, 'model'));
  });

  it.each([
    ['a pack of another base', ['hindcast', 'toy.json'], /toy\.json: a pack of base 2021; expected base 2015/],
    ['a region without the base', ['hindcast', 'late.yaml'], /2015 is no base year of late; accepted: 2021/],
    ['a folder that is not there', ['hindcast', '--out', 'no/scores.json'], /--out no: no such folder/],
    ['a file that is no scoreboard', ['hindcast', '--out', 'one.yaml'], /one\.yaml: expected a scoreboard/],
    [
      'other seeds for the shipped file',
      ['hindcast', '--seeds', '1..2', '--out', SCOREBOARD],
      /^--seeds 1\.\.2: .* --out FILE/,
    ],
    [
      'a file with scores of the region',
      ['hindcast', 'one.yaml', '--out', 'held.json'],
      /^--out held\.json: holds scores of pekela/,
    ],
    ['an unknown region', ['hindcast', 'noord-oost-gronigen'], /noord-oost-groningen/],
  ])('refuses %s, in one line, and leaves nothing behind', async (_what, args, expected) => {
    writeFileSync(join(folder, 'toy.json'), packText(toyPack()));
    writeFileSync(join(folder, 'late.yaml'), 'name: late\nmunicipalities: [Pekela]\nbases: [2021]\n');
    writeFileSync(join(folder, 'held.json'), '{ "version": 1, "rows": [{ "pack": "pekela", "origin": 2015 }] }');
    const before = namesIn(folder);
    const { code, stdout, stderr } = await draagvlak(folder, args);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(expected);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(namesIn(folder)).toEqual(before);
  });
});

describe('the shipped scoreboard', () => {
  const { rows } = JSON.parse(readFileSync(SCOREBOARD, 'utf8')) as Scoreboard;
  const value = (method: string, measure: string, year: number): number =>
    rows.find((r) => r.method === method && r.measure === measure && r.year === year && r.group === 'all')!.value;

  it('has every method and measure of the first region, model with foreign frozen and observed', () => {
    const keys = rows.map((r) => [r.pack, r.group, r.origin, r.year, r.method, r.foreign, r.measure].join(' '));
    expect(new Set(keys).size).toBe(keys.length);
    for (const method of METHODS) {
      for (const measure of ['wmape', 'mape', 'medape', 'bias', 'share65_error', 'share0_19_error', 'n']) {
        for (const year of [2020, 2021]) expect(value(method, measure, year), `${method} ${measure}`).toBeDefined();
      }
    }
    expect(value('model', 'n', 2020)).toBe(8);
    expect(rows.some((r) => r.method === 'model' && r.foreign === 'observed' && r.measure === 'crps')).toBe(true);
  });
});
