/** manifest.json: which run a folder holds, whether it is finished, and the hashes that prove it. */
import { createHash } from 'node:crypto';
import type { Scenario } from '../schema/scenario.js';
import { canonicalScenario } from '../schema/write.js';
import type { RunResult } from './results.js';

export const MANIFEST = 'manifest.json';
export type RunState = 'running' | 'complete' | 'failed';

/** What every folder of results says. Nothing in it depends on the clock, the machine or the number of workers. */
export interface FolderManifest {
  readonly format: string;
  readonly formatVersion: 1;
  readonly state: RunState;
  /** Why it failed; only with state `failed`. */
  readonly reason?: string;
  /** Version of draagvlak. */
  readonly version: string;
  /** SHA-256; its first eight digits name the folder. */
  readonly runId: string;
  /** SHA-256 of the files beside it that follow from what `runId` stands for alone. */
  readonly files: Readonly<Record<string, string>>;
}

export const RUN_FORMAT = 'draagvlak-run';

export interface Manifest extends FolderManifest {
  readonly format: typeof RUN_FORMAT;
  readonly scenario: string;
  /** Of resolved scenario, pack, version, seeds and variants. */
  readonly runId: string;
  readonly pack: { readonly id: string; readonly name: string; readonly base: number | null };
  readonly years: readonly [first: number, last: number];
  readonly populationSeed: number;
  readonly seeds: readonly number[];
  /** Ids of the variants that were run with it. */
  readonly variants: readonly string[];
  /** By seed and year: 16 hex digits over the whole state. Empty until the run is complete. */
  readonly stateHash: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export interface RunIdentity {
  readonly scenario: Scenario;
  readonly scenarioName: string;
  readonly pack: { readonly id: string; readonly name: string; readonly base: number | null };
  readonly version: string;
  readonly seeds: readonly number[];
  /** Ids. */
  readonly variants: readonly string[];
}

export const sha256Hex = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

export const runIdOf = ({ scenario, pack, version, seeds, variants }: RunIdentity): string =>
  sha256Hex([canonicalScenario(scenario), pack.id, version, seeds.join(','), variants.join(',')].join('\n'));

/** The manifest of a run that has begun. */
export function startedManifest(run: RunIdentity): Manifest {
  const { scenario, scenarioName, pack, version, seeds, variants } = run;
  return {
    format: RUN_FORMAT,
    formatVersion: 1,
    state: 'running',
    version,
    scenario: scenarioName,
    runId: runIdOf(run),
    pack: { id: pack.id, name: pack.name, base: pack.base },
    years: scenario.years,
    populationSeed: scenario.populationSeed,
    seeds,
    variants,
    stateHash: {},
    files: {},
  };
}

function stateHashOf(result: RunResult): Manifest['stateHash'] {
  return Object.fromEntries(
    result.seeds.map(({ seed, years }) => [seed, Object.fromEntries(years.map((y) => [y.year, y.stateHash]))]),
  );
}

/** The manifest of a finished run. @param files names and SHA-256 of what was written */
export const completeManifest = (started: Manifest, files: Manifest['files'], result: RunResult): Manifest => ({
  ...started,
  state: 'complete',
  stateHash: stateHashOf(result),
  files,
});

/** The first seed and year at which two finished runs of one identity differ; they never should. */
export function firstDifference(a: Manifest['stateHash'], b: Manifest['stateHash']): string | undefined {
  for (const [seed, years] of Object.entries(a)) {
    for (const [year, hash] of Object.entries(years)) {
      if (b[seed]?.[year] !== hash) return `seed ${seed}, year ${year}`;
    }
  }
  return undefined;
}
