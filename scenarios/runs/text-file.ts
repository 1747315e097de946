/** Reads text files that users name; whatever is wrong with one becomes an InputError with its path. */
import { readFileSync, renameSync, rmSync, type Stats, statSync, writeFileSync } from 'node:fs';
import { InputError } from '../errors.js';

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

/**
 * @param what the kind of file expected, for messages: 'a scenario (YAML)'
 * @param maxBytes larger files are refused unread
 * @throws InputError when it is missing, a folder, too large, unreadable or not UTF-8
 */
export function readTextFile(path: string, what: string, maxBytes: number): string {
  let stats: Stats;
  try {
    stats = statSync(path);
  } catch (error) {
    if (isMissing(error)) throw new InputError(`${path}: no such file; expected ${what}`);
    throw new InputError(`${path}: cannot be read (${(error as NodeJS.ErrnoException).code}); expected ${what}`);
  }
  if (stats.isDirectory()) throw new InputError(`${path}: a folder; expected ${what}`);
  if (!stats.isFile()) throw new InputError(`${path}: not an ordinary file; expected ${what}`);
  if (stats.size > maxBytes) {
    throw new InputError(`${path}: ${stats.size} bytes; expected ${what} of at most ${maxBytes} bytes`);
  }
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new InputError(`${path}: cannot be read (${(error as NodeJS.ErrnoException).code}); expected ${what}`);
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {
    // Not UTF-8: said below.
  }
  throw new InputError(`${path}: not a text file in UTF-8; expected ${what}`);
}

/** @throws InputError when `path`, the value of `flag`, is no folder */
export function checkFolder(flag: string, path: string, what: string): void {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
    throw new InputError(`${flag} ${path}: no such folder; expected ${what}`);
  }
}

/** Removes what may not be there, or could never have been there (`force` alone throws below a file). */
export function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Nothing to remove.
  }
}

/** What is expected where a file cannot be written, by the word of the system. */
const UNWRITABLE: Readonly<Record<string, string>> = {
  EISDIR: 'the name of a file; this is a folder',
  ENOENT: 'a folder that exists before the name of the file',
  EACCES: 'a folder in which you may write',
  ENOSPC: 'a disk with room left',
};

/** Writes beside and renames, so that the name never holds half a file. @throws InputError when it cannot be written */
export function writeWholeFile(path: string, text: string): void {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, text);
    renameSync(temporary, path);
  } catch (error) {
    removeQuietly(temporary);
    const { code = '' } = error as NodeJS.ErrnoException;
    const why = UNWRITABLE[code] ?? 'the name of a file that can be written';
    throw new InputError(`--out ${path}: cannot be written (${code}); expected ${why}`);
  }
}
