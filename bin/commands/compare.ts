/** `draagvlak compare A.yaml B.yaml ...`: what other scenarios change against the first, under the same luck. */
import { performance } from 'node:perf_hooks';
import { Command } from 'commander';
import { comparedReplicates, compareScenarios } from '../../scenarios/runs/compare/compare.js';
import { compareLines } from '../../scenarios/runs/compare/screen.js';
import { loadScenario } from '../../scenarios/runs/load.js';
import { makeProgress } from '../../scenarios/runs/progress.js';
import { CACHE } from '../../scenarios/runs/project.js';
import { parseSeeds } from '../../scenarios/runs/seeds.js';
import { variantsOf } from '../../scenarios/runs/variants.js';
import type { Interruption } from '../interruption.js';
import { defaultWorkers, SEEDS_HELP, workersOption } from '../options.js';
import { print } from '../output.js';

const EXAMPLES = `
Examples:
  $ draagvlak compare scenarios/examples/nothing-done.yaml scenarios/examples/keep-the-facilities.yaml
  $ draagvlak compare nothing.yaml half.yaml all.yaml --seeds 1..20 --no-variants --out results/doses

The first scenario is the baseline; all need the same region, years and population seed. The folder holds a run folder
for each scenario, differences.csv, influence.csv, places.csv (names behind the codes) and report.html. Without --out it is
runs/compare-<hash>, and the same comparison again replaces it; with --out it must be new or empty. Its path is the last line on stdout.`;

interface Options {
  readonly out?: string;
  readonly seeds: string;
  readonly variants: boolean;
  readonly workers?: string;
}

export const compareCommand = (interruption: Interruption): Command =>
  new Command('compare')
    .description('run scenarios with the same seeds and tell what differs')
    .argument('<BASELINE.yaml>', 'scenario file that the others are compared with')
    .argument('<OTHER.yaml...>', 'one or more other scenario files')
    .option('--out <DIR>', 'folder for the results')
    .option('--seeds <SEEDS>', SEEDS_HELP, '1..8')
    .option(
      '--no-variants',
      'leave out the same scenarios under other assumptions about moving (three to five times as fast)',
    )
    .option('--workers <N>', 'threads (default: as many as the machine has)')
    .addHelpText('after', EXAMPLES)
    .action(async (baseline: string, others: readonly string[], options: Options) => {
      const seeds = parseSeeds(options.seeds);
      const workers =
        options.workers === undefined
          ? defaultWorkers(seeds.length * (1 + others.length))
          : workersOption(options.workers);
      const scenarios = [baseline, ...others].map((file) => {
        const loaded = loadScenario(file);
        return { loaded, variants: options.variants ? variantsOf(loaded.scenario) : [] };
      });
      const { years } = scenarios[0]!.loaded.scenario;
      const total = comparedReplicates(scenarios, seeds);
      const { folder, result } = await compareScenarios({
        scenarios,
        seeds,
        workers,
        ...(options.out === undefined ? {} : { out: options.out }),
        runs: 'runs',
        cache: CACHE,
        progress: makeProgress(process.stderr, total, years, () => performance.now()),
        signal: interruption.listen(),
      });
      print(compareLines(result));
      print(folder);
    });
