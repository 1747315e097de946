/** Files and folders: short, explained, at home on any machine. */
import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LONG } from '../longest-first.js';
import { projectFiles, read, sourceFiles } from './house-scan.js';

const MOST_LINES = 400;
const lines = (text: string): number => text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
const tooLong = (text: string): boolean => lines(text) > MOST_LINES;

/** Folders that hold source directly, and those above them. The tests are one folder with one page. */
function sourceFolders(files: readonly string[]): string[] {
  const folders = new Set<string>();
  for (const file of files) {
    for (let folder = posix.dirname(file); folder !== '.'; folder = posix.dirname(folder)) folders.add(folder);
  }
  return [...folders].filter((folder) => !folder.startsWith('tests/'));
}
const isReadme = (text: string): boolean => /^# \S/.test(text) && lines(text) >= 3 && lines(text) <= 80;

/** Paths of somebody's machine: these words in slashes, not as part of a web address or a relative path. */
const HOMES = ['work', 'home', 'root', 'Users'].join('|');
const machinePaths = (text: string): string[] =>
  [...text.matchAll(new RegExp(`(?<![\\w./-])/(?:${HOMES})/[\\w./-]*`, 'g'))].map((match) => match[0]);
const isText = (content: Buffer): boolean => !content.subarray(0, 8000).includes(0);

describe('files', () => {
  it('are at most 400 lines', () => {
    const files = projectFiles().filter((path) => /\.(ts|tsx|mjs|js|py|css|sh)$/.test(path));
    expect(files.filter((path) => tooLong(read(path)))).toEqual([]);
  });
  it('of tests that start first are there', () => {
    expect(LONG.filter((name) => !existsSync(`tests/${name}.test.ts`))).toEqual([]);
  });
  it('name no path of a machine', () => {
    const found = projectFiles().flatMap((path) => {
      const content = readFileSync(path);
      return isText(content) ? machinePaths(content.toString('utf8')).map((name) => `${path}: ${name}`) : [];
    });
    expect(found).toEqual([]);
  });
});

describe('folders', () => {
  it('with source have a README of a few lines', () => {
    const folders = sourceFolders(sourceFiles());
    expect(folders).toContain('sim/processes');
    const without = folders.filter((folder) => !existsSync(`${folder}/README.md`));
    expect(without).toEqual([]);
    expect(folders.filter((folder) => !isReadme(read(`${folder}/README.md`)))).toEqual([]);
  });
});

describe('the rules can fail', () => {
  it('401 lines are too long, 400 are not', () => {
    expect(tooLong('x\n'.repeat(401))).toBe(true);
    expect(tooLong('x\n'.repeat(400))).toBe(false);
  });
  it('finds the folders of a file', () => {
    expect(sourceFolders(['sim/a/b.ts', 'tests/unit/x.test.ts'])).toEqual(['sim/a', 'sim', 'tests']);
  });
  it.each(['', '# Title\n', 'no title\nmore\nmore\n', `# Long\n${'x\n'.repeat(100)}`])('no README: %j', (text) => {
    expect(isReadme(text)).toBe(false);
  });
  it('a README', () => expect(isReadme('# sim\n\nThe model.\n')).toBe(true));
  it('a machine path', () => {
    const path = ['', 'home', 'me', 'data.csv'].join('/');
    expect(machinePaths(`reads ${path}, "${path}"`)).toEqual([path, path]);
    expect(machinePaths(`https://example.org${path} ./x${path} work/main`)).toEqual([]);
  });
});
