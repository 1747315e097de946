/** The worlds of a comparison and the work in them: every scenario under every seed, and pairs lived in step. */

import type { Influence } from '../../../sim/influence.js';
import type { WorldInput } from '../../../sim/input.js';
import type { OpenWorlds } from '../../population/world-input.js';
import { runKeyOf } from '../../run-key.js';
import type { LoadedScenario } from '../load.js';
import type { Task } from '../pool.js';
import type { LivedYear } from '../replica-worker.js';
import { replicateTasks, seedResults } from '../replicates.js';
import type { SeedResult } from '../results.js';
import type { WorldInfluence } from './results.js';

export interface ComparedWorld {
  readonly loaded: LoadedScenario;
  readonly input: WorldInput;
}

/** One input per scenario; those made with the same parameters share it, so that workers load it once. */
export const worldsOf = (all: readonly LoadedScenario[], open: OpenWorlds): readonly ComparedWorld[] =>
  all.map((loaded) => ({ loaded, input: open(loaded.scenario.parameters) }));

/** Pairs first: each takes as long as two replicates. */
export const comparisonTasks = (worlds: readonly ComparedWorld[], seeds: readonly number[]): readonly Task[] => [
  ...worlds.slice(1).map((other, job) => pairTask(worlds[0]!, other, seeds[0]!, job)),
  ...worlds.flatMap(({ loaded, input }) => {
    const { scenario, scenarioName, policy, shocks } = loaded;
    const { parameters, years } = scenario;
    return replicateTasks({ input, parameters, policy, shocks, lastYear: years[1], seeds, label: scenarioName });
  }),
];

function pairTask(baseline: ComparedWorld, other: ComparedWorld, seed: number, job: number): Task {
  const lever = ({ loaded, input }: ComparedWorld) => ({
    input: input === baseline.input ? null : input,
    parameters: loaded.scenario.parameters,
    policy: loaded.policy,
    shocks: loaded.shocks,
  });
  const lastYear = baseline.loaded.scenario.years[1];
  const levers = { baseline: lever(baseline), other: lever(other) };
  return {
    input: baseline.input,
    label: `${other.loaded.scenarioName} beside ${baseline.loaded.scenarioName}`,
    work: { type: 'pair', job, seed, runKey: runKeyOf(seed), lastYear, ...levers },
  };
}

export interface ComparedYears {
  readonly influence: readonly WorldInfluence[];
  /** By scenario. */
  readonly seeds: readonly (readonly SeedResult[])[];
}

/** What the pool gave for the tasks, sorted out. */
export function comparedYears(
  worlds: readonly ComparedWorld[],
  seeds: readonly number[],
  lived: readonly (readonly LivedYear[])[],
): ComparedYears {
  const pairs = worlds.length - 1;
  return {
    influence: worlds.slice(1).map(({ loaded }, i) => ({
      scenario: loaded.scenarioName,
      seed: seeds[0]!,
      years: lived[i] as readonly Influence[],
    })),
    seeds: worlds.map((_, w) => {
      const first = pairs + w * seeds.length;
      return seedResults(seeds, lived.slice(first, first + seeds.length));
    }),
  };
}
