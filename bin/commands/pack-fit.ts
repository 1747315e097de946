/** `draagvlak pack fit`: how near the synthetic population comes to the figures it was made from. */
import { Command } from 'commander';
import { InputError } from '../../scenarios/errors.js';
import { type FitRow, fitCsv, fitFailures, fitOf } from '../../scenarios/population/fit.js';
import { synthesise } from '../../scenarios/population/synthesise.js';
import { openPack } from '../../scenarios/runs/packs.js';
import { writeWholeFile } from '../../scenarios/runs/text-file.js';
import { MAX_POPULATION_SEED } from '../../scenarios/schema/keys.js';
import { baseOption, wholeNumber } from '../options.js';
import { print } from '../output.js';

interface Options {
  readonly base?: number;
  readonly out?: string;
  readonly seed: string;
}

const SHOWN_FAILURES = 10;

/** @throws Error listing the worst rows, when any is further off than ages exactly, others 1 % or 5 units */
function judge(ref: string, rows: readonly FitRow[]): void {
  const failures = fitFailures(rows);
  process.stderr.write(`${ref}: ${rows.length} figures, ${failures.length} off\n`);
  if (failures.length === 0) return;
  const lines = failures
    .slice(0, SHOWN_FAILURES)
    .map(({ place, marginal, target, made }) => `  ${place} ${marginal}: target ${target}, made ${made}`);
  throw new Error([`the population does not fit; first of ${failures.length}:`, ...lines].join('\n'));
}

export const packFitCommand = (): Command =>
  new Command('fit')
    .description('make the population of a pack and compare it with every figure it was made from, as CSV')
    .argument('<REGION_OR_PACK>', "a shipped region's name, a region file or a pack")
    .option('--base <YEAR>', 'base year of a region (default: its latest)', baseOption)
    .option('--out <FILE>', 'write the comparison here instead of printing it')
    .option('--seed <N>', 'seed of the synthetic population', '1')
    .action((ref: string, { base, out, seed }: Options) => {
      const value = wholeNumber('--seed', seed, 0, MAX_POPULATION_SEED);
      const pack = openPack(ref, base);
      if (pack.kind !== 'region') throw new InputError(`${ref}: a ${pack.kind} pack; expected a region pack`);
      const rows = fitOf(pack, synthesise(pack, value));
      if (out === undefined) print(fitCsv(rows));
      else writeWholeFile(out, fitCsv(rows));
      judge(ref, rows);
    });
