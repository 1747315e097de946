/** `draagvlak run SCENARIO.yaml`: one scenario, several replicates, one run folder. */
import { performance } from 'node:perf_hooks';
import { Command } from 'commander';
import { loadScenario } from '../../scenarios/runs/load.js';
import { makeProgress } from '../../scenarios/runs/progress.js';
import { CACHE } from '../../scenarios/runs/project.js';
import { runScenario } from '../../scenarios/runs/run.js';
import { parseSeeds } from '../../scenarios/runs/seeds.js';
import { replicatesOf, variantsOf } from '../../scenarios/runs/variants.js';
import type { Interruption } from '../interruption.js';
import { defaultWorkers, SEEDS_HELP, workersOption } from '../options.js';
import { print } from '../output.js';

const EXAMPLES = `
Examples:
  $ draagvlak run scenarios/examples/nothing-done.yaml
  $ draagvlak run my-town.yaml --seeds 1..20 --workers 4 --out results/my-town

Without --out the folder is runs/<scenario>-<hash>, named after scenario, data, version and seeds; the same run again
replaces it. With --out the folder must be new or empty. The folder's path is printed on stdout.`;

interface Options {
  readonly out?: string;
  readonly seeds: string;
  readonly variants: boolean;
  readonly workers?: string;
}

export const runCommand = (interruption: Interruption): Command =>
  new Command('run')
    .description('run one scenario')
    .argument('<SCENARIO.yaml>', 'scenario file')
    .option('--out <DIR>', 'folder for the results')
    .option('--seeds <SEEDS>', SEEDS_HELP, '1..8')
    .option(
      '--no-variants',
      'leave out the same scenario under other assumptions about moving (three to five times as fast)',
    )
    .option('--workers <N>', 'threads (default: as many as the machine has)')
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, options: Options) => {
      const seeds = parseSeeds(options.seeds);
      const workers = options.workers === undefined ? defaultWorkers(seeds.length) : workersOption(options.workers);
      const loaded = loadScenario(file);
      const variants = options.variants ? variantsOf(loaded.scenario) : [];
      const total = replicatesOf(seeds, variants);
      const progress = makeProgress(process.stderr, total, loaded.scenario.years, () => performance.now());
      const { folder } = await runScenario({
        loaded,
        seeds,
        variants,
        workers,
        ...(options.out === undefined ? {} : { out: options.out }),
        runs: 'runs',
        cache: CACHE,
        progress,
        signal: interruption.listen(),
      });
      print(folder);
    });
