/** What we depend on: few, exact, explained. */
import { describe, expect, it } from 'vitest';
import { read } from './house-scan.js';

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}
const manifest = JSON.parse(read('package.json')) as Manifest;
const all = { ...manifest.dependencies, ...manifest.devDependencies };

const isExact = (version: string): boolean => /^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version);
const registryLines = (lock: string): string[] => lock.split('\n').filter((line) => /"resolved":\s*"http/.test(line));

/** The cells of a dependency's row in DEPENDENCIES.md: name, why, licence, size, install scripts. */
function rowOf(page: string, name: string): string[] | undefined {
  const row = page.split('\n').find((line) => line.startsWith(`| \`${name}\` |`));
  return row
    ?.split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

/** What is missing in the page for these packages. */
function unexplained(page: string, licences: Readonly<Record<string, string>>): string[] {
  return Object.entries(licences).flatMap(([name, licence]) => {
    const row = rowOf(page, name);
    if (row === undefined) return [`${name} has no row`];
    if (row.length !== 5 || row.some((cell) => cell === '')) return [`${name}: expected five filled cells`];
    return row[2] === licence ? [] : [`${name}: licence '${row[2]}', the package says '${licence}'`];
  });
}
const licenceOf = (name: string): string =>
  (JSON.parse(read(`node_modules/${name}/package.json`)) as { license: string }).license;

describe('dependencies', () => {
  it('have exact versions', () => {
    expect(Object.keys(all).length).toBeGreaterThan(5);
    expect(Object.entries(all).filter(([, version]) => !isExact(version))).toEqual([]);
  });
  it('are explained in DEPENDENCIES.md', () => {
    const licences = Object.fromEntries(Object.keys(all).map((name) => [name, licenceOf(name)]));
    expect(unexplained(read('DEPENDENCIES.md'), licences)).toEqual([]);
  });
  it('are not explained there when they are gone', () => {
    const named = [...read('DEPENDENCIES.md').matchAll(/^\| `([^`]+)` \|/gm)].map((match) => match[1]!);
    expect(named.filter((name) => all[name] === undefined)).toEqual([]);
  });
  it('are locked without the address of a registry', () => {
    expect(registryLines(read('package-lock.json'))).toEqual([]);
  });
});

describe('the rules can fail', () => {
  it.each(['^1.2.3', '~1.2.3', '1.2', '*', 'latest', '>=1.0.0', '1.2.3 || 2.0.0', 'github:a/b'])(
    'version %s',
    (version) => {
      expect(isExact(version)).toBe(false);
    },
  );
  it.each(['1.2.3', '0.0.10', '2.0.0-beta.1'])('version %s is exact', (version) => expect(isExact(version)).toBe(true));
  it('a registry in the lock file', () => {
    expect(registryLines('{\n"resolved": "https://registry.example/x.tgz"\n}').length).toBe(1);
  });
  it('a missing, an empty and a wrong row', () => {
    const page = '| `b` | why | MIT | | no |\n| `c` | why | ISC | 1 MB | no |\n| `d` | why | MIT | 1 MB | no |';
    expect(unexplained(page, { a: 'MIT', b: 'MIT', c: 'MIT', d: 'MIT' })).toEqual([
      'a has no row',
      'b: expected five filled cells',
      "c: licence 'ISC', the package says 'MIT'",
    ]);
  });
});
