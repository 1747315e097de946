/** Whole runs on three invented towns: the same bytes however they are made, and folders that can be trusted. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { packText } from '../../scenarios/packages/write.js';
import { readManifest } from '../../scenarios/runs/destination.js';
import { loadScenario } from '../../scenarios/runs/load.js';
import type { Manifest } from '../../scenarios/runs/manifest.js';
import { ROOT } from '../../scenarios/runs/project.js';
import { runScenario } from '../../scenarios/runs/run.js';
import { variantsOf } from '../../scenarios/runs/variants.js';
import { INDICATORS } from '../../sim/indicators/indicators.js';
import { draagvlak, namesIn, newFolder, remove, UNTOLD } from '../fault/command-line.js';
import { toyPack } from '../toy/pack.js';

const PACK = packText(toyPack());
const SCENARIO = '# Three towns\nregion: toy.json\nyears: [2021, 2026]\n';
const DETERMINED = [
  'scenario.yaml',
  'manifest.json',
  'indicators.csv',
  'variants.csv',
  'facilities.csv',
  'ledger.csv',
  'places.csv',
  'codebook.csv',
  'report.html',
];

function folderWithScenario(): string {
  const made = newFolder();
  writeFileSync(join(made, 'toy.json'), PACK);
  writeFileSync(join(made, 'toy.yaml'), SCENARIO);
  return made;
}
async function runIn(place: string, args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await draagvlak(place, ['run', 'toy.yaml', ...args]);
  expect(stderr).not.toMatch(/rror/);
  expect(code, stderr).toBe(0);
  return join(place, stdout.trim());
}

let shared: string;
/** Folder of one run of seeds 1 and 2 with variants, that is read and compared with but never changed. */
let usual: string;
beforeAll(async () => {
  shared = folderWithScenario();
  usual = await runIn(shared, ['--seeds', '1,2', '--workers', '2', '--out', 'usual']);
});
afterAll(() => remove(shared));

let folder: string;
beforeEach(() => {
  folder = folderWithScenario();
});
afterEach(() => remove(folder));

const bytesOf = (run: string): readonly string[] =>
  DETERMINED.filter((name) => existsSync(join(run, name))).map((name) => readFileSync(join(run, name), 'utf8'));

/** Runs the scenario by the command and gives its folder. */
const run = (...args: string[]): Promise<string> => runIn(folder, args);

const placesOf = (out?: string) => ({
  runs: join(folder, 'runs'),
  cache: join(folder, 'cache'),
  ...(out === undefined ? {} : { out: join(folder, out) }),
});

/** Makes what the command makes, and gives its folder: where the question is about that, no process is started. */
async function made(seeds: readonly number[], out?: string, withVariants = false): Promise<string> {
  const loaded = loadScenario(join(folder, 'toy.yaml'));
  const variants = withVariants ? variantsOf(loaded.scenario) : [];
  const what = { loaded, seeds, variants, workers: 1, progress: UNTOLD };
  return (await runScenario({ ...what, ...placesOf(out) })).folder;
}

interface Row {
  readonly scenario: string;
  readonly seed: string;
  readonly year: string;
  readonly place: string;
  readonly indicator: string;
  readonly value: string;
}
const rowsOf = (path: string): readonly Row[] =>
  parse(readFileSync(join(path, 'indicators.csv'), 'utf8'), { columns: true });

