/** Who may know whom: bin -> calibration -> scenarios/runs -> scenarios -> sim; viz -> scenarios, sim. */
import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeOf, read, sourceFiles } from './house-scan.js';

/** A folder and the folders it may import from; the longest name that fits a path counts. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  sim: ['sim'],
  'sim/workers': ['sim', 'sim/workers'],
  scenarios: ['sim', 'scenarios'],
  'scenarios/runs': ['sim', 'sim/workers', 'scenarios', 'scenarios/runs'],
  calibration: ['sim', 'scenarios', 'scenarios/runs', 'calibration', 'calibration/estimators'],
  'calibration/estimators': ['sim', 'scenarios', 'calibration/estimators'],
  bin: ['sim', 'scenarios', 'scenarios/runs', 'calibration', 'bin'],
  viz: ['sim', 'sim/workers', 'scenarios', 'viz', 'viz/map/backdrop'],
  'viz/map/backdrop': ['sim', 'scenarios', 'viz', 'viz/map/backdrop'],
  tests: [
    'sim',
    'sim/workers',
    'scenarios',
    'scenarios/runs',
    'calibration',
    'calibration/estimators',
    'bin',
    'viz',
    'tests',
  ],
};
/**
 * Files that only these may import: a process is a step of the year and nobody's helper; a pack comes in by one door, and
 * of how one is built nobody knows a step but the builder.
 */
const KNOWN_TO: Readonly<Record<string, RegExp>> = {
  'sim/processes/': /^(?:sim\/year\.ts$|tests\/)/,
  'sim/processes/process.ts': /^(?:sim\/year\.ts$|sim\/processes\/)/,
  'scenarios/packages/check/': /^scenarios\/packages\/check\//,
  'scenarios/packages/check/check.ts': /^(?!scenarios\/packages\/)/,
  'scenarios/packages/columns/': /^(?!scenarios\/packages\/[^/]+$)/,
  'scenarios/packages/build/': /^(?:scenarios\/packages\/build\/[^/]+$|scenarios\/runs\/packs\.ts$|tests\/)/,
  'scenarios/packages/build/towns/': /^(?:scenarios\/packages\/build\/|tests\/)/,
  'scenarios/packages/build/zones/': /^(?:scenarios\/packages\/build\/(?:zones\/|[^/]+$)|tests\/)/,
  'scenarios/packages/build/facilities/': /^(?:scenarios\/packages\/build\/(?:facilities\/|[^/]+$)|tests\/)/,
};
/** Packages and Node: `node` stands for its own modules, `*` for the run-time dependencies, `dev` for the others. */
const MAY_USE: Readonly<Record<string, readonly string[]>> = {
  sim: [],
  'sim/workers': ['node'],
  scenarios: ['*'],
  'scenarios/runs': ['*', 'node'],
  calibration: ['*', 'node'],
  'calibration/estimators': [],
  bin: ['*', 'node'],
  'viz/map/backdrop': ['*', 'node'], // a file made once by hand, with what made it
  viz: ['preact', '@preact/signals', '@preact/signals-core', 'uplot', 'pixi.js', 'topojson-client'],
  tests: ['*', 'node', 'dev'],
};
/** What draws the map and what draws the panels; `@preact/signals-core` is state and belongs to neither. */
const DRAWING: Readonly<Record<string, string>> = {
  'pixi.js': 'pixi.js',
  preact: 'preact',
  '@preact/signals': 'preact',
};

const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;
const lock = read('package-lock.json');

const longest = (starts: readonly string[]): string | undefined => [...starts].sort((a, b) => b.length - a.length)[0];
/** Whether a file may not import what only some may; the longest name that fits the target counts. */
function isHidden(target: string, path: string): boolean {
  const start = longest(Object.keys(KNOWN_TO).filter((name) => target.startsWith(name)));
  return start !== undefined && !KNOWN_TO[start]!.test(path);
}

const layerOf = (path: string): string | undefined =>
  longest(Object.keys(MAY_IMPORT).filter((layer) => path.startsWith(`${layer}/`)));

