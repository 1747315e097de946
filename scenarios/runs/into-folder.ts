/** Work whose results go into a folder: what becomes of the folder when it ends well, badly, or is interrupted. */
import type { Destination } from './destination.js';
import { openFolder, type RunFolder } from './folder.js';
import type { FolderManifest } from './manifest.js';
import { Interrupted } from './pool.js';
import type { Progress } from './progress.js';

export interface FolderWork {
  readonly destination: Destination;
  /** What only a finished folder holds. */
  readonly results: readonly string[];
  /** Of work that has begun. */
  readonly manifest: FolderManifest;
  readonly progress: Progress;
}

/**
 * Makes the folder, has it filled and gives it its final name.
 *
 * @param fill writes everything, the complete manifest last
 * @throws what `fill` throws, when what was begun says `failed` or, under a default folder, is gone
 */
export async function intoFolder<T>(
  { destination, results, manifest, progress }: FolderWork,
  fill: (folder: RunFolder) => Promise<T>,
): Promise<{ readonly folder: string; readonly result: T }> {
  const folder = openFolder(destination, results);
  try {
    const result = await fill(folder);
    return { folder: folder.finish(), result };
  } catch (error) {
    progress.end();
    leave(folder, manifest, error, progress);
    const { code } = error as NodeJS.ErrnoException;
    // A file system says what, not where.
    throw code === undefined ? error : new Error(`${destination.final}: ${(error as Error).message}`);
  }
}

/** Marks the folder of work that ended early; the error that ended it stays the one that is thrown. */
function leave(folder: RunFolder, manifest: FolderManifest, error: unknown, progress: Progress): void {
  try {
    if (error instanceof Interrupted) folder.interrupt(manifest);
    else {
      const left = folder.fail(manifest, error instanceof Error ? error.message : String(error));
      progress.say(`the run failed and is marked so in ${left}`);
    }
  } catch (second) {
    progress.say(`${folder.path}: could not be marked as failed: ${String(second)}`);
  }
}
