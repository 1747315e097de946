/** Who may know whom: bin -> calibration -> scenarios/runs -> scenarios -> sim; viz -> scenarios, sim. */
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeOf, read, sourceFiles } from './house-scan.js';

/** A folder and the folders it may import from; the longest name that fits a path counts. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  sim: ['sim'],
  'sim/workers': ['sim', 'sim/workers'],
  scenarios: ['sim', 'scenarios'],
  'scenarios/runs': ['sim', 'sim/workers', 'scenarios', 'scenarios/runs'],
  calibration: ['sim', 'scenarios', 'scenarios/runs', 'calibration'],
  bin: ['sim', 'scenarios', 'scenarios/runs', 'calibration', 'bin'],
  viz: ['sim', 'sim/workers', 'scenarios', 'viz'],
  tests: ['sim', 'sim/workers', 'scenarios', 'scenarios/runs', 'calibration', 'bin', 'viz', 'tests'],
};
/** Packages and Node: `node` stands for its own modules, `*` for the run-time dependencies. */
const MAY_USE: Readonly<Record<string, readonly string[]>> = {
  sim: [],
  'sim/workers': ['node'],
  scenarios: ['*'],
  'scenarios/runs': ['*', 'node'],
  calibration: ['*', 'node'],
  bin: ['*', 'node'],
  viz: ['*'],
  tests: ['*', 'node', 'dev'],
};

const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;
const lock = read('package-lock.json');

const layerOf = (path: string): string | undefined =>
  Object.keys(MAY_IMPORT)
    .filter((layer) => path.startsWith(`${layer}/`))
    .sort((a, b) => b.length - a.length)[0];

/** An import as it looks with the contents of strings blanked; the target stands between the quotes. */
const IMPORTS = [
  /\b(?:import|export)\b(?<type>\s+type\b)?[^;'"`]*?\bfrom\s*['"](?<target> *)['"]/dg,
  /\bimport\s*['"](?<target> *)['"]/dg,
  /\b(?:import|require)\s*\(\s*['"`](?<target> *)['"`]/dg,
  /\bnew\s+URL\s*\(\s*['"`](?<target> *)['"`]\s*,\s*import\.meta\.url/dg,
];

interface Import {
  readonly target: string;
  readonly typeOnly: boolean;
}

/** All imports in a text; what looks like one inside a comment or a string is none. */
function importsIn(text: string): Import[] {
  const code = codeOf(text, 'blank');
  return IMPORTS.flatMap((pattern) =>
    [...code.matchAll(pattern)].map((match) => ({
      target: text.slice(...match.indices!.groups!['target']!),
      typeOnly: match.groups!['type'] !== undefined,
    })),
  );
}

/** Imports against the table, as `from -> to`. */
function wrongImports(path: string, text: string): string[] {
  const layer = layerOf(path);
  if (layer === undefined) return [`${path} is in no known folder`];
  const wrong: string[] = [];
  for (const { target, typeOnly } of importsIn(text)) {
    if (target.startsWith('.')) {
      const joined = posix.join(posix.dirname(path), target).replace(/\.js$/, '.ts');
      const compiled = layer === 'tests' || path === 'bin/launch.mjs'; // they start compiled workers and the program
      const resolved = compiled ? joined.replace(/^dist\//, '') : joined;
      const other = layerOf(resolved);
      // Files at the root are data: package.json.
      if (other === undefined ? resolved.includes('/') : !MAY_IMPORT[layer]!.includes(other)) wrong.push(resolved);
    } else if (!mayUse(layer, target, typeOnly)) wrong.push(target);
  }
  return wrong.map((target) => `${path} -> ${target}`);
}

function mayUse(layer: string, target: string, typeOnly: boolean): boolean {
  const allowed = MAY_USE[layer]!;
  if (target.startsWith('node:')) return allowed.includes('node');
  const name = target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');
  if (dependencies![name] !== undefined || (typeOnly && lock.includes(`"node_modules/@types/${name}"`)))
    return allowed.includes('*');
  return devDependencies![name] !== undefined && allowed.includes('dev');
}

describe('imports point one way', () => {
  it('in every source file', () => {
    const files = sourceFiles();
    expect(files.length).toBeGreaterThan(50);
    expect(files.flatMap((path) => wrongImports(path, read(path)))).toEqual([]);
  });
});

describe('the rule can fail', () => {
  it.each([
    ['sim/processes/jobs.ts', "import { REGIONS } from '../../scenarios/regions.js';", 'scenarios/regions.ts'],
    ['sim/processes/jobs.ts', "import type { Node } from '../workers/node.js';", 'sim/workers/node.ts'],
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
    ['calibration/x.ts', "import { x } from 'vitest';", 'vitest'],
    ['calibration/x.ts', "import { x } from 'left-pad';", 'left-pad'],
    ['viz/x.ts', "import { x } from '../scenarios/runs/x.js';", 'scenarios/runs/x.ts'],
    ['calibration/x.ts', "import { x } from 'topojson-specification';", 'topojson-specification'],
    ['bin/x.ts', "import { x } from '../elsewhere/x.js';", 'elsewhere/x.ts'],
    ['bin/x.ts', "import { x } from '../dist/sim/x.js';", 'dist/sim/x.ts'],
  ])('%s: %s', (path, text, target) => {
    expect(wrongImports(path, text)).toEqual([`${path} -> ${target}`]);
  });
  it('a file outside the known folders', () => {
    expect(wrongImports('tools/x.ts', '')).toEqual(['tools/x.ts is in no known folder']);
  });
});

describe('the rule lets pass', () => {
  it.each([
    ['sim/year.ts', "import { ageing } from './processes/ageing.js';"],
    ['sim/year.ts', "// import { x } from '../scenarios/x.js'\n/* import '../bin/x.js' */"],
    [
      'scenarios/runs/x.ts',
      "import { x } from '../packages/x.js';\nimport { y } from 'node:fs';\nimport z from 'yaml';",
    ],
    ['sim/year.ts', 'const s = "import x from \'left-pad\'";'],
    ['calibration/x.ts', "import type { Topology } from 'topojson-specification';"],
    ['bin/x.ts', "import p from '../package.json' with { type: 'json' };"],
    ['tests/unit/x.test.ts', "import { it } from 'vitest';\nimport { run } from '../../bin/run.js';"],
  ])('%s: %s', (path, text) => {
    expect(wrongImports(path, text)).toEqual([]);
  });
});
