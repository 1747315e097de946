/** manifest.json of a comparison: which runs it holds, and the hashes that prove it. */
import { type FolderManifest, type RunIdentity, runIdOf, sha256Hex } from '../manifest.js';

export const COMPARE_FORMAT = 'draagvlak-compare';

export interface CompareManifest extends FolderManifest {
  readonly format: typeof COMPARE_FORMAT;
  /** Of the identities of its runs, in their order. */
  readonly runId: string;
  readonly pack: { readonly id: string; readonly name: string; readonly base: number | null };
  readonly years: readonly [first: number, last: number];
  readonly populationSeed: number;
  readonly seeds: readonly number[];
  /** Name of the scenario that the others are compared with. */
  readonly baseline: string;
  /** Run folders inside it, the baseline's first; each has a manifest of its own. */
  readonly runs: readonly { readonly folder: string; readonly runId: string }[];
}

/** The manifest of a comparison that has begun. @param runs the baseline first */
export function startedComparison(runs: readonly RunIdentity[]): CompareManifest {
  const { scenario, pack, version, seeds, scenarioName } = runs[0]!;
  const folders = runs.map((run) => ({ folder: run.scenarioName, runId: runIdOf(run) }));
  return {
    format: COMPARE_FORMAT,
    formatVersion: 1,
    state: 'running',
    version,
    runId: sha256Hex(folders.map(({ folder, runId }) => `${folder} ${runId}`).join('\n')),
    pack: { id: pack.id, name: pack.name, base: pack.base },
    years: scenario.years,
    populationSeed: scenario.populationSeed,
    seeds,
    baseline: scenarioName,
    runs: folders,
    files: {},
  };
}
