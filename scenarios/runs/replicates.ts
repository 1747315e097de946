/** The replicates of scenarios and of their variants, over the pool. */
import type { Population, WorldInput } from '../../sim/input.js';
import type { PolicyMeasure } from '../../sim/measures/policy.js';
import type { Shock } from '../../sim/measures/shocks.js';
import type { ParameterValues } from '../../sim/parameters/parameters.js';
import type { YearResult } from '../../sim/protocol.js';
import { type OpenWorlds, worldInput } from '../population/world-input.js';
import { runKeyOf } from '../run-key.js';
import type { LoadedScenario } from './load.js';
import { RunFailure, runTasks, type Task } from './pool.js';
import type { Progress } from './progress.js';
import { WORKER_FILE } from './project.js';
import type { LivedYear } from './replica-worker.js';
import type { SeedResult, VariantResult } from './results.js';
import { pairedSeeds, VARIANT_INDICATORS, type Variant } from './variants.js';

/** Threads that do the work, and the screen that tells of it. */
export interface Workshop {
  readonly workers: number;
  readonly progress: Progress;
  readonly signal?: AbortSignal;
  /** Another worker entry, for tests of what happens when workers fail. */
  readonly workerFile?: string;
}

/** One world under several seeds. */
export interface Replicates {
  readonly input: WorldInput;
  readonly parameters: ParameterValues;
  readonly policy: readonly PolicyMeasure[];
  readonly shocks: readonly Shock[];
  readonly lastYear: number;
  readonly seeds: readonly number[];
  /** Behind the seed in messages; empty where there is one world only. */
  readonly label: string;
}

export function replicateTasks(what: Replicates): readonly Task[] {
  const { label, seeds, lastYear, parameters, policy, shocks } = what;
  return seeds.map((seed, job) => ({
    // Asked for when a worker is free, so that a world can be made while others are lived in.
    get input() {
      return what.input;
    },
    label,
    work: { type: 'run', job, seed, runKey: runKeyOf(seed), lastYear, parameters, policy, shocks },
  }));
}

/** Does tasks and tells of them. @throws RunFailure, Interrupted */
export function workOff(
  { workers, progress, signal, workerFile }: Workshop,
  tasks: readonly Task[],
): Promise<readonly (readonly LivedYear[])[]> {
  const named = ({ label, work }: Task): string => `seed ${work.seed}${label === '' ? '' : `, ${label}`}`;
  return runTasks(tasks, {
    workers,
    workerFile: workerFile ?? WORKER_FILE,
    ...(signal === undefined ? {} : { signal }),
    onYear: (task, { year }) => progress.year(named(task), year),
    onDone: (task) => progress.done(named(task)),
    onRetry: (task, reason) => progress.say(`${named(task)}: ${reason}; trying once more in a fresh worker`),
  });
}

/** Replicates by seed, from what the pool gave for their tasks. */
export const seedResults = (seeds: readonly number[], lived: readonly (readonly LivedYear[])[]): SeedResult[] =>
  seeds.map((seed, j) => ({ seed, years: lived[j] as readonly YearResult[] }));

/** The variants of a scenario, each in a world of its own. */
export interface VariantRequest {
  readonly loaded: LoadedScenario;
  readonly population: Population;
  /** Open worlds of that population. */
  readonly open: OpenWorlds;
  /** Of the run; the variants take the first of them. */
  readonly seeds: readonly number[];
  readonly variants: readonly Variant[];
  /** Name of the scenario in messages; empty where there is one only. */
  readonly label: string;
}

/** @throws RunFailure naming the variant, Interrupted */
export async function runVariants(workshop: Workshop, request: VariantRequest): Promise<readonly VariantResult[]> {
  const tasks_v = request.variants.map((variant) =>
    replicateTasks(variantReplicates(variant, request, pairedSeeds(variant, request.seeds))),
  );
  try {
    const lived = await workOff(workshop, tasks_v.flat());
    let done = 0;
    return request.variants.map((variant) => {
      const seeds = pairedSeeds(variant, request.seeds);
      const made = seedResults(seeds, lived.slice(done, done + seeds.length));
      done += seeds.length;
      return { ...variant, seeds: made.map(({ seed, years }) => ({ seed, years: years.map(kept) })) };
    });
  } catch (error) {
    throw error instanceof RunFailure ? new RunFailure(`variant ${error.message}`) : error;
  }
}

function variantReplicates(
  { id, open, parameters }: Variant,
  { loaded, population, open: openWorld, label }: VariantRequest,
  seeds: readonly number[],
): Replicates {
  let world: WorldInput | undefined;
  return {
    get input() {
      world ??= open ? openWorld(parameters) : worldInput(loaded.pack, population);
      return world;
    },
    parameters,
    policy: loaded.policy,
    shocks: loaded.shocks,
    seeds,
    lastYear: loaded.scenario.years[1],
    label: label === '' ? id : `${label}, ${id}`,
  };
}

/** A variant's year without what nobody reads of it. */
const kept = ({ year, indicators }: YearResult): Pick<YearResult, 'year' | 'indicators'> => ({
  year,
  indicators: Object.fromEntries(VARIANT_INDICATORS.map((id) => [id, indicators[id]!])),
});
