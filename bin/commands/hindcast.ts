/** `draagvlak hindcast [REGION]`: how well the model and simple forecasts would have done from an earlier base. */
import { dirname, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Command } from 'commander';
import { hindcast, SCORED_YEARS } from '../../calibration/hindcast/hindcast.js';
import { otherRows, scoreboardText } from '../../calibration/hindcast/scoreboard.js';
import { scoreTable, verdicts } from '../../calibration/hindcast/table.js';
import { countWorlds } from '../../calibration/hindcast/worlds.js';
import { openPack } from '../../scenarios/runs/packs.js';
import { cachedPopulation } from '../../scenarios/runs/population-cache.js';
import { makeProgress } from '../../scenarios/runs/progress.js';
import { CACHE, SCOREBOARD } from '../../scenarios/runs/project.js';
import { parseSeeds } from '../../scenarios/runs/seeds.js';
import { checkFolder, writeWholeFile } from '../../scenarios/runs/text-file.js';
import { initialParameters } from '../../sim/parameters/parameters.js';
import type { Interruption } from '../interruption.js';
import { defaultWorkers, workersOption } from '../options.js';
import { print } from '../output.js';

const ORIGIN = 2015;
const POPULATION_SEED = 1;
const EXAMPLES = `
Examples:
  $ draagvlak hindcast
  $ draagvlak hindcast my-region.yaml --seeds 1..20 --out scores.json`;
const TOO_NARROW =
  'crps and coverage come from seeds alone: such bands are too narrow. Errors in % of what was observed, shares in points.';

interface Options {
  readonly out: string;
  readonly seeds: string;
  readonly workers?: string;
}

export const hindcastCommand = (interruption: Interruption): Command =>
  new Command('hindcast')
    .description(`forecast from 1 January ${ORIGIN} with the model and without, and score it on what was observed`)
    .argument('[REGION]', "a shipped region's name, a region file or a pack of that base", 'noord-oost-groningen')
    .option('--seeds <SEEDS>', 'replicates: 3, 1..8 or 1,4,7', '1..8')
    .option('--out <FILE>', 'the scoreboard; rows of other packs in it stay', SCOREBOARD)
    .option('--workers <N>', 'threads (default: as many as the machine has)')
    .addHelpText('after', EXAMPLES)
    .action(async (ref: string, options: Options) => {
      const seeds = parseSeeds(options.seeds);
      const workers = options.workers === undefined ? defaultWorkers(seeds.length) : workersOption(options.workers);
      checkFolder('--out', dirname(options.out), 'a file in a folder that exists');
      const pack = openPack(ref, ORIGIN);
      const others = otherRows(options.out, pack.name, ORIGIN);
      const { population } = cachedPopulation(pack, POPULATION_SEED, CACHE);
      const span = [ORIGIN, SCORED_YEARS.at(-1)!] as const;
      const progress = makeProgress(process.stderr, countWorlds(pack) * seeds.length, span, () => performance.now());
      const rows = await hindcast(pack, population, {
        seeds,
        workers,
        parameters: initialParameters(),
        progress,
        signal: interruption.listen(),
      });
      progress.end();
      writeWholeFile(options.out, scoreboardText({ version: 1, rows: [...others, ...rows] }));
      print(`${scoreTable(rows)}\n\n${verdicts(rows)}\n${TOO_NARROW}\n${resolve(options.out)}`);
    });
