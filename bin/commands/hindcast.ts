/** `draagvlak hindcast [REGION]`: how well the model and simple forecasts would have done from an earlier base. */
import { dirname, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Command } from 'commander';
import { hindcast, SCORED_YEARS } from '../../calibration/hindcast/hindcast.js';
import { scoreboardText } from '../../calibration/hindcast/scoreboard.js';
import { schoolDistanceNote, scoreTable, verdicts } from '../../calibration/hindcast/table.js';
import {
  changesOf,
  keptIn,
  madeWith,
  type Scored,
  SEEDS,
  scoredOf,
  scoredText,
} from '../../calibration/hindcast/what.js';
import { countWorlds } from '../../calibration/hindcast/worlds.js';
import { cachedPopulation } from '../../scenarios/runs/population-cache.js';
import { makeProgress } from '../../scenarios/runs/progress.js';
import { CACHE } from '../../scenarios/runs/project.js';
import { parseSeeds } from '../../scenarios/runs/seeds.js';
import { checkFolder, writeWholeFile } from '../../scenarios/runs/text-file.js';
import type { Interruption } from '../interruption.js';
import { defaultWorkers, SEEDS_HELP, workersOption } from '../options.js';
import { print } from '../output.js';

const ORIGIN = 2015;
const EXAMPLES = `
Examples:
  $ draagvlak hindcast
  $ draagvlak hindcast my-region.yaml --seeds 1..20 --out scores.json
  $ draagvlak hindcast --scenario my-parameters.yaml --out scores.json

Without --out the scores are printed and nothing is written. The scores that come with the model, of seeds ${SEEDS} and the
declared parameters, are in scenarios/evidence/hindcast.json; only --out with that file changes them.
Of a scenario only region, populationSeed, variant and parameters count; measures and events are refused.`;
const TOO_NARROW =
  'crps and coverage come from seeds alone, which makes bands too narrow; those of model-swings from seeds in which migration swings as in 1995-2014. Errors in % of what was observed, shares in points.';

const NOT_KEPT = 'Nothing was written; --out FILE keeps these scores.';

interface Options {
  readonly out?: string;
  readonly scenario?: string;
  readonly seeds: string;
  readonly workers?: string;
}

export const hindcastCommand = (interruption: Interruption): Command =>
  new Command('hindcast')
    .description(`forecast from 1 January ${ORIGIN} with the model and without, and score it on what was observed`)
    .argument(
      '[REGION]',
      "a shipped region's name, a region file or a pack of that base (default: that of the scenario, else noord-oost-groningen)",
    )
    .option('--scenario <FILE>', 'score its parameters and variant instead of the declared ones')
    .option('--seeds <SEEDS>', SEEDS_HELP, SEEDS)
    .option('--out <FILE>', 'write the scores here; those of other regions in the file stay')
    .option('--workers <N>', 'threads (default: as many as the machine has)')
    .addHelpText('after', EXAMPLES)
    .action(async (ref: string | undefined, options: Options) => {
      const seeds = parseSeeds(options.seeds);
      const workers = options.workers === undefined ? defaultWorkers(seeds.length) : workersOption(options.workers);
      const { out } = options;
      if (out !== undefined) checkFolder('--out', dirname(out), 'a file in a folder that exists');
      const scored = scoredOf(ref, options.scenario, ORIGIN);
      const there = out === undefined ? undefined : keptIn(out, changesOf(options), scored.pack.name, ORIGIN);
      const rows = await scoresOf(scored, seeds, workers, interruption);
      if (out !== undefined && there !== undefined) {
        const made = [...there.made, madeWith(scored, seeds, ORIGIN)];
        writeWholeFile(out, scoreboardText({ version: 1, made, rows: [...there.others, ...rows] }));
      }
      const where = out === undefined ? NOT_KEPT : resolve(out);
      const lines = [verdicts(rows), TOO_NARROW, schoolDistanceNote(rows), scoredText(scored), where];
      print(`${scoreTable(rows)}\n\n${lines.filter((line) => line !== '').join('\n')}`);
    });

async function scoresOf(
  { pack, parameters, populationSeed }: Scored,
  seeds: readonly number[],
  workers: number,
  interruption: Interruption,
): ReturnType<typeof hindcast> {
  const { population } = cachedPopulation(pack, populationSeed, CACHE);
  const span = [ORIGIN, SCORED_YEARS.at(-1)!] as const;
  const progress = makeProgress(process.stderr, countWorlds(pack) * seeds.length, span, () => performance.now());
  const signal = interruption.listen();
  const rows = await hindcast(pack, population, { seeds, workers, parameters, progress, signal });
  progress.end();
  return rows;
}
