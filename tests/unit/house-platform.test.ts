// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the snippets are source text
/** What the model may not use, so that every engine gives the same bits. */
import { describe, expect, it } from 'vitest';
import { codeOf, type Finding, findAll, read, sourceFiles } from './house-scan.js';

const isPlatformFree = (path: string): boolean =>
  path.startsWith('sim/') || (path.startsWith('scenarios/') && !path.startsWith('scenarios/runs/'));

/** Of Math only what is exact everywhere: whole numbers, comparison, the square root (IEEE 754), constants. */
const EXACT = 'abs|ceil|clz32|floor|fround|imul|max|min|round|sign|sqrt|trunc|E|LN2|LN10|LOG2E|LOG10E|PI|SQRT1_2|SQRT2';
const FORBIDDEN: readonly RegExp[] = [
  new RegExp(`\\bMath\\b(?!\\s*\\??\\.\\s*(?:${EXACT})\\b)(?:\\s*\\??\\.\\s*\\w+)?`, 'g'),
  /\*\*=?/g,
  /\b(?:Date|performance|Intl|console|localeCompare|toLocale\w*)\b/g,
  /\.\s*(?:sort|toSorted)\s*\(\s*\)/g,
];

/** Uses of what a platform-free file may not use. */
function platformUses(text: string): Finding[] {
  const code = codeOf(text, 'blank');
  return FORBIDDEN.flatMap((pattern) => findAll(code, pattern));
}

describe('sim and the platform-free part of scenarios', () => {
  it('use nothing that differs between engines or machines', () => {
    const files = sourceFiles().filter(isPlatformFree);
    expect(files.length).toBeGreaterThan(20);
    const found = files.flatMap((path) => platformUses(read(path)).map((f) => `${path}:${f.line} ${f.found}`));
    expect(found).toEqual([]);
  });
  it('are these folders', () => {
    expect(['sim/year.ts', 'sim/workers/node.ts', 'scenarios/run-key.ts'].every(isPlatformFree)).toBe(true);
    expect(['scenarios/runs/run.ts', 'bin/draagvlak.ts', 'tests/x.ts'].some(isPlatformFree)).toBe(false);
  });
});

describe('the rule can fail', () => {
  const functions = 'exp log log2 log10 log1p expm1 pow sin cos tan tanh atan2 cbrt hypot random'.split(' ');
  it.each(functions)('Math.%s', (name) => {
    expect(platformUses(`const x = 1;\nconst y = Math.${name}(x);`)).toEqual([{ line: 2, found: `Math.${name}` }]);
  });
  it.each([
    ['const { exp } = Math;', 'Math'],
    ["Math['exp'](1)", 'Math'],
    ['Math\n  .exp(1)', 'Math\n  .exp'],
    ['x ** 2', '**'],
    ['x **= 2', '**='],
    ['new Date()', 'Date'],
    ['performance.now()', 'performance'],
    ['new Intl.NumberFormat()', 'Intl'],
    ["'a'.localeCompare('b')", 'localeCompare'],
    ['n.toLocaleString()', 'toLocaleString'],
    ['console.log(1)', 'console'],
    ['a.sort()', '.sort()'],
    ['a\n.sort( )', '.sort( )'],
    ['a.toSorted()', '.toSorted()'],
    ['`${Date.now()}`', 'Date'],
    ['`a ${{ b: 1 }.b + `c ${Math.exp(1)}`} d`', 'Math.exp'],
    ['const half = (a + b) / 2; const r = /x/g; Math.pow(1, 2) / 3;', 'Math.pow'],
  ])('%s', (text, found) => {
    expect(platformUses(text).map((f) => f.found)).toEqual([found]);
  });
});

describe('the rule lets pass', () => {
  it.each([
    'Math.floor(x) + Math.max(1, 2) + Math.imul(3, 4) + Math.sqrt(2) * Math.PI',
    'a.sort((x, y) => x - y); a.toSorted(byCode); a.sort(/* by code */ byCode)',
    '// Math.exp, x ** 2, new Date()\nconst x = 1;',
    '/** Math.exp\n * and console.log\n */',
    "throw new Error('no Date, no Math.exp');",
    'const s = `Math.exp ${x} ** console`;',
    "const s = 'it\\'s Date'; const t = \"Date\";",
    'const pattern = /Date|[/]Math.exp/g;',
    'const baseDate = dateOf(x); const Dated = 1;',
    'import { exp } from "./exact.js"; exp(1);',
  ])('%s', (text) => {
    expect(platformUses(text)).toEqual([]);
  });
});