/** An import as it looks with the contents of strings blanked; the target stands between the quotes. */
const ADDRESS = /\bnew\s+URL\s*\(\s*['"`](?<target> *)['"`]\s*,\s*import\.meta\.url/dg;
const IMPORTS = [
  /\b(?:import|export)\b(?<type>\s+type\b)?[^;'"`]*?\bfrom\s*['"](?<target> *)['"]/dg,
  /\bimport\s*['"](?<target> *)['"]/dg,
  /\b(?:import|require)\s*\(\s*['"`](?<target> *)['"`]/dg,
  ADDRESS,
];

interface Import {
  readonly target: string;
  readonly typeOnly: boolean;
}

/** All imports in a text; what looks like one inside a comment or a string is none. */
function importsIn(text: string): Import[] {
  const code = codeOf(text, 'blank');
  return IMPORTS.flatMap((pattern) =>
    [...code.matchAll(pattern)].map((match) => {
      const target = text.slice(...match.indices!.groups!['target']!);
      const typeOnly = match.groups!['type'] !== undefined;
      // An address beside the file needs no dot: `new URL('x.json', import.meta.url)`.
      return { target: pattern === ADDRESS && !/^(?:[./]|\w+:)/.test(target) ? `./${target}` : target, typeOnly };
    }),
  );
}

/** Compiled names as they stand in imports, back to the source; a query says how the bundler shall read a file. */
function asSource(target: string): string {
  const name = target.replace(/\?\w+$/, '');
  const ends = ['.ts', '.tsx'].map((end) => name.replace(/\.js$/, end));
  return name.endsWith('.js') ? (ends.find((file) => existsSync(file)) ?? ends[0]!) : name;
}

/** Imports against the table, as `from -> to`. */
function wrongImports(path: string, text: string): string[] {
  const layer = layerOf(path);
  if (layer === undefined) return [`${path} is in no known folder`];
  const wrong: string[] = [];
  for (const { target, typeOnly } of importsIn(text)) {
    if (target.startsWith('.')) {
      const joined = asSource(posix.join(posix.dirname(path), target));
      const compiled = layer === 'tests' || path === 'bin/launch.mjs'; // they start compiled workers and the program
      const resolved = compiled ? joined.replace(/^dist\//, '') : joined;
      const other = layerOf(resolved);
      // Files at the root are data: package.json.
      const known = other === undefined ? !resolved.includes('/') : MAY_IMPORT[layer]!.includes(other);
      if (!known || isHidden(resolved, path)) wrong.push(resolved);
    } else if (!mayUse(layer, target, typeOnly)) wrong.push(target);
  }
  return wrong.map((target) => `${path} -> ${target}`);
}

const packageOf = (target: string): string =>
  target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');

function mayUse(layer: string, target: string, typeOnly: boolean): boolean {
  const allowed = MAY_USE[layer]!;
  if (target.startsWith('node:')) return allowed.includes('node');
  const name = packageOf(target);
  if (allowed.includes(name)) return true;
  if (dependencies![name] !== undefined || (typeOnly && lock.includes(`"node_modules/@types/${name}"`)))
    return allowed.includes('*');
  return devDependencies![name] !== undefined && allowed.includes('dev');
}

/**
 * Files of the viewer that know the map and the panels, directly or through what they import. `viz/main.ts` puts both on
 * the page and so must reach both, but name neither.
 */
function knowBoth(textOf: Readonly<Record<string, string>>): string[] {
  const reach = (path: string, seen: Set<string>): Set<string> => {
    if (seen.has(path)) return seen;
    seen.add(path);
    for (const { target, typeOnly } of importsIn(textOf[path] ?? '')) {
      if (!target.startsWith('.')) seen.add(packageOf(target));
      else if (!typeOnly) reach(asSource(posix.join(posix.dirname(path), target)), seen);
    }
    return seen;
  };
  return Object.keys(textOf).filter((path) => {
    const met =
      path === 'viz/main.ts'
        ? importsIn(textOf[path]!).map(({ target }) => packageOf(target))
        : [...reach(path, new Set())];
    return new Set(met.flatMap((name) => DRAWING[name] ?? [])).size > 1;
  });
}
const vizTexts = (): Record<string, string> =>
  Object.fromEntries(sourceFiles().flatMap((path) => (path.startsWith('viz/') ? [[path, read(path)]] : [])));

describe('imports point one way', () => {
  it('in every source file', () => {
    const files = sourceFiles();
    expect(files.length).toBeGreaterThan(50);
    expect(files.flatMap((path) => wrongImports(path, read(path)))).toEqual([]);
  });
  it('and no file of the viewer knows both map and panels', () => {
    const texts = vizTexts();
    const use = (name: string) =>
      Object.values(texts).filter((t) => importsIn(t).some((i) => DRAWING[packageOf(i.target)] === name));
    expect(use('pixi.js').length).toBeGreaterThan(3);
    expect(use('preact').length).toBeGreaterThan(3);
    expect(knowBoth(texts)).toEqual([]);
  });
});

describe('the rule can fail', () => {
  it.each([
    ['sim/processes/jobs.ts', "import { REGIONS } from '../../scenarios/regions.js';", 'scenarios/regions.ts'],
    ['sim/processes/jobs.ts', "import type { Node } from '../workers/node.js';", 'sim/workers/node.ts'],
    ['sim/facilities/x.ts', "import { boards } from '../processes/boards.js';", 'sim/processes/boards.ts'],
    ['sim/run.ts', "import type { Process } from './processes/process.js';", 'sim/processes/process.ts'],
    ['sim/processes/x.ts', "import { boards } from './boards.js';", 'sim/processes/boards.ts'],
    ['viz/x.ts', "import { x } from '../scenarios/packages/check/keys.js';", 'scenarios/packages/check/keys.ts'],
    ['scenarios/packages/x.ts', "import { x } from './check/check.js';", 'scenarios/packages/check/check.ts'],
    ['scenarios/packages/x.ts', "import { x } from './columns/keys.js';", 'scenarios/packages/columns/keys.ts'],
    ['scenarios/population/x.ts', "import '../packages/build/later.js';", 'scenarios/packages/build/later.ts'],
    ['scenarios/packages/build/towns/x.ts', "import '../later.js';", 'scenarios/packages/build/later.ts'],
    ['scenarios/packages/build/towns/x.ts', "import '../zones/x.js';", 'scenarios/packages/build/zones/x.ts'],
    ['scenarios/why/x.ts', "import { boards } from '../../sim/processes/boards.js';", 'sim/processes/boards.ts'],
    ['sim/year.ts', "export * from '../scenarios/x.js';", 'scenarios/x.ts'],
    ['sim/year.ts', "const x = await import('../bin/x.js');", 'bin/x.ts'],
    ['sim/year.ts', "import '../tests/x.js';", 'tests/x.ts'],
    ['sim/year.ts', "import seedrandom from 'seedrandom';", 'seedrandom'],
    ['sim/year.ts', "import { readFileSync } from 'node:fs';", 'node:fs'],
    ['sim/workers/node.ts', "import { x } from '../../scenarios/x.js';", 'scenarios/x.ts'],
    ['scenarios/schema/x.ts', "import { run } from '../runs/run.js';", 'scenarios/runs/run.ts'],
    ['scenarios/schema/x.ts', "import { readFileSync } from 'node:fs';", 'node:fs'],
    ['scenarios/runs/x.ts', "import {\n  a,\n  b,\n} from '../../calibration/x.js';", 'calibration/x.ts'],
    ['scenarios/runs/x.ts', "new Worker(new URL('../../bin/x.js', import.meta.url))", 'bin/x.ts'],
    ['calibration/x.ts', "import { x } from '../bin/x.js';", 'bin/x.ts'],
    ['calibration/estimators/x.ts', "import type { X } from '../source/x.js';", 'calibration/source/x.ts'],
    ['calibration/estimators/x.ts', "import { readFileSync } from 'node:fs';", 'node:fs'],
    ['calibration/x.ts', "import { x } from 'vitest';", 'vitest'],
    ['calibration/x.ts', "import { x } from 'left-pad';", 'left-pad'],
    ['viz/x.ts', "import { x } from '../scenarios/runs/x.js';", 'scenarios/runs/x.ts'],
    ['viz/ui/x.tsx', "import { x } from '../../scenarios/runs/x.js';", 'scenarios/runs/x.ts'],
    ['viz/ui/x.tsx', "import x from '../../bin/x.css?raw';", 'bin/x.css'],
    ['viz/x.ts', "import { x } from 'commander';", 'commander'],
    ['viz/x.ts', "import { x } from 'vite';", 'vite'],
    ['viz/x.ts', "import { readFileSync } from 'node:fs';", 'node:fs'],
    ['scenarios/x.ts', "import { signal } from '@preact/signals-core';", '@preact/signals-core'],
    ['sim/x.ts', "import { x } from '../viz/state/view.js';", 'viz/state/view.ts'],
    ['calibration/x.ts', "import { x } from 'topojson-specification';", 'topojson-specification'],
    ['bin/x.ts', "import { x } from '../elsewhere/x.js';", 'elsewhere/x.ts'],
    ['bin/x.ts', "import { x } from '../dist/sim/x.js';", 'dist/sim/x.ts'],
  ])('%s: %s', (path, text, target) => {
    expect(wrongImports(path, text)).toEqual([`${path} -> ${target}`]);
  });
  it.each([
    ["import { Sprite } from 'pixi.js';\nimport { h } from 'preact';", ''],
    ["import { Sprite } from 'pixi.js';\nimport type { JSX } from 'preact';", ''],
    ["import 'pixi.js/unsafe-eval';\nimport { useSignal } from '@preact/signals';", ''],
    ["import { Sprite } from 'pixi.js';\nimport { b } from './b.js';", "import { useState } from 'preact/hooks';"],
  ])('map and panels in one: %j', (a, b) => {
    expect(knowBoth({ 'viz/a.ts': a, 'viz/b.ts': b })).toEqual(['viz/a.ts']);
  });
  it('a file outside the known folders', () => {
    expect(wrongImports('tools/x.ts', '')).toEqual(['tools/x.ts is in no known folder']);
  });
});

describe('the rule lets pass', () => {
  it('state between map and panels, and the page that starts both', () => {
    const state = "import { signal } from '@preact/signals-core';";
    const texts = {
      'viz/main.ts': "import { m } from './m.js';\nimport { p } from './p.js';",
      'viz/m.ts': `${state}\nimport 'pixi.js';\nimport type { P } from './p.js';`,
      'viz/p.ts': `${state}\nimport { h } from 'preact';`,
    };
    expect(knowBoth(texts)).toEqual([]);
  });
  it.each([
    ['sim/year.ts', "import { ageing } from './processes/ageing.js';"],
    ['sim/processes/x.ts', "import { MEMBERSHIP, type Process } from './process.js';"],
    ['scenarios/packages/build/zones/x.ts', "import { x } from '../towns/x.js';\nimport '../../columns/keys.js';"],
    ['scenarios/runs/packs.ts', "import { buildRegion } from '../packages/build/build.js';"],
    ['viz/x.ts', "import { parsePack } from '../scenarios/packages/check/check.js';"],
    ['tests/unit/x.test.ts', "import { ageing } from '../../sim/processes/ageing.js';"],
    ['sim/year.ts', "// import { x } from '../scenarios/x.js'\n/* import '../bin/x.js' */"],
    [
      'scenarios/runs/x.ts',
      "import { x } from '../packages/x.js';\nimport { y } from 'node:fs';\nimport z from 'yaml';",
    ],
    ['sim/year.ts', 'const s = "import x from \'left-pad\'";'],
    ['calibration/source/x.ts', "import { x } from '../estimators/x.js';"],
    ['calibration/x.ts', "import type { Topology } from 'topojson-specification';"],
    ['bin/x.ts', "import p from '../package.json' with { type: 'json' };"],
    ['viz/ui/x.tsx', "import { useState } from 'preact/hooks';\nimport 'uplot/dist/uPlot.min.css';\nimport './x.css';"],
    [
      'viz/engine/x.ts',
      "import s from '../../scenarios/examples/x.yaml?raw';\nimport { signal } from '@preact/signals-core';",
    ],
    ['tests/unit/x.test.ts', "import { it } from 'vitest';\nimport { run } from '../../bin/run.js';"],
  ])('%s: %s', (path, text) => {
    expect(wrongImports(path, text)).toEqual([]);
  });
});
