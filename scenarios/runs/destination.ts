/** Which folder a run may use, and what a folder already holds. */
import { accessSync, constants, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { InputError } from '../errors.js';
import { COMPARE_FORMAT } from './compare/manifest.js';
import { type FolderManifest, MANIFEST, type Manifest, RUN_FORMAT, sha256Hex } from './manifest.js';

export interface Destination {
  /** The folder in the end. */
  readonly final: string;
  /** Named by the user, so written in place. */
  readonly named: boolean;
}

/** Whether `run` or `compare` began something in the folder that did not come to its end. */
function unfinished(folder: string): boolean {
  const manifest = [RUN_FORMAT, COMPARE_FORMAT].map((format) => readManifestOf<FolderManifest>(folder, format));
  return manifest.some((found) => found !== null && found.state !== 'complete');
}

/** A folder of the user's choice. @throws InputError when it exists and is not an empty folder */
export function namedDestination(out: string): Destination {
  if (out === '') throw new InputError('--out is empty; expected the path of a new or an empty folder');
  if (existsSync(out)) {
    if (!statSync(out).isDirectory()) throw new InputError(`--out ${out}: a file; expected a new or an empty folder`);
    try {
      accessSync(out, constants.W_OK);
    } catch {
      throw new InputError(`--out ${out}: cannot be written to; expected a new or an empty folder`);
    }
    const found = readdirSync(out)[0];
    if (found !== undefined && unfinished(out)) {
      throw new InputError(
        `--out ${out}: holds a run that has not finished; expected a new or an empty folder: remove this one, or name another`,
      );
    }
    if (found !== undefined) {
      throw new InputError(`--out ${out}: not empty (it holds ${found}); expected a new or an empty folder`);
    }
  }
  return { final: out, named: true };
}

/** @returns the manifest of a run's folder, or null when there is none that can be read. */
export const readManifest = (folder: string): Manifest | null => readManifestOf<Manifest>(folder, RUN_FORMAT);

/** The same for folders of another format. */
export function readManifestOf<M extends FolderManifest>(folder: string, format: M['format']): M | null {
  try {
    const read = JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8')) as M;
    return read?.format === format ? read : null;
  } catch {
    return null;
  }
}

/** Files of a finished folder that are gone or no longer what was written. */
export function changedFiles(folder: string, { files }: FolderManifest): readonly string[] {
  return Object.keys(files).filter((name) => {
    try {
      return sha256Hex(readFileSync(join(folder, basename(name)))) !== files[name];
    } catch {
      return true;
    }
  });
}

/** `runs/<name>-<hash8>`. @throws InputError when something else than results of this identity stands there */
export function defaultDestination(
  runs: string,
  name: string,
  runId: string,
  format: string = RUN_FORMAT,
): Destination {
  const final = join(runs, `${name}-${runId.slice(0, 8)}`);
  if (existsSync(final)) {
    const found = readManifestOf<FolderManifest>(final, format);
    if (found?.runId !== runId) {
      throw new InputError(`${final}: exists but holds no run of this scenario; move it away or choose --out`);
    }
  }
  return { final, named: false };
}
