/** Run folders: nothing half under a final name, nothing of a stranger's overwritten. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { InputError } from '../../scenarios/errors.js';
import { changedFiles, defaultDestination, namedDestination, readManifest } from '../../scenarios/runs/destination.js';
import { openFolder } from '../../scenarios/runs/folder.js';
import { firstDifference, type Manifest, runIdOf, sha256Hex, startedManifest } from '../../scenarios/runs/manifest.js';
import { refuseComparison } from '../../scenarios/runs/why/proof.js';
import { parseScenario } from '../../scenarios/schema/scenario.js';

const scenario = parseScenario('region: x\nyears: [2021, 2023]\n', 'toy.yaml');
const identity = {
  scenario,
  scenarioName: 'toy',
  pack: { id: 'p'.repeat(64), name: 'x', base: 2021 },
  version: '1.0.0',
  seeds: [1, 2],
  variants: ['closed'],
};
const manifest: Manifest = startedManifest(identity);
const complete: Manifest = { ...manifest, state: 'complete', stateHash: { 1: { 2021: 'aa', 2022: 'bb' } } };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'draagvlak-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const names = (path = folder): readonly string[] => readdirSync(path).sort();
const destination = () => defaultDestination(folder, 'toy', manifest.runId);

describe('the identity of a run', () => {
  it('hangs on scenario, pack, version, seeds and variants', () => {
    const other = parseScenario('region: x\nyears: [2021, 2024]\n', 'toy.yaml');
    const ids = [
      runIdOf(identity),
      runIdOf({ ...identity, scenario: other }),
      runIdOf({ ...identity, pack: { ...identity.pack, id: 'q'.repeat(64) } }),
      runIdOf({ ...identity, version: '1.0.1' }),
      runIdOf({ ...identity, seeds: [1, 2, 3] }),
      runIdOf({ ...identity, variants: [] }),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the default folder', () => {
  it('has its name only once the run is complete', () => {
    const open = openFolder(destination());
    open.writeManifest(manifest);
    const { final } = destination();
    expect(existsSync(final)).toBe(false);
    open.writeManifest(complete);
    expect(open.finish()).toBe(final);
    expect(names()).toEqual([`toy-${manifest.runId.slice(0, 8)}`]);
    expect(readManifest(final)).toEqual(complete);
  });

  it('is replaced by the same run, whole', () => {
    for (const text of ['first', 'second']) {
      const open = openFolder(destination());
      writeFileSync(join(open.path, text), text);
      open.writeManifest(complete);
      open.finish();
    }
    expect(names()).toHaveLength(1);
    expect(names(destination().final)).toEqual(['manifest.json', 'second']);
  });

  it('is left alone when it holds something else', () => {
    const { final } = destination();
    mkdirSync(final);
    writeFileSync(join(final, 'thesis.txt'), 'years of work');
    expect(() => destination()).toThrow(InputError);
    writeFileSync(join(final, 'manifest.json'), JSON.stringify({ ...complete, runId: 'another' }));
    expect(() => destination()).toThrow(/exists but holds no run of this scenario/);
    expect(names(final)).toEqual(['manifest.json', 'thesis.txt']);
  });

  it('stays away when the run fails, which is kept under another name', () => {
    const open = openFolder(destination());
    for (const name of ['scenario.yaml', 'indicators.csv']) writeFileSync(join(open.path, name), 'half');
    const left = open.fail(manifest, 'a check failed');
    expect(names(left)).toEqual(['manifest.json', 'scenario.yaml']);
    expect(names()).toEqual([`toy-${manifest.runId.slice(0, 8)}-failed`]);
    expect(readManifest(left)).toMatchObject({ state: 'failed', reason: 'a check failed' });
    openFolder(destination()).fail(manifest, 'again');
    expect(readManifest(left)).toMatchObject({ reason: 'again' });
  });

  it('leaves nothing after an interruption', () => {
    openFolder(destination()).interrupt(manifest);
    expect(names()).toEqual([]);
  });

  it('does away with what killed runs left, not with runs that go on', () => {
    const first = openFolder(destination()).path;
    const mine = `.${process.pid}.`;
    expect(first).toContain(mine);
    // No process has so high a number; process 1 is always there.
    const dead = first.replace(mine, '.2147483646.');
    const alive = first.replace(mine, '.1.');
    const elsewhere = first.replace(hostname(), 'another-machine').replace(mine, '.2147483646.');
    for (const path of [dead, alive, elsewhere]) mkdirSync(path);
    openFolder(destination());
    expect([dead, alive, elsewhere].map((path) => existsSync(path))).toEqual([false, true, true]);
  });

  it('gets back a finished run that a killed one had moved aside', () => {
    const { final } = destination();
    const aside = `${openFolder(destination()).path.replace(`.${process.pid}.`, '.2147483646.')}.old`;
    mkdirSync(aside);
    writeFileSync(join(aside, 'manifest.json'), JSON.stringify(complete));
    openFolder(destination());
    expect(readManifest(final)).toEqual(complete);
    expect(existsSync(aside)).toBe(false);
  });

  it('that cannot be made is the input of the user', () => {
    writeFileSync(join(folder, 'file'), '');
    const under = defaultDestination(join(folder, 'file'), 'toy', manifest.runId);
    expect(() => openFolder(under)).toThrow(/this folder cannot be made \(E/);
  });
});

describe('--out', () => {
  it('accepts a new or an empty folder', () => {
    mkdirSync(join(folder, 'empty'));
    for (const name of ['empty', 'new', 'deep/er']) {
      const open = openFolder(namedDestination(join(folder, name)));
      open.writeManifest(complete);
      expect(open.finish()).toBe(join(folder, name));
      expect(names(join(folder, name))).toEqual(['manifest.json']);
    }
  });

  it('refuses anything else and touches nothing', () => {
    writeFileSync(join(folder, 'file'), 'x');
    mkdirSync(join(folder, 'full'));
    writeFileSync(join(folder, 'full', 'a'), 'x');
    expect(() => namedDestination(join(folder, 'full'))).toThrow(
      /not empty \(it holds a\); expected a new or an empty/,
    );
    expect(() => namedDestination(join(folder, 'file'))).toThrow(/: a file; expected a new or an empty folder/);
    expect(() => namedDestination('')).toThrow(/--out is empty/);
    expect(names()).toEqual(['file', 'full']);
  });

  it('says failed after a failure or an interruption', () => {
    openFolder(namedDestination(join(folder, 'a'))).fail(manifest, 'disk full');
    openFolder(namedDestination(join(folder, 'b'))).interrupt(manifest);
    expect(readManifest(join(folder, 'a'))).toMatchObject({ state: 'failed', reason: 'disk full' });
    expect(readManifest(join(folder, 'b'))).toMatchObject({ state: 'failed', reason: 'interrupted' });
    for (const name of ['a', 'b']) {
      expect(() => namedDestination(join(folder, name))).toThrow(
        /holds a run that has not finished; .*remove this one/,
      );
    }
    mkdirSync(join(folder, 'c'));
    writeFileSync(join(folder, 'c', 'manifest.json'), JSON.stringify({ format: 'draagvlak-compare', state: 'failed' }));
    expect(() => refuseComparison(join(folder, 'c'))).toThrow(/c: a comparison that has not finished; expected a run/);
    expect(() => namedDestination(join(folder, 'c'))).toThrow(/has not finished/);
  });
});

describe('an earlier run', () => {
  it('is compared hash by hash', () => {
    expect(firstDifference(complete.stateHash, complete.stateHash)).toBeUndefined();
    expect(firstDifference(complete.stateHash, { 1: { 2021: 'aa', 2022: 'xx' } })).toBe('seed 1, year 2022');
    expect(firstDifference(complete.stateHash, {})).toBe('seed 1, year 2021');
  });
  it('names the files that were changed', () => {
    writeFileSync(join(folder, 'a'), 'one');
    writeFileSync(join(folder, 'b'), 'two');
    const files = { a: sha256Hex('one'), b: sha256Hex('changed'), c: sha256Hex('gone') };
    expect(changedFiles(folder, { ...complete, files })).toEqual(['b', 'c']);
  });
  it('without a readable manifest is none', () => {
    expect(readManifest(folder)).toBeNull();
    for (const text of ['', '{', 'null', '[]', '{"format":"other"}']) {
      writeFileSync(join(folder, 'manifest.json'), text);
      expect(readManifest(folder)).toBeNull();
    }
    expect(readFileSync(join(folder, 'manifest.json'), 'utf8')).not.toBe('');
  });
});
