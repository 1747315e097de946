/** One scenario, several replicates, one run folder. */
import { idleMeasures } from '../policy.js';
import { openWorlds } from '../population/world-input.js';
import { changedFiles, defaultDestination, namedDestination, readManifest } from './destination.js';
import { facilitySites } from './facility-sites.js';
import { RUN_RESULTS } from './folder.js';
import { intoFolder } from './into-folder.js';
import type { LoadedScenario } from './load.js';
import { completeManifest, firstDifference, type Manifest, runIdOf, startedManifest } from './manifest.js';
import { cachedPopulation } from './population-cache.js';
import type { Progress } from './progress.js';
import { VERSION } from './project.js';
import { replicateTasks, runVariants, seedResults, type Workshop, workOff } from './replicates.js';
import type { RunResult } from './results.js';
import { startStopwatch } from './timing.js';
import type { Variant } from './variants.js';
import { writeResultFiles, writeStartFiles } from './write-files.js';

export interface RunRequest extends Workshop {
  readonly loaded: LoadedScenario;
  /** Ascending. */
  readonly seeds: readonly number[];
  /** Run after the scenario, on its first seeds. */
  readonly variants: readonly Variant[];
  /** A new or empty folder; without it a folder named after the run inside `runs`. */
  readonly out?: string;
  readonly runs: string;
  /** Folder of cached populations. */
  readonly cache: string;
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
  for (const idle of idleMeasures(loaded.policy, pack)) progress.say(`${loaded.file}: ${idle}`);
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
  const open = openWorlds(pack, population);
  const input = open(scenario.parameters);
  stopwatch.lap('movingEstimated');

  const manifest = startedManifest(identity);
  return intoFolder({ destination, results: RUN_RESULTS, manifest, progress }, async (folder) => {
    const files = writeStartFiles(folder.path, loaded, request.variants);
    folder.writeManifest({ ...manifest, files });
    const { parameters, years } = scenario;
    const what = {
      input,
      parameters,
      policy: loaded.policy,
      shocks: loaded.shocks,
      lastYear: years[1],
      seeds,
      label: '',
    };
    const made = seedResults(seeds, await workOff(request, replicateTasks(what)));
    stopwatch.lap('replicates');
    const others = await runVariants(request, {
      loaded,
      population,
      open,
      seeds,
      variants: request.variants,
      label: '',
    });
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
    const complete = completeManifest(manifest, { ...files, ...writeResultFiles(folder.path, result) }, result);
    stopwatch.lap('files');
    stopwatch.write(folder.path, request.workers);
    folder.writeManifest(complete);
    if (earlier?.state === 'complete') compareWithEarlier(destination.final, earlier, complete, progress);
    return result;
  });
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