describe('the same run', () => {
  it('has the same bytes with 1, 2 and 4 workers and seeds in any order', async () => {
    const first = bytesOf(usual);
    expect(first).toHaveLength(DETERMINED.length);
    for (const [seeds, workers] of [
      ['1,2', '1'],
      ['2,1', '4'],
    ] as const) {
      expect(bytesOf(await run('--seeds', seeds, '--workers', workers, '--out', workers))).toEqual(first);
    }
  });

  it('does not hang on language, time zone or the name of the folder', async () => {
    const odd = join(folder, 'map met spaties, é en ü');
    mkdirSync(odd);
    for (const file of ['toy.json', 'toy.yaml']) writeFileSync(join(odd, file), readFileSync(join(folder, file)));
    const env = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
    const { code } = await draagvlak(odd, ['run', 'toy.yaml', '--seeds', '1,2', '--out', 'a'], { env });
    expect(code).toBe(0);
    expect(bytesOf(join(odd, 'a'))).toEqual(bytesOf(usual));
  });

  it('gives every seed what it gives alone', async () => {
    const together = readManifest(usual)!;
    for (const seed of ['1', '2']) {
      const alone = readManifest(await made([Number(seed)], seed))!;
      expect(alone.stateHash[seed]).toEqual(together.stateHash[seed]);
    }
    expect(together.stateHash['1']!['2026']).not.toBe(together.stateHash['2']!['2026']);
    expect(new Set(Object.values(together.stateHash['1']!)).size).toBe(6);
  });

  it('replaces itself under the default name, and says what of the earlier one had been changed', async () => {
    const first = await made([1]);
    const bytes = bytesOf(first);
    writeFileSync(join(first, 'note.txt'), 'from the first time');
    const again = await made([1]);
    expect(again).toBe(first);
    expect(bytesOf(again)).toEqual(bytes);
    expect(existsSync(join(again, 'note.txt'))).toBe(false);
    expect(namesIn(join(folder, 'runs'))).toEqual([first.split(/[/\\]/).at(-1)]);
    expect(again).toMatch(/runs.toy-[0-9a-f]{8}$/);

    writeFileSync(join(again, 'indicators.csv'), 'changed');
    const { stderr } = await draagvlak(folder, ['run', 'toy.yaml', '--seeds', '1', '--no-variants']);
    expect(stderr).toMatch(/indicators\.csv had been changed since; replaced/);
  });

  it('runs again from the scenario in its folder', async () => {
    writeFileSync(join(folder, 'toy.yaml'), readFileSync(join(usual, 'scenario.yaml')));
    const again = await made([1], 'again');
    expect(readManifest(again)!.stateHash['1']).toEqual(readManifest(usual)!.stateHash['1']);
  });
});

