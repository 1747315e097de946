/** Whole comparisons on three invented towns: paired by seed, the same bytes however made, folders that can be trusted. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packText } from '../../scenarios/packages/write.js';
import { compareScenarios } from '../../scenarios/runs/compare/compare.js';
import { COMPARE_FORMAT, type CompareManifest } from '../../scenarios/runs/compare/manifest.js';
import { changedFiles, readManifest, readManifestOf } from '../../scenarios/runs/destination.js';
import { loadScenario } from '../../scenarios/runs/load.js';
import { ROOT } from '../../scenarios/runs/project.js';
import { MEASURES } from '../../sim/measures/measures.js';
import { draagvlak, namesIn, newFolder, remove, UNTOLD } from '../fault/command-line.js';
import { toyPack } from '../toy/pack.js';

const HARD =
  'parameters: { schoolClosureLevel: 3, practiceStops: 0.1, practiceNoSuccessor: 0.6, busHoursTrend: -0.03 }\n';
const HEAD = `region: toy.json\nyears: [2021, 2025]\n${HARD}`;
const policy = (dose: number): string =>
  `measures:\n${MEASURES.map(({ id }) => `  - { id: ${id}, dose: ${dose}, start: 2022 }\n`).join('')}`;
const OWN = ['codebook.csv', 'differences.csv', 'influence.csv', 'manifest.json', 'places.csv', 'report.html'];
const RUN = [
  'scenario.yaml',
  'manifest.json',
  'indicators.csv',
  'facilities.csv',
  'ledger.csv',
  'places.csv',
  'codebook.csv',
  'report.html',
];

let folder: string;
/** One comparison of four scenarios that most questions are put to. */
let path: string;
beforeAll(async () => {
  folder = newFolder();
  writeFileSync(join(folder, 'toy.json'), packText(toyPack({ scale: 20 })));
  writeFileSync(join(folder, 'nothing.yaml'), HEAD);
  writeFileSync(join(folder, 'keep.yaml'), `${HEAD}${policy(2)}`);
  writeFileSync(join(folder, 'none.yaml'), `${HEAD}${policy(0)}`);
  writeFileSync(join(folder, 'young.yaml'), HEAD.replace('{', '{ fertilityLevel: 1.1,'));
  path = await compared('nothing.yaml', 'keep.yaml', 'young.yaml', 'none.yaml', '--workers', '2', '--out', 'all');
}, 120_000);
afterAll(() => remove(folder));

type Row = Readonly<Record<string, string>>;
const rowsOf = (...path: readonly string[]): readonly Row[] =>
  parse(readFileSync(join(...path), 'utf8'), { columns: true });
const filesOf = (path: string, names: readonly string[]): readonly string[] =>
  names.map((name) => readFileSync(join(path, name), 'utf8'));

/** Runs a command that goes well and gives the folder it names in its last line. */
async function made(...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await draagvlak(folder, [...args, '--no-variants']);
  expect(stderr).not.toMatch(/rror/);
  expect(code).toBe(0);
  return join(folder, stdout.trimEnd().split('\n').at(-1)!);
}
const compared = (...args: readonly string[]): Promise<string> => made('compare', ...args, '--seeds', '1,2');

