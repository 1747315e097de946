/** What a file offers is wanted: an exported value that no other file imports is either dead or an inside of its file. */
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeOf, projectFiles, read } from './house-scan.js';

const EXPORTED = /^export (?:async )?(?:const|function\*?|class) (?<name>[\w$]+)/gm;
const FROM = /\b(?:import|export)\s*(?:type\s+)?(?<what>\{[^}]*\}|\*|[\w$]+)[^;'"]*?\bfrom\s*'(?<target>\.[^']+)'/g;
const WHOLE = /\bimport\(\s*'(?<target>\.[^']+)'\s*\)/g;

/** Stands in for a file of pixi.js, which asks for it by its names (vite.config.ts). */
const ASKED_FOR_ELSEWHERE = ['viz/map/gpu/pixi-answers.ts'];

const names = (what: string): string[] =>
  what
    .slice(1, -1)
    .split(',')
    .map(
      (one) =>
        one
          .trim()
          .replace(/^type /, '')
          .split(' as ')[0]!,
    );

/** `path name` of what a file imports from others; `path *` where it takes everything. */
function wanted(path: string, code: string, isFile: (path: string) => boolean): string[] {
  const source = (target: string): string => {
    const named = posix.join(posix.dirname(path), target).replace(/^dist\//, '');
    return ['.ts', '.tsx'].map((end) => named.replace(/\.js$/, end)).find(isFile) ?? named;
  };
  const some = [...code.matchAll(FROM)].flatMap(({ groups }) => {
    const { what, target } = groups as { what: string; target: string };
    return (what.startsWith('{') ? names(what) : ['*']).map((name) => `${source(target)} ${name}`);
  });
  return [...some, ...[...code.matchAll(WHOLE)].map(({ groups }) => `${source(groups!['target']!)} *`)];
}

/** Exported values of `files`, by path, that none of them imports, as `path name`. */
function unwanted(files: Readonly<Record<string, string>>): string[] {
  const code = Object.entries(files).map(([path, text]) => [path, codeOf(text, 'keep')] as const);
  const asked = new Set(code.flatMap(([path, text]) => wanted(path, text, (file) => file in files)));
  return code.flatMap(([path, text]) =>
    [...text.matchAll(EXPORTED)]
      .map(({ groups }) => `${path} ${groups!['name']}`)
      .filter((offer) => !asked.has(offer) && !asked.has(`${path} *`)),
  );
}

describe('exported values', () => {
  it('are imported by some other file', () => {
    const files = projectFiles().filter((path) => /\.(ts|tsx|mjs|js)$/.test(path));
    const offers = unwanted(Object.fromEntries(files.map((path) => [path, read(path)])));
    expect(offers.filter((offer) => !ASKED_FOR_ELSEWHERE.includes(offer.split(' ')[0]!))).toEqual([]);
  });
});

describe('the rule', () => {
  it('finds what nobody imports, and leaves what somebody does', () => {
    const offers = unwanted({
      'sim/a.ts':
        'export const one = 1;\nexport function two() {}\nexport interface Three {}\nexport const four = one;\n// export const five',
      'sim/b.ts': "import { one, type Three } from './a.js';\n// import { two } from './a.js';\nexport class Six {}",
      'bin/c.ts': "export const seven = await import('../sim/d.js');",
      'sim/d.ts': 'export const eight = 8;',
    });
    expect(offers).toEqual(['sim/a.ts two', 'sim/a.ts four', 'sim/b.ts Six', 'bin/c.ts seven']);
  });
});
