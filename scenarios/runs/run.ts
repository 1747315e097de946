/** One scenario, several replicates, one run folder. */
import { openInput } from '../population/world-input.js';
import { changedFiles, defaultDestination, namedDestination, readManifest } from './destination.js';
import { facilitySites } from './facility-sites.js';
import { openFolder, type RunFolder } from './folder.js';
import type { LoadedScenario } from './load.js';
import { firstDifference, type Manifest, runIdOf, startedManifest, stateHashOf } from './manifest.js';
import { Interrupted } from './pool.js';
import { cachedPopulation } from './population-cache.js';
import type { Progress } from './progress.js';
import { VERSION } from './project.js';
import { runSeeds, runVariants } from './replicates.js';
import type { RunResult } from './results.js';
import { startStopwatch } from './timing.js';
import type { Variant } from './variants.js';
import { writeResultFiles, writeStartFiles } from './write-files.js';

export interface RunRequest {
  readonly loaded: LoadedScenario;
  /** Ascending. */
  readonly seeds: readonly number[];
  /** Run after the scenario, on its first seeds. */
  readonly variants: readonly Variant[];
  readonly workers: number;
  /** A new or empty folder; without it a folder named after the run inside `runs`. */
  readonly out?: string;
  readonly runs: string;
  /** Folder of cached populations. */
  readonly cache: string;
  readonly progress: Progress;
  readonly signal?: AbortSignal;
  /** Another worker entry, for tests of what happens when workers fail. */
  readonly workerFile?: string;
}

export interface FinishedRun {
  readonly folder: string;
  readonly result: RunResult;
}

/**
 * @throws InputError before any folder is made; RunFailure or Interrupted afterwards, when what was begun says `failed`
 * or, under the default folder, is gone
 */
export async function runScenario(request: RunRequest): Promise<FinishedRun> {
  const { loaded, seeds, progress } = request;
  const { scenario, scenarioName, pack } = loaded;
  const variants = request.variants.map(({ id }) => id);
  const identity = { scenario, scenarioName, pack, version: VERSION, seeds, variants };
  const destination =
    request.out === undefined
      ? defaultDestination(request.runs, scenarioName, runIdOf(identity))
      : namedDestination(request.out);
  const earlier = request.out === undefined ? readManifest(destination.final) : null;

  const stopwatch = startStopwatch();
  const { population, fromCache } = cachedPopulation(pack, scenario.populationSeed, request.cache);
  stopwatch.lap(fromCache ? 'populationFromCache' : 'populationMade');
  const input = openInput(pack, population, scenario.parameters);
  stopwatch.lap('movingEstimated');

  const folder = openFolder(destination);
  const manifest = startedManifest(identity);
  try {
    const files = writeStartFiles(folder.path, loaded, request.variants);
    folder.writeManifest({ ...manifest, files });
    const made = await runSeeds(request, input);
    stopwatch.lap('replicates');
    const others = await runVariants(request, pack, population);
    stopwatch.lap('variants');
    progress.end();
    const facilities = facilitySites(input.facilities);
    const result: RunResult = {
      scenario,
      scenarioName,
      pack,
      version: VERSION,
      facilities,
      seeds: made,
      variants: others,
    };
    const complete: Manifest = {
      ...manifest,
      state: 'complete',
      stateHash: stateHashOf(result),
      files: { ...files, ...writeResultFiles(folder.path, result) },
    };
    stopwatch.lap('files');
    stopwatch.write(folder.path, request.workers);
    folder.writeManifest(complete);
    if (earlier?.state === 'complete') compareWithEarlier(destination.final, earlier, complete, progress);
    return { folder: folder.finish(), result };
  } catch (error) {
    progress.end();
    leave(folder, manifest, error, progress);
    const { code } = error as NodeJS.ErrnoException;
    // A file system says what, not where.
    throw code === undefined ? error : new Error(`${destination.final}: ${(error as Error).message}`);
  }
}

/** Marks the folder of a run that ended early; the error that ended it stays the one that is thrown. */
function leave(folder: RunFolder, manifest: Manifest, error: unknown, progress: Progress): void {
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

/** A finished run of the same identity should hold the same; what does not is said before it is replaced. */
function compareWithEarlier(folder: string, earlier: Manifest, now: Manifest, progress: Progress): void {
  const changed = changedFiles(folder, earlier);
  if (changed.length > 0) progress.say(`${folder}: ${changed.join(', ')} had been changed since; replaced`);
  const difference = firstDifference(earlier.stateHash, now.stateHash);
  if (difference !== undefined) {
    progress.say(`${folder}: the run made earlier differs from ${difference} on, so other code made it; replaced`);
  }
}