describe('a comparison', () => {
  it('holds the runs as run makes them', async () => {
    expect(namesIn(path)).toEqual([...OWN, 'timing.json', 'keep', 'none', 'nothing', 'young'].sort());
    for (const name of ['keep', 'young']) {
      const alone = await made('run', `${name}.yaml`, '--seeds', '1,2', '--out', `alone-${name}`);
      expect(filesOf(join(path, name), RUN)).toEqual(filesOf(alone, RUN));
      expect(namesIn(join(path, name))).toEqual(namesIn(alone));
    }
    const manifest = readManifestOf<CompareManifest>(path, COMPARE_FORMAT)!;
    expect(manifest).toMatchObject({ state: 'complete', seeds: [1, 2], years: [2021, 2025], baseline: 'nothing' });
    expect(manifest.runs.map((run) => run.folder)).toEqual(['nothing', 'keep', 'young', 'none']);
    for (const run of manifest.runs) expect(readManifest(join(path, run.folder))!.runId).toBe(run.runId);
    expect(changedFiles(path, manifest)).toEqual([]);
    expect(Object.keys(manifest.files).sort()).toEqual(OWN.filter((name) => name !== 'manifest.json'));
  });

  it('has a codebook row for every column and scenario', () => {
    const rows = rowsOf(path, 'codebook.csv');
    const of = (kind: string): readonly string[] => rows.filter((row) => row['kind'] === kind).map((row) => row['id']!);
    const headers = ['differences.csv', 'influence.csv'].map((name) => Object.keys(rowsOf(path, name)[0]!));
    expect([...of('column')].sort()).toEqual([...new Set(headers.flat())].sort());
    expect(of('scenario')).toEqual(['nothing', 'keep', 'young', 'none']);
  });

  it('tells the mean of paired differences, its interval and the seeds with that sign', async () => {
    const figuresIn = (run: string): ReadonlyMap<string, number> =>
      new Map(
        rowsOf(path, run, 'indicators.csv').map((r) => [
          [r['seed'], r['year'], r['place'], r['indicator']].join(),
          Number(r['value']),
        ]),
      );
    const [before, after] = [figuresIn('nothing'), figuresIn('young')];
    const rows = rowsOf(path, 'differences.csv').filter((row) => row['scenario'] === 'young');
    expect(rows).toHaveLength(before.size / 2);
    const t = 12.7062047362;
    const signs = new Set<number>();
    for (const row of rows) {
      expect([row['baseline'], row['scenario'], row['n']]).toEqual(['nothing', 'young', '2']);
      const [a, b] = ['1', '2'].map((seed) => {
        const key = [seed, row['year'], row['place'], row['indicator']].join();
        return after.get(key)! - before.get(key)!;
      }) as [number, number];
      const mean = (a + b) / 2;
      const reach = (t * Math.abs(a - b)) / 2;
      expect(Number(row['mean'])).toBeCloseTo(mean, 9);
      // The file has six decimals: half of the last may be missing, and a little for a half that was rounded the other way.
      expect(Math.abs(Number(row['low']) - (mean - reach))).toBeLessThan(5.01e-7);
      expect(Math.abs(Number(row['high']) - (mean + reach))).toBeLessThan(5.01e-7);
      const same = [a, b].filter((value) => Math.sign(value) === Math.sign(mean)).length / 2;
      expect(Number(row['same_sign'])).toBe(same);
      signs.add(same);
    }
    expect(signs.has(0.5) && signs.has(1)).toBe(true);
    const last = (indicator: string): Row =>
      rows.find((r) => r['year'] === '2025' && r['place'] === '*' && r['indicator'] === indicator)!;
    expect(Number(last('births')['mean'])).toBeGreaterThan(0);
    expect(last('births')['same_sign']).toBe('1');
    expect(Number(last('population')['low'])).toBeLessThan(Number(last('population')['high']));
  });

  it('tells who differs in the first seed, and nobody where nothing is done', async () => {
    const rows = rowsOf(path, 'influence.csv').filter((row) => row['scenario'] !== 'keep');
    const towns = toyPack().tables['places']!.rows;
    expect(rows).toHaveLength(2 * 5 * (1 + towns));
    for (const row of rows) {
      expect([row['baseline'], row['seed']]).toEqual(['nothing', '1']);
      const nobody = row['scenario'] === 'none' || row['year'] === '2021';
      if (nobody) expect([row['persons'], row['dwelling_only']]).toEqual(['0', '0']);
    }
    const at = (year: string): readonly Row[] => rows.filter((r) => r['scenario'] === 'young' && r['year'] === year);
    for (const column of ['persons', 'dwelling_only']) {
      expect(Number(at('2025')[0]![column])).toBeGreaterThan(0);
      const [region, ...rest] = at('2025').map((row) => Number(row[column]));
      expect(rest.reduce((sum, n) => sum + n, 0)).toBe(region);
    }
    const differences = rowsOf(path, 'differences.csv').filter((row) => row['scenario'] === 'none');
    expect(differences.length).toBeGreaterThan(100);
    for (const row of differences) expect([row['mean'], row['low'], row['high']]).toEqual(['0', '0', '0']);
    expect(readManifest(join(path, 'none'))!.stateHash).toEqual(readManifest(join(path, 'nothing'))!.stateHash);
  });

  it('has books that close to the cent', async () => {
    const rows = rowsOf(path, 'keep', 'ledger.csv');
    expect(rows).toHaveLength(2 * 4 * MEASURES.length);
    const cents = (text: string | undefined): bigint => {
      expect(text).toMatch(/^\d+\.\d\d$/);
      return BigInt(text!.replace('.', ''));
    };
    for (const row of rows) {
      expect(cents(row['spent_eur']) + cents(row['left_eur'])).toBe(cents(row['budget_eur']));
    }
    expect(rows.some((row) => cents(row['spent_eur']) > 0n)).toBe(true);
    expect(rowsOf(path, 'nothing', 'ledger.csv')).toEqual([]);
  });

  it('names no practice and gives a reason with every closure', async () => {
    const rows = rowsOf(path, 'nothing', 'facilities.csv');
    const closed = rows.filter((row) => row['closed'] !== '');
    expect(closed.length).toBeGreaterThan(0);
    for (const row of closed) {
      expect(row['reason']).toMatch(/^(board|norm|merged|merged_norm|no_successor|timetable)$/);
      expect(Number(row['closed'])).toBeGreaterThanOrEqual(2021);
      expect(Number(row['closed'])).toBeLessThan(2025);
    }
    const practices = rows.filter((row) => row['kind'] === 'gp');
    expect(practices.length).toBeGreaterThan(0);
    for (const row of practices) expect([row['name'], row['facility']!.split('-')[0]]).toEqual(['', row['place']]);
    expect(readFileSync(join(path, 'nothing', 'codebook.csv'), 'utf8')).toMatch(
      /^notice,facilities\.csv,Alleen voor onderzoek/m,
    );
  });

  it('has the same bytes with any number of workers, replaces itself, and says what had been changed', async () => {
    const first = await compared('nothing.yaml', 'keep.yaml', '--workers', '1');
    expect(first).toMatch(/runs.compare-[0-9a-f]{8}$/);
    const before = filesOf(first, OWN);
    writeFileSync(join(first, 'keep', 'ledger.csv'), 'changed');
    const args = 'compare nothing.yaml keep.yaml --seeds 1,2 --no-variants --workers 4'.split(' ');
    const { stderr, stdout } = await draagvlak(folder, args);
    expect(stderr).toMatch(/compare-.*: keep\/ledger\.csv had been changed since; replaced/);
    expect(stdout).toMatch(/^keep vergeleken met nothing, /);
    expect(filesOf(first, OWN)).toEqual(before);
    expect(namesIn(join(folder, 'runs'))).toHaveLength(1);
    expect(filesOf(join(first, 'keep'), RUN)).toEqual(filesOf(join(path, 'keep'), RUN));
    remove(join(folder, 'runs'));
  });
});

