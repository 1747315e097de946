/** The commands beside `run`, on what is shipped. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { demoScenarios } from '../../bin/commands/demo.js';
import { withId } from '../../scenarios/packages/canonical.js';
import { packText } from '../../scenarios/packages/write.js';
import { COMPARE_FORMAT } from '../../scenarios/runs/compare/manifest.js';
import { readManifest, readManifestOf } from '../../scenarios/runs/destination.js';
import { REGIONS, SOURCE_PACK, VERSION } from '../../scenarios/runs/project.js';
import { shippedPackFile } from '../../scenarios/runs/regions.js';
import { draagvlak, ENTRY, namesIn, newFolder, remove } from '../fault/command-line.js';
import { toyPack } from '../toy/pack.js';

const REGION = 'noord-oost-groningen';
let folder: string;
beforeEach(() => {
  folder = newFolder();
});
afterEach(() => remove(folder));

/** What a command prints when it goes well. */
async function output(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await draagvlak(folder, args);
  expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}
const table = (csv: string): Record<string, string>[] => parse(csv, { columns: true });

describe('demo', () => {
  it('lives eight replicates unless told otherwise', async () => {
    expect(await output('demo', '--help')).toMatch(/--seeds <SEEDS> [^-]*\(default:\s+"1\.\.8"\)/);
  });

  it('lives them under other assumptions about moving where nothing is done, unless told not to', () => {
    const futures = (variants: boolean) =>
      demoScenarios(variants).map(({ loaded, variants: others }) => [loaded.scenarioName, others.map(({ id }) => id)]);
    const ids = ['level-window-2', 'level-window-5', 'foreign-window-5', 'immigration-half', 'swings', 'closed'];
    expect(futures(true)).toEqual([
      ['nothing-done', ids],
      ['keep-the-facilities', []],
    ]);
    expect(futures(false).flatMap(([, others]) => others)).toEqual([]);
  });

  // One of the eight replicates, and two futures of it: variants are lived by `run` in cli-run.test.ts, intervals over
  // replicates are in tests/unit/compare-words.test.ts.
  it('prints the figures by year and what keeping facilities changes, names the reports, says that it is no forecast', async () => {
    const first = await output('demo', '--seeds', '1', '--no-variants');
    expect(first.match(/^ +20\d\d( +[\d.–+−]+){8}$/gm)).toHaveLength(20);
    expect(first).toMatch(/^ +2021 +289\.986 +\d{3}\.\d{3} +\d\d\.\d{3} +\d\d\.\d{3}( +–){4}$/m);
    expect(first).toMatch(/^ +2040( +[\d.]+){6}( +[+−][\d.]+){2}$/m);
    expect(first).toMatch(/^keep-the-facilities vergeleken met nothing-done, noord-oost-groningen$/m);
    expect(first).toMatch(/^1 januari +2030 +2040$/m);
    expect(first).toMatch(/^basisscholen +\+\d+,\d +\+\d+,\d$/m);
    expect(first).toMatch(/^WOZ-waarde, euro( +[+−]?\d+){2}$/m);
    const [compared, nothing, keep, moving, sentence] = first.trimEnd().split('\n').slice(-5);
    for (const said of [compared, nothing, keep]) {
      const path = /^[A-Z][^:]*: (.*report\.html)$/.exec(said!)![1]!;
      expect(readFileSync(path, 'utf8')).toMatch(/^<!doctype html>/i);
    }
    expect(moving).toMatch(/npm run build && npx --no-install draagvlak view$/);
    expect(sentence).toMatch(/^Dit is geen prognose/);
    expect(namesIn(join(folder, 'runs'))).toHaveLength(1);
    const made = join(folder, 'runs', namesIn(join(folder, 'runs'))[0]!);
    expect(readManifestOf(made, COMPARE_FORMAT)).toMatchObject({
      state: 'complete',
      seeds: [1],
      years: [2021, 2040],
      baseline: 'nothing-done',
    });
    for (const name of ['nothing-done', 'keep-the-facilities']) {
      expect(readManifest(join(made, name))).toMatchObject({ variants: [] });
    }
  }, 240_000);
});

describe('regions', () => {
  it('lists what is shipped', async () => {
    const rows = table(await output('regions'));
    expect(rows).toContainEqual({
      region: REGION,
      base: '2021',
      municipalities: '8',
      towns: '142',
      residents: '289986',
    });
  });
});