describe('the run folder', () => {
  it('holds the files of the design, with their checksums', () => {
    expect(namesIn(usual)).toEqual([...DETERMINED, 'timing.json'].sort());
    const manifest: Manifest = readManifest(usual)!;
    expect(manifest).toMatchObject({ state: 'complete', seeds: [1, 2], years: [2021, 2026], scenario: 'toy' });
    expect(manifest.pack.id).toBe(toyPack().id);
    for (const [name, sum] of Object.entries(manifest.files)) {
      expect(
        createHash('sha256')
          .update(readFileSync(join(usual, name)))
          .digest('hex'),
      ).toBe(sum);
    }
    for (const hash of Object.values(manifest.stateHash['2']!)) expect(hash).toMatch(/^[0-9a-f]{16}$/);
  });

  it('has figures in order: seed, year, place, indicator', () => {
    const text = readFileSync(join(usual, 'indicators.csv'), 'utf8');
    expect(text.startsWith('scenario,seed,year,place,indicator,value\ntoy,1,2021,*,population,')).toBe(true);
    expect(text).not.toContain('\r');
    const rows = rowsOf(usual);
    const places = ['*', 'GM9001', 'GM9002', 'WP9001', 'WP9002', 'WP9003'];
    const ids: readonly string[] = INDICATORS.map((i) => i.id);
    const rank = (row: Row): number =>
      ((Number(row.seed) * 10_000 + Number(row.year)) * 10 + places.indexOf(row.place)) * 100 +
      ids.indexOf(row.indicator);
    for (let i = 1; i < rows.length; i++) expect(rank(rows[i]!)).toBeGreaterThan(rank(rows[i - 1]!));
    const headline = INDICATORS.filter((i) => i.headline).length;
    const stocks = INDICATORS.filter((i) => i.kind === 'stock');
    const inFirst = stocks.length * 3 + stocks.filter((i) => i.headline).length * 3;
    expect(rows).toHaveLength(2 * (inFirst + 5 * (INDICATORS.length * 3 + headline * 3)));
  });

  it('has a region that is the sum of its towns, and flows that account for stocks', () => {
    const ofSeed1 = rowsOf(usual).filter((row) => row.seed === '1');
    const value = new Map(ofSeed1.map((r) => [`${r.year} ${r.place} ${r.indicator}`, Number(r.value)]));
    for (let year = 2021; year <= 2026; year++) {
      for (const id of ['population', 'households', ...(year > 2021 ? ['births', 'deaths', 'immigration'] : [])]) {
        const at = (place: string): number => value.get(`${year} ${place} ${id}`)!;
        expect(at('GM9001')).toBe(at('WP9001') + at('WP9002'));
        expect(at('*')).toBe(at('GM9001') + at('GM9002'));
      }
      if (year === 2021) continue;
      const at = (y: number, id: string): number => value.get(`${y} * ${id}`)!;
      const moved =
        at(year, 'arrivals_internal') -
        at(year, 'departures_internal') +
        at(year, 'immigration') -
        at(year, 'emigration');
      const natural = at(year, 'births') - at(year, 'deaths');
      expect(at(year, 'population')).toBe(at(year - 1, 'population') + natural + moved + at(year, 'reception_balance'));
    }
  });

  it('has a codebook row for every column, indicator and parameter', () => {
    const rows = parse(readFileSync(join(usual, 'codebook.csv'), 'utf8'), { columns: true }) as {
      id: string;
      kind: string;
      areas: string;
    }[];
    const ids = rows.filter((row) => row.kind === 'indicator').map((row) => row.id);
    expect(ids).toEqual(INDICATORS.map((i) => i.id));
    const rule = new Map(rows.map((row) => [row.id, row.areas]));
    expect(['births', 'arrivals_internal', 'moves_within', 'fertilityLevel'].map((id) => rule.get(id))).toEqual([
      'sum of its towns',
      'across its own border',
      'inside its own border',
      '',
    ]);
    const tables = ['indicators.csv', 'variants.csv', 'facilities.csv', 'ledger.csv', 'places.csv'];
    const headers = tables.map((name) => readFileSync(join(usual, name), 'utf8').split('\n')[0]!.split(','));
    const columns = rows.filter((row) => row.kind === 'column').map((row) => row.id);
    expect([...columns].sort()).toEqual([...new Set(headers.flat())].sort());
    const variants = rows.filter((row) => row.kind === 'variant').map((row) => row.id);
    expect(variants).toEqual(readManifest(usual)!.variants);
    expect(rows.some((row) => row.kind === 'parameter' && row.id === 'fertilityLevel')).toBe(true);
  });

  it('is one folder of its own for another scenario, seed or pack', async () => {
    await made([1]);
    await made([2]);
    writeFileSync(join(folder, 'toy.yaml'), `${SCENARIO}parameters: { fertilityLevel: 0.9 }\n`);
    await made([1]);
    writeFileSync(join(folder, 'toy.json'), packText(toyPack({ scale: 2 })));
    await made([1]);
    expect(namesIn(join(folder, 'runs'))).toHaveLength(4);
  });
});

describe('variants', () => {
  const variantRows = (path: string): readonly (Row & { readonly variant: string })[] =>
    parse(readFileSync(join(path, 'variants.csv'), 'utf8'), { columns: true });

  it('are those that differ from the scenario, for the region, on its first four seeds, swings on more', async () => {
    writeFileSync(
      join(folder, 'toy.yaml'),
      `${SCENARIO.replace('2026', '2023')}parameters: { levelWindow: 2, immigrationLevel: 0 }\n`,
    );
    const path = await made([2, 3, 4, 5, 6], 'a', true);
    const ids = ['level-window-3', 'level-window-5', 'foreign-window-5', 'swings', 'closed'];
    expect(readManifest(path)!.variants).toEqual(ids);
    const rows = variantRows(path);
    expect([...new Set(rows.map((r) => r.variant))]).toEqual(ids);
    const seeds = (id: string) => [...new Set(rows.filter((r) => r.variant === id).map((r) => r.seed))];
    expect(ids.map(seeds)).toEqual(ids.map((id) => ['2', '3', '4', '5', ...(id === 'swings' ? ['6'] : [])]));
    expect(rows).toHaveLength((ids.length * 4 + 1) * 3 * 4);
    const first = rows.filter((r) => r.year === '2021' && r.indicator === 'population').map((r) => r.value);
    expect([...new Set(first)]).toEqual([rowsOf(path).find((r) => r.place === '*')!.value]);
  });

  it('are left out on demand, in a folder of its own', async () => {
    const fast = await run('--seeds', '1', '--no-variants');
    expect(namesIn(fast)).not.toContain('variants.csv');
    expect(readManifest(fast)!.variants).toEqual([]);
    expect(await made([1], undefined, true)).not.toBe(fast);
  });
});

