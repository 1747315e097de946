/** The replicates of a scenario and of its variants, over the pool. */
import type { Population, WorldInput } from '../../sim/input.js';
import type { ParameterValues } from '../../sim/parameters/parameters.js';
import type { YearResult } from '../../sim/protocol.js';
import type { Pack } from '../packages/format.js';
import { openInput, worldInput } from '../population/world-input.js';
import { runKeyOf } from '../run-key.js';
import { RunFailure, runJobs } from './pool.js';
import { WORKER_FILE } from './project.js';
import type { SeedResult, VariantResult } from './results.js';
import type { RunRequest } from './run.js';
import { pairedSeeds, VARIANT_INDICATORS, type Variant } from './variants.js';

interface Replicates {
  readonly input: WorldInput;
  readonly parameters: ParameterValues;
  readonly seeds: readonly number[];
  /** Behind the seed in messages; empty for the scenario itself. */
  readonly name: string;
}

async function replicates(request: RunRequest, what: Replicates): Promise<readonly (readonly YearResult[])[]> {
  const { progress, loaded, workers, workerFile, signal } = request;
  const { input, parameters, seeds } = what;
  const jobs = seeds.map((seed, job) => ({
    job,
    seed,
    runKey: runKeyOf(seed),
    lastYear: loaded.scenario.years[1],
    parameters,
    policy: loaded.policy,
  }));
  const named = (seed: number): string => `seed ${seed}${what.name === '' ? '' : `, ${what.name}`}`;
  return runJobs(input, jobs, {
    workers,
    workerFile: workerFile ?? WORKER_FILE,
    ...(signal === undefined ? {} : { signal }),
    onYear: (job, { year }) => progress.year(named(job.seed), year),
    onDone: (job) => progress.done(named(job.seed)),
    onRetry: (job, reason) => progress.say(`${named(job.seed)}: ${reason}; trying once more in a fresh worker`),
  });
}

/** The scenario itself. @throws RunFailure, Interrupted */
export async function runSeeds(request: RunRequest, input: WorldInput): Promise<readonly SeedResult[]> {
  const { seeds, loaded } = request;
  const years_j = await replicates(request, { input, parameters: loaded.scenario.parameters, seeds, name: '' });
  return seeds.map((seed, j) => ({ seed, years: years_j[j]! }));
}

/** The variants one after the other, each in a world of its own. @throws RunFailure naming the variant, Interrupted */
export async function runVariants(
  request: RunRequest,
  pack: Pack,
  population: Population,
): Promise<readonly VariantResult[]> {
  const seeds = pairedSeeds(request.seeds);
  const results: VariantResult[] = [];
  for (const variant of request.variants) {
    const input = variantInput(variant, pack, population);
    try {
      const years_j = await replicates(request, { input, parameters: variant.parameters, seeds, name: variant.id });
      results.push({ ...variant, seeds: seeds.map((seed, j) => ({ seed, years: years_j[j]!.map(kept) })) });
    } catch (error) {
      throw error instanceof RunFailure ? new RunFailure(`variant ${variant.id}: ${error.message}`) : error;
    }
  }
  return results;
}

const variantInput = ({ open, parameters }: Variant, pack: Pack, population: Population): WorldInput =>
  open ? openInput(pack, population, parameters) : worldInput(pack, population);

/** A variant's year without what nobody reads of it. */
const kept = ({ year, indicators }: YearResult): Pick<YearResult, 'year' | 'indicators'> => ({
  year,
  indicators: Object.fromEntries(VARIANT_INDICATORS.map((id) => [id, indicators[id]!])),
});
