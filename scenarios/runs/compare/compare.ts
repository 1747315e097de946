/** Several scenarios, the same seeds, one folder: a run folder each, and what the others change against the first. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { idleMeasures } from '../../policy.js';
import { openWorlds } from '../../population/world-input.js';
import { changedFiles, defaultDestination, namedDestination, readManifest, readManifestOf } from '../destination.js';
import { facilitySites } from '../facility-sites.js';
import { writeManifest } from '../folder.js';
import { intoFolder } from '../into-folder.js';
import type { LoadedScenario } from '../load.js';
import { completeManifest, firstDifference, MANIFEST, type RunIdentity, startedManifest } from '../manifest.js';
import { placesCsv } from '../places-csv.js';
import { cachedPopulation } from '../population-cache.js';
import { VERSION } from '../project.js';
import { runVariants, type Workshop, workOff } from '../replicates.js';
import { compareReportHtml } from '../report/compare/compare-report.js';
import type { RunResult } from '../results.js';
import { scoreboardFor } from '../scoreboard.js';
import { startStopwatch } from '../timing.js';
import { replicatesOf, type Variant } from '../variants.js';
import { writePieces, writeResultFiles, writeStartFiles, writeTexts } from '../write-files.js';
import { compareCodebookCsv } from './codebook.js';
import { checkComparable } from './comparable.js';
import { differencesOf } from './differences.js';
import { COMPARE_FILES } from './files.js';
import { COMPARE_FORMAT, type CompareManifest, startedComparison } from './manifest.js';
import type { CompareResult } from './results.js';
import { differencesCsv, influenceCsv } from './tables.js';
import { comparedYears, comparisonTasks, worldsOf } from './worlds.js';

export interface ComparedScenario {
  readonly loaded: LoadedScenario;
  /** Run after the scenarios, on their first seeds. */
  readonly variants: readonly Variant[];
}

export interface CompareRequest extends Workshop {
  /** The baseline first. */
  readonly scenarios: readonly ComparedScenario[];
  /** Ascending. */
  readonly seeds: readonly number[];
  /** A new or empty folder; without it `compare-<hash>` inside `runs`. */
  readonly out?: string;
  readonly runs: string;
  /** Folder of cached populations. */
  readonly cache: string;
}

/** Replicates of a comparison, with its variants; a pair of worlds counts as one. */
export const comparedReplicates = (scenarios: readonly ComparedScenario[], seeds: readonly number[]): number =>
  scenarios.reduce((sum, { variants }) => sum + replicatesOf(seeds, variants), scenarios.length - 1);

/**
 * @throws InputError before any folder is made; RunFailure or Interrupted afterwards, when what was begun says `failed`
 * or, under the default folder, is gone
 */
export async function compareScenarios(
  request: CompareRequest,
): Promise<{ readonly folder: string; readonly result: CompareResult }> {
  const { scenarios, seeds, progress, out } = request;
  const all = scenarios.map(({ loaded }) => loaded);
  checkComparable(all);
  for (const { file, policy, pack } of all) {
    for (const idle of idleMeasures(policy, pack)) progress.say(`${file}: ${idle}`);
  }
  const identities = scenarios.map((compared) => identityOf(compared, seeds));
  const manifest = startedComparison(identities);
  const destination =
    out === undefined
      ? defaultDestination(request.runs, 'compare', manifest.runId, COMPARE_FORMAT)
      : namedDestination(out);

  const stopwatch = startStopwatch();
  const { pack, scenario } = all[0]!;
  const { population, fromCache } = cachedPopulation(pack, scenario.populationSeed, request.cache);
  stopwatch.lap(fromCache ? 'populationFromCache' : 'populationMade');
  const open = openWorlds(pack, population);
  const worlds = worldsOf(all, open);
  stopwatch.lap('movingEstimated');

  const results = [...COMPARE_FILES.filter((name) => name !== MANIFEST), ...manifest.runs.map(({ folder }) => folder)];
  return intoFolder({ destination, results, manifest, progress }, async (folder) => {
    folder.writeManifest(manifest);
    const years = comparedYears(worlds, seeds, await workOff(request, comparisonTasks(worlds, seeds)));
    stopwatch.lap('replicates');
    const runs: RunResult[] = [];
    for (const [w, { loaded, variants }] of scenarios.entries()) {
      const label = loaded.scenarioName;
      runs.push({
        scenario: loaded.scenario,
        scenarioName: label,
        pack,
        version: VERSION,
        facilities: facilitySites(worlds[w]!.input.facilities),
        seeds: years.seeds[w]!,
        variants: await runVariants(request, { loaded, population, open, seeds, variants, label }),
      });
    }
    stopwatch.lap('variants');
    progress.end();
    const [baseline, ...others] = runs as [RunResult, ...RunResult[]];
    const differences = others.flatMap((other) => differencesOf(baseline, other));
    const result: CompareResult = { baseline, others, differences, influence: years.influence };
    runs.forEach((run, w) => {
      writeRun(join(folder.path, run.scenarioName), scenarios[w]!, identities[w]!, run);
    });
    const files = writeComparison(folder.path, result);
    stopwatch.lap('files');
    for (const { folder: run } of manifest.runs) stopwatch.write(join(folder.path, run), request.workers);
    stopwatch.write(folder.path, request.workers);
    if (out === undefined) lookAtEarlier(destination.final, folder.path, progress.say);
    folder.writeManifest({ ...manifest, state: 'complete', files });
    return result;
  });
}

const identityOf = ({ loaded, variants }: ComparedScenario, seeds: readonly number[]): RunIdentity => ({
  scenario: loaded.scenario,
  scenarioName: loaded.scenarioName,
  pack: loaded.pack,
  version: VERSION,
  seeds,
  variants: variants.map(({ id }) => id),
});

/** A run folder as `run` makes it. */
function writeRun(path: string, { loaded, variants }: ComparedScenario, identity: RunIdentity, run: RunResult): void {
  mkdirSync(path);
  const files = { ...writeStartFiles(path, loaded, variants), ...writeResultFiles(path, run) };
  writeManifest(path, completeManifest(startedManifest(identity), files, run));
}

/** The files beside the run folders. @returns their names and SHA-256 */
function writeComparison(path: string, result: CompareResult): Record<string, string> {
  return {
    ...writeTexts(path, { 'codebook.csv': compareCodebookCsv(result), 'places.csv': placesCsv(result.baseline.pack) }),
    'differences.csv': writePieces(join(path, 'differences.csv'), differencesCsv(result)),
    'influence.csv': writePieces(join(path, 'influence.csv'), influenceCsv(result)),
    ...writeTexts(path, { 'report.html': compareReportHtml(result, scoreboardFor(result.baseline.pack)) }),
  };
}

/** A finished comparison of the same identity should hold the same; what does not is said before it is replaced. */
function lookAtEarlier(final: string, now: string, say: (text: string) => void): void {
  const earlier = readManifestOf<CompareManifest>(final, COMPARE_FORMAT);
  if (earlier?.state !== 'complete') return;
  const changed = [...changedFiles(final, earlier)];
  for (const { folder } of earlier.runs) {
    const [before, after] = [final, now].map((path) => readManifest(join(path, folder)));
    if (!before || !after) changed.push(folder);
    else {
      changed.push(...changedFiles(join(final, folder), before).map((name) => `${folder}/${name}`));
      const difference = firstDifference(before.stateHash, after.stateHash);
      if (difference !== undefined) say(`${final}: ${folder} differs from ${difference} on, so other code made it`);
    }
  }
  if (changed.length > 0) say(`${final}: ${changed.join(', ')} had been changed since; replaced`);
}
