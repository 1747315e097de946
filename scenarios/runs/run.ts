/** One scenario, several replicates, one run folder. */
import type { WorldInput } from '../../sim/input.js';
import type { Job } from '../../sim/protocol.js';
import { worldInput } from '../population/world-input.js';
import { runKeyOf } from '../run-key.js';
import type { Scenario } from '../schema/scenario.js';
import { changedFiles, defaultDestination, namedDestination, readManifest } from './destination.js';
import { openFolder, type RunFolder } from './folder.js';
import type { LoadedScenario } from './load.js';
import { firstDifference, type Manifest, runIdOf, startedManifest, stateHashOf } from './manifest.js';
import { Interrupted, runJobs } from './pool.js';
import { cachedPopulation } from './population-cache.js';
import type { Progress } from './progress.js';
import { VERSION, WORKER_FILE } from './project.js';
import type { RunResult } from './results.js';
import { startStopwatch } from './timing.js';
import { writeResultFiles, writeStartFiles } from './write-files.js';

export interface RunRequest {
  readonly loaded: LoadedScenario;
  /** Ascending. */
  readonly seeds: readonly number[];
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

/** Replicates of one scenario, one job each. */
export const jobsOf = (scenario: Scenario, seeds: readonly number[]): readonly Job[] =>
  seeds.map((seed, job) => ({
    job,
    seed,
    runKey: runKeyOf(seed),
    lastYear: scenario.years[1],
    parameters: scenario.parameters,
  }));

/**
 * @throws InputError before any folder is made; RunFailure or Interrupted afterwards, when what was begun says `failed`
 * or, under the default folder, is gone
 */
export async function runScenario(request: RunRequest): Promise<FinishedRun> {
  const { loaded, seeds, progress } = request;
  const { scenario, scenarioName, pack } = loaded;
  const identity = { scenario, scenarioName, pack, version: VERSION, seeds };
  const destination =
    request.out === undefined
      ? defaultDestination(request.runs, scenarioName, runIdOf(identity))
      : namedDestination(request.out);
  const earlier = request.out === undefined ? readManifest(destination.final) : null;

  const stopwatch = startStopwatch();
  const { population, fromCache } = cachedPopulation(pack, scenario.populationSeed, request.cache);
  const input = worldInput(pack, population);
  stopwatch.lap(fromCache ? 'populationFromCache' : 'populationMade');

  const folder = openFolder(destination);
  const manifest = startedManifest(identity);
  try {
    const files = writeStartFiles(folder.path, loaded);
    folder.writeManifest({ ...manifest, files });
    const result = await runReplicates(request, input);
    stopwatch.lap('replicates');
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

async function runReplicates(request: RunRequest, input: WorldInput): Promise<RunResult> {
  const { loaded, seeds, progress } = request;
  const { scenario, scenarioName, pack } = loaded;
  const years_j = await runJobs(input, jobsOf(scenario, seeds), {
    workers: request.workers,
    workerFile: request.workerFile ?? WORKER_FILE,
    ...(request.signal === undefined ? {} : { signal: request.signal }),
    onYear: (job, { year }) => progress.year(job.seed, year),
    onDone: (job) => progress.done(job.seed),
    onRetry: (job, reason) => progress.say(`seed ${job.seed}: ${reason}; trying once more in a fresh worker`),
  });
  progress.end();
  return {
    scenario,
    scenarioName,
    pack,
    version: VERSION,
    seeds: seeds.map((seed, j) => ({ seed, years: years_j[j]! })),
  };
}