describe('a comparison that is refused', () => {
  it.each([
    [
      'other years',
      HEAD.replace('2025', '2028'),
      /^other\.yaml: years \[2021, 2028\] differ from \[2021, 2025\] in nothing\.yaml; /,
    ],
    ['other people', `populationSeed: 2\n${HEAD}`, /^other\.yaml: populationSeed 2 differs from 1 in nothing\.yaml; /],
    [
      'another region',
      HEAD.replace('toy.json', 'small.json'),
      /^other\.yaml: region "small\.json" \(pack [0-9a-f]{8}\) differs from "toy\.json"/,
    ],
    [
      'the same name',
      `name: Nothing\n${HEAD}`,
      /^other\.yaml: its name "Nothing" is that of nothing\.yaml; expected another/,
    ],
    [
      'the name of a file',
      `name: report.html\n${HEAD}`,
      /^other\.yaml: its name "report\.html" is a file of the comparison/,
    ],
    [
      'an area elsewhere',
      `${HEAD}measures: [{ id: gp-cooperation, area: [Grootdrop] }]\n`,
      /^other\.yaml: measures: item 1 \(gp-cooperation\): unknown area "Grootdrop"/,
    ],
  ])('%s', async (_, text, message) => {
    writeFileSync(join(folder, 'small.json'), packText(toyPack()));
    writeFileSync(join(folder, 'other.yaml'), text);
    const before = namesIn(folder);
    const { code, stdout, stderr } = await draagvlak(folder, ['compare', 'nothing.yaml', 'other.yaml']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr.trim()).not.toContain('\n');
    expect(namesIn(folder)).toEqual(before);
  });
  it('one scenario', async () => {
    const { code, stderr } = await draagvlak(folder, ['compare', 'nothing.yaml']);
    expect(code).toBe(1);
    expect(stderr).toMatch(/missing required argument 'OTHER\.yaml'; usage: draagvlak compare/);
  });
});

describe('a comparison that fails', () => {
  it('says so in the folder of --out, with scenario and seed, and leaves no results', async () => {
    const workerFile = join(ROOT, 'tests', 'fault', 'workers', 'faulty.mjs');
    process.env['FAULT'] = JSON.stringify({ fault: 'failed', seed: 2, times: 2, log: join(folder, 'log') });
    const scenarios = ['nothing.yaml', 'keep.yaml'].map((name) => ({
      loaded: loadScenario(join(folder, name)),
      variants: [],
    }));
    const out = join(folder, 'failed');
    const places = { out, runs: join(folder, 'none'), cache: join(folder, 'cache') };
    const failing = compareScenarios({ scenarios, seeds: [1, 2], workers: 1, progress: UNTOLD, workerFile, ...places });
    await expect(failing).rejects.toThrow(/^nothing: seed 2 failed twice: a check failed$/);
    expect(namesIn(out)).toEqual(['manifest.json']);
    expect(readManifestOf<CompareManifest>(out, COMPARE_FORMAT)).toMatchObject({ state: 'failed', files: {} });
  });
});

describe('a comparison that is interrupted', () => {
  const THOUSAND = ['compare', 'nothing.yaml', 'keep.yaml', '--seeds', '1..1000'];
  it('leaves no folder', async () => {
    const { code, stdout } = await draagvlak(folder, THOUSAND, { interruptAt: ' done' });
    expect({ code, stdout }).toEqual({ code: 130, stdout: '' });
    expect(namesIn(join(folder, 'runs'))).toEqual([]);
  });
  it('says so in the folder of --out, which holds nothing else', async () => {
    mkdirSync(join(folder, 'out'));
    const { code } = await draagvlak(folder, [...THOUSAND, '--out', 'out'], { interruptAt: ' done' });
    expect(code).toBe(130);
    expect(namesIn(join(folder, 'out'))).toEqual(['manifest.json']);
    const manifest = readManifestOf<CompareManifest>(join(folder, 'out'), COMPARE_FORMAT);
    expect(manifest).toMatchObject({ state: 'failed', reason: 'interrupted' });
  });
});
