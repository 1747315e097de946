/** Small parts of runs: seeds, CSV cells, run keys, progress, text files, population files. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { InputError } from '../../scenarios/errors.js';
import { runKeyOf } from '../../scenarios/run-key.js';
import { csvLine, textCell } from '../../scenarios/runs/csv.js';
import { populationBytes, readPopulationBytes } from '../../scenarios/runs/population-file.js';
import { makeProgress } from '../../scenarios/runs/progress.js';
import { parseSeeds } from '../../scenarios/runs/seeds.js';
import { readTextFile, writeWholeFile } from '../../scenarios/runs/text-file.js';
import { man, smallInput, woman } from '../toy/small-world.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'draagvlak-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('seeds', () => {
  it.each([
    ['3', [3]],
    ['0', [0]],
    ['1..4', [1, 2, 3, 4]],
    ['5..5', [5]],
    ['7,1,4', [1, 4, 7]],
    ['4294967295', [4294967295]],
  ])('%s', (text, seeds) => expect(parseSeeds(text)).toEqual(seeds));

  it.each([
    '',
    'abc',
    '8..1',
    '1..',
    '..3',
    '1...3',
    '1..2..3',
    '-1',
    '1.5',
    '1e3',
    '0x10',
    ' 1',
    '1,,2',
    '1,1',
    '4294967296',
    '1..1001',
    '1..4294967295',
  ])("'%s' is refused", (text) =>
    expect(() => parseSeeds(text)).toThrow(/^--seeds .*; expected numbers of replicates: a range \(1\.\.8\)/),
  );
});

describe('run keys', () => {
  it('are four words, other ones for every seed', () => {
    const keys = [0, 1, 2, 10, 4294967295].map((seed) => runKeyOf(seed));
    for (const key of keys) {
      expect(key).toHaveLength(4);
      for (const word of key) expect(Number.isInteger(word) && word >= 0 && word < 2 ** 32).toBe(true);
    }
    expect(new Set(keys.flat()).size).toBe(20);
  });
  it('never change', () => {
    expect(runKeyOf(1)).toEqual([673944779, 3947836721, 2984671697, 1568784860]);
  });
});

describe('CSV', () => {
  it('quotes after RFC 4180', () => {
    expect(csvLine(['a', 'b,c', 'd"e', 'f\ng', null, -1.5])).toBe('a,"b,c","d""e","f\ng",,-1.5\n');
  });
  it('keeps spreadsheets from computing text', () => {
    for (const start of ['=', '+', '-', '@', '\t', '\0']) expect(textCell(`${start}1`)).toBe(`'${start}1`);
    expect(textCell('\rx')).toBe('"\'\rx"');
    expect(textCell('*')).toBe('*');
  });
});

describe('progress', () => {
  const screenOf = (isTTY: boolean) => {
    const written: string[] = [];
    return { written, isTTY, write: (text: string) => written.push(text) };
  };
  it('is one line per replicate where nobody watches', () => {
    const screen = screenOf(false);
    let time = 0;
    const progress = makeProgress(screen, 2, [2021, 2031], () => time);
    progress.year('seed 1', 2021);
    progress.year('seed 1', 2025);
    progress.year('seed 2', 2026);
    time = 1500;
    progress.done('seed 1');
    time = 2000;
    progress.done('seed 2');
    progress.end();
    // Fifteen of twenty years in 1.5 s.
    expect(screen.written).toEqual(['seed 1 done, 1 of 2, 1.5 s, 1 s left\n', 'seed 2 done, 2 of 2, 2.0 s\n']);
  });
  it('does not take the time before the first year for that of a year', () => {
    const screen = screenOf(false);
    let time = 0;
    const progress = makeProgress(screen, 4, [2021, 2031], () => time);
    time = 60_000;
    progress.year('seed 1', 2021);
    time = 62_000;
    progress.done('seed 1');
    expect(screen.written).toEqual(['seed 1 done, 1 of 4, 62.0 s, 6 s left\n']);
  });
  it('is one rewritten line on a terminal, erased at the end', () => {
    const screen = screenOf(true);
    let time = 0;
    const progress = makeProgress(screen, 2, [2021, 2031], () => time);
    progress.year('seed 1', 2021);
    time = 1000;
    progress.year('seed 1', 2026);
    time = 1050;
    progress.year('seed 1', 2027);
    progress.done('seed 1');
    progress.end();
    expect(screen.written).toEqual([
      '\r\u001b[Kseed 1  2021  0 %  0 s left',
      '\r\u001b[Kseed 1  2026  25 %  3 s left',
      '\r\u001b[K',
    ]);
  });
});

describe('files that users name', () => {
  const message = (path: string): string => {
    try {
      readTextFile(path, 'a scenario (YAML)', 100);
    } catch (error) {
      expect(error).toBeInstanceOf(InputError);
      return (error as Error).message;
    }
    throw new Error('accepted');
  };
  it('are read as UTF-8', () => {
    writeFileSync(join(folder, 'a'), 'dorp é');
    expect(readTextFile(join(folder, 'a'), 'x', 100)).toBe('dorp é');
  });
  it('are refused with path and expectation', () => {
    writeFileSync(join(folder, 'latin1'), Buffer.from([0x64, 0xe9]));
    writeFileSync(join(folder, 'utf16'), Buffer.from('abc', 'utf16le'));
    writeFileSync(join(folder, 'long'), 'x'.repeat(101));
    expect(message(join(folder, 'none'))).toMatch(/none: no such file; expected a scenario \(YAML\)$/);
    expect(message(join(folder, 'long', 'under'))).toMatch(/cannot be read \(ENOTDIR\)/);
    expect(message(folder)).toMatch(/: a folder; expected a scenario/);
    expect(message('/dev/null')).toMatch(/not an ordinary file/);
    expect(message(join(folder, 'latin1'))).toMatch(/not a text file in UTF-8/);
    expect(message(join(folder, 'utf16'))).toMatch(/not a text file in UTF-8/);
    expect(message(join(folder, 'long'))).toMatch(/101 bytes; expected a scenario \(YAML\) of at most 100 bytes/);
  });
  it('are written whole or not at all', () => {
    mkdirSync(join(folder, 'taken'));
    expect(() => writeWholeFile(join(folder, 'taken'), 'x')).toThrow(
      /^--out .*taken: cannot be written \(EISDIR\); expected the name of a file; this is a folder$/,
    );
    expect(() => writeWholeFile(join(folder, 'none', 'x'), 'x')).toThrow(/\(ENOENT\); expected a folder that exists/);
    writeFileSync(join(folder, 'file'), '');
    expect(() => writeWholeFile(join(folder, 'file', 'under'), 'x')).toThrow(
      /^--out .*under: cannot be written \(ENOTDIR/,
    );
    expect(readdirSync(folder)).toEqual(['file', 'taken']);
  });
});

describe('a population file', () => {
  const { population } = smallInput([
    { members: [man(40, 'partner'), woman(38, 'partner'), woman(3, 'child')] },
    { place: 1, members: [woman(80)] },
  ]);
  const bytes = populationBytes(population, 'key é');
  it('reads back', () => {
    expect(readPopulationBytes(bytes, 'key é')).toEqual(population);
  });
  it('is refused under another key', () => {
    expect(readPopulationBytes(bytes, 'key')).toBeNull();
  });
  it('is refused when cut off anywhere', () => {
    for (let length = 0; length < bytes.length; length++) {
      expect(readPopulationBytes(bytes.subarray(0, length), 'key é')).toBeNull();
    }
  });
  it('is refused when any byte differs', () => {
    for (let at = 0; at < bytes.length; at += 3) {
      const damaged = Buffer.from(bytes);
      damaged[at]! ^= 1;
      expect(readPopulationBytes(damaged, 'key é')).toBeNull();
    }
  });
});