describe('a run that does not end well', () => {
  const broken = join(ROOT, 'tests', 'fault', 'workers', 'faulty.mjs');
  const request = (out?: string, times = 2) => {
    process.env['FAULT'] = JSON.stringify({ fault: 'exit', seed: 2, times, log: join(folder, 'log') });
    const said: string[] = [];
    const progress = { ...UNTOLD, say: (text: string) => void said.push(text) };
    const loaded = loadScenario(join(folder, 'toy.yaml'));
    return {
      said,
      options: {
        loaded,
        seeds: [1, 2],
        variants: variantsOf(loaded.scenario),
        workers: 2,
        progress,
        workerFile: broken,
        ...placesOf(out),
      },
    };
  };

  it('survives one killed worker with the same bytes', async () => {
    const { said, options } = request('out', 1);
    await runScenario(options);
    expect(said).toEqual(['seed 2: the worker ended with code 7; trying once more in a fresh worker']);
    expect(bytesOf(join(folder, 'out'))).toEqual(bytesOf(usual));
  });

  it('says failed in the folder of --out', async () => {
    const { options } = request('out');
    await expect(runScenario(options)).rejects.toThrow(/^seed 2 failed twice: the worker ended with code 7$/);
    expect(readManifest(join(folder, 'out'))).toMatchObject({ state: 'failed', stateHash: {} });
    expect(namesIn(join(folder, 'out'))).toEqual(['codebook.csv', 'manifest.json', 'places.csv', 'scenario.yaml']);
  });

  it('fails as a whole when a variant does', async () => {
    const { options } = request('out', 0);
    const fails = { fault: 'failed', seed: 1, times: 2, log: join(folder, 'log') };
    const done = (replicate: string): void => {
      // Workers take their environment from here when they start: those of the variants do not go well.
      if (replicate === 'seed 2') process.env['FAULT'] = JSON.stringify(fails);
    };
    const failing = runScenario({ ...options, workers: 1, progress: { ...options.progress, done } });
    await expect(failing).rejects.toThrow(/^variant level-window-2: seed 1 failed twice: a check failed$/);
    expect(readManifest(join(folder, 'out'))).toMatchObject({ state: 'failed', stateHash: {} });
    expect(namesIn(join(folder, 'out'))).toEqual(['codebook.csv', 'manifest.json', 'places.csv', 'scenario.yaml']);
  });

  it('leaves an earlier complete run as it was', async () => {
    const complete = await made([1, 2]);
    const before = bytesOf(complete);
    const { said, options } = request();
    await expect(runScenario({ ...options, variants: [] })).rejects.toThrow(/seed 2/);
    expect(bytesOf(complete)).toEqual(before);
    expect(namesIn(join(folder, 'runs'))).toEqual([complete, `${complete}-failed`].map((p) => p.split(/[/\\]/).at(-1)));
    expect(said.at(-1)).toMatch(/the run failed and is marked so in .*-failed$/);
  });

  const LONG = SCENARIO.replace('2026', '2081');
  const THOUSAND = ['run', 'toy.yaml', '--seeds', '1..1000'];

  it('ends with 130 after Ctrl-C and leaves no folder', async () => {
    writeFileSync(join(folder, 'toy.yaml'), LONG);
    const { code, stdout, stderr } = await draagvlak(folder, THOUSAND, { interruptAt: 'seed 1 done' });
    expect(code).toBe(130);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^(seed \d+ done, \d+ of 1036, [\d.]+ s, \d+ s left\n)+interrupted\n$/);
    expect(namesIn(join(folder, 'runs'))).toEqual([]);
  });

  it('marks the folder of --out as interrupted', async () => {
    writeFileSync(join(folder, 'toy.yaml'), LONG);
    mkdirSync(join(folder, 'out'));
    const { code } = await draagvlak(folder, [...THOUSAND, '--out', 'out'], { interruptAt: 'seed 1 done' });
    expect(code).toBe(130);
    expect(readManifest(join(folder, 'out'))).toMatchObject({ state: 'failed', reason: 'interrupted' });
  });
});
