/**
 * Where a run's files go, so that a folder with a final name never holds half a run that looks whole.
 *
 * With --out files are written in place and the manifest says `running` until the end. Without it they are written
 * beside the default folder and renamed at the end; a finished run of the same identity is replaced.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { InputError } from '../errors.js';
import type { Destination } from './destination.js';
import { type FolderManifest, MANIFEST } from './manifest.js';

/** Files that only a complete run has. */
export const RUN_RESULTS: readonly string[] = [
  'indicators.csv',
  'variants.csv',
  'facilities.csv',
  'ledger.csv',
  'report.html',
  'timing.json',
];

/** Removes `final` and puts `finished` there; the old folder goes only once the new one stands. */
function replace(finished: string, final: string): void {
  const old = `${finished}.old`;
  for (let attempt = 1; ; attempt++) {
    const existed = existsSync(final);
    if (existed) renameSync(final, old);
    try {
      renameSync(finished, final);
      break;
    } catch (error) {
      if (existed && !existsSync(final)) renameSync(old, final);
      // Another run of the same identity may have finished in between.
      if (attempt === 5) throw error;
    } finally {
      if (existsSync(final)) rmSync(old, { recursive: true, force: true });
    }
  }
}

export interface RunFolder {
  /** Where the files are being written. */
  readonly path: string;
  writeManifest(manifest: FolderManifest): void;
  /** Gives the finished folder its final name; returns it. */
  finish(): string;
  /** Leaves the folder without results and with state `failed`; returns where. */
  fail(manifest: FolderManifest, reason: string): string;
  /** The same for a named folder; without --out nothing is left. */
  interrupt(manifest: FolderManifest): void;
}

/** Beginning of the names of unfinished runs of `final` on this machine; the process id follows. */
const temporaryPath = (final: string): string => join(dirname(final), `.${basename(final)}.${hostname()}.`);

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/**
 * Removes unfinished folders of this run whose process on this machine was killed; a finished one that it had moved
 * aside and not yet replaced gets its name back.
 */
function removeAbandoned(final: string): void {
  if (!existsSync(dirname(final))) return;
  const start = basename(temporaryPath(final));
  for (const name of readdirSync(dirname(final))) {
    const pid = name.startsWith(start) ? /^(\d+)\.tmp(\.old)?$/.exec(name.slice(start.length))?.[1] : undefined;
    if (pid === undefined || (Number(pid) !== process.pid && isAlive(Number(pid)))) continue;
    const path = join(dirname(final), name);
    if (name.endsWith('.old') && !existsSync(final)) renameSync(path, final);
    else rmSync(path, { recursive: true, force: true });
  }
}

/** Parents one by one: a recursive mkdir never ends where a folder refuses to be written to with ENOENT (/proc). */
function makeFolders(path: string): void {
  if (existsSync(path)) return;
  const parent = dirname(path);
  if (parent !== path) makeFolders(parent);
  mkdirSync(path);
}

/** Writes beside and renames, so that the name never holds half a manifest. */
export function writeManifest(path: string, manifest: FolderManifest): void {
  const temporary = join(path, `${MANIFEST}.tmp`);
  writeFileSync(temporary, `${JSON.stringify(manifest, null, 2)}\n`);
  renameSync(temporary, join(path, MANIFEST));
}

/**
 * Makes the folder. Nothing has been written anywhere before.
 *
 * @param results files and folders that only a finished one has
 * @throws InputError when it cannot be made
 */
export function openFolder({ final, named }: Destination, results: readonly string[] = RUN_RESULTS): RunFolder {
  const path = named ? final : `${temporaryPath(final)}${process.pid}.tmp`;
  try {
    if (!named) removeAbandoned(final);
    makeFolders(path);
  } catch (error) {
    throw new InputError(
      `${named ? '--out ' : ''}${final}: this folder cannot be made (${(error as NodeJS.ErrnoException).code}); expected a path below folders that can be written to`,
    );
  }
  const markFailed = (manifest: FolderManifest, reason: string): void => {
    // Half a table is worth nothing, and on a full disk the manifest needs its room.
    for (const name of results) rmSync(join(path, name), { recursive: true, force: true });
    writeManifest(path, { ...manifest, state: 'failed', reason });
  };
  return {
    path,
    writeManifest: (manifest) => writeManifest(path, manifest),
    finish() {
      if (!named) replace(path, final);
      return final;
    },
    fail(manifest, reason) {
      markFailed(manifest, reason);
      if (named) return final;
      const failed = `${final}-failed`;
      replace(path, failed);
      return failed;
    },
    interrupt(manifest) {
      if (named) markFailed(manifest, 'interrupted');
      else rmSync(path, { recursive: true, force: true });
    },
  };
}