describe('pack', () => {
  it('check says that the shipped packs are sound', async () => {
    expect(await output('pack', 'check', REGION)).toMatch(/sound; region pack 'noord-oost-groningen'/);
    expect(await output('pack', 'check', shippedPackFile(REGION, 2021))).toMatch(/sound/);
  });

  it('build makes the shipped pack from the shipped source', async () => {
    await output('pack', 'build', join(REGIONS, `${REGION}.yaml`), '--out', 'built.json');
    expect(readFileSync(join(folder, 'built.json'), 'utf8')).toBe(readFileSync(shippedPackFile(REGION, 2021), 'utf8'));
    expect(namesIn(folder)).toEqual(['built.json']);
  });

  it('show lists the columns with their source and basis, and prints a table', async () => {
    const columns = table(await output('pack', 'show', REGION));
    expect(columns.find((row) => row['table'] === 'places' && row['column'] === 'residents')).toMatchObject({
      rows: '142',
    });
    for (const row of columns) expect(['measured', 'derived', 'later']).toContain(row['basis']);
    expect(table(await output('pack', 'show', REGION, 'places'))).toHaveLength(142);
  });

  it('show keeps names from becoming formulas', async () => {
    const { id: _id, ...content } = toyPack();
    const places = content.tables['places']!;
    const name = { ...places.columns['name']!, values: ['=HYPERLINK("x")', '@a,b', 'Kleindorp'] };
    const tables = { ...content.tables, places: { ...places, columns: { ...places.columns, name } } };
    writeFileSync(join(folder, 'odd.json'), packText(withId({ ...content, tables })));
    const names = table(await output('pack', 'show', 'odd.json', 'places')).map((row) => row['name']);
    expect(names).toEqual([`'=HYPERLINK("x")`, `'@a,b`, 'Kleindorp']);
  });

  it('fit compares the population with its targets', async () => {
    writeFileSync(join(folder, 'toy.json'), packText(toyPack()));
    const printed = await output('pack', 'fit', 'toy.json');
    await output('pack', 'fit', 'toy.json', '--out', 'fit.csv');
    expect(readFileSync(join(folder, 'fit.csv'), 'utf8')).toBe(printed);
    const rows = table(printed);
    expect(Object.keys(rows[0]!)).toEqual(['place', 'marginal', 'target', 'made', 'basis']);
    const residents = rows.find((row) => row['place'] === 'WP9001' && row['marginal'] === 'residents');
    expect(residents).toMatchObject({ target: '1800', made: '1800' });
    expect(await output('pack', 'fit', 'toy.json', '--seed', '2')).not.toBe(printed);
  });
});

describe('a region with two bases', () => {
  it('is shown at its latest, and at another when asked', async () => {
    const residents = async (...base: string[]) =>
      table(await output('pack', 'show', REGION, 'places', ...base)).reduce(
        (sum, row) => sum + Number(row['residents']),
        0,
      );
    expect(await residents()).toBe(289986);
    expect(await residents('--base', '2015')).toBe(293975);
    const { code, stderr } = await draagvlak(folder, ['pack', 'show', REGION, '--base', '2010']);
    expect({ code, stderr }).toEqual({ code: 1, stderr: `${REGION}: no base year 2010; accepted: 2015, 2021\n` });
  });

  it('is built at the base asked for, as shipped', async () => {
    const file = join(REGIONS, `${REGION}.yaml`);
    await output('pack', 'build', file, '--base', '2015', '--out', 'then.json');
    expect(readFileSync(join(folder, 'then.json'), 'utf8')).toBe(readFileSync(shippedPackFile(REGION, 2015), 'utf8'));
  });

  it('runs from its earlier base to its later one', async () => {
    writeFileSync(join(folder, 'run.yaml'), `region: ${REGION}\nyears: [2015, 2017]\n`);
    await output('run', 'run.yaml', '--seeds', '1', '--no-variants', '--out', 'out');
    expect(readManifest(join(folder, 'out'))!.pack).toMatchObject({ name: REGION, base: 2015 });
  });
});

describe('a scenario elsewhere', () => {
  it('finds its region from its own folder', async () => {
    mkdirSync(join(folder, 'deep'));
    writeFileSync(join(folder, 'toy.json'), packText(toyPack()));
    writeFileSync(join(folder, 'deep', 'toy.yaml'), 'region: ../toy.json\nyears: [2021, 2022]\n');
    expect(await output('run', 'deep/toy.yaml', '--seeds', '1')).toMatch(/^runs.toy-[0-9a-f]{8}\n$/);
  });

  it('may name a region file, whose pack is built on the spot', async () => {
    writeFileSync(join(folder, 'one.yaml'), 'name: pekela\nmunicipalities: [Pekela]\nbases: [2021]\n');
    writeFileSync(join(folder, 'run.yaml'), 'region: ./one.yaml\nyears: [2021, 2022]\n');
    await output('run', 'run.yaml', '--seeds', '1', '--out', 'out');
    expect(readManifest(join(folder, 'out'))!.pack).toMatchObject({ name: 'pekela', base: 2021 });
  });
});

describe('the program itself', () => {
  it('says its version and shows help with examples', async () => {
    expect(await output('--version')).toBe(`${VERSION}\n`);
    for (const command of [[], ['run'], ['pack']]) {
      expect(await output(...command, '--help')).toMatch(/Usage: draagvlak.*\n[\s\S]*Examples:\n/);
    }
  });

  it('does not mind a reader that stops early', () => {
    const command = `"${process.execPath}" "${ENTRY}" pack show "${SOURCE_PACK}" ages_2021 2>errors | head -1`;
    const stdout = execFileSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' });
    expect(stdout).toMatch(/^code,m0,[^\n]*\n$/);
    expect(readFileSync(join(folder, 'errors'), 'utf8')).toBe('');
  });
});
