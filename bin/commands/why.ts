/** `draagvlak why school ID`: what befell one school in one future, and why. */
import { join } from 'node:path';
import { Command } from 'commander';
import { loadScenario } from '../../scenarios/runs/load.js';
import { CACHE, EXAMPLES } from '../../scenarios/runs/project.js';
import { MAX_SEED } from '../../scenarios/runs/seeds.js';
import { whyCsv } from '../../scenarios/runs/why/csv.js';
import { refuseComparison } from '../../scenarios/runs/why/proof.js';
import { whyText } from '../../scenarios/runs/why/table.js';
import { scenarioOfRun, whySchool } from '../../scenarios/runs/why/why.js';
import { NOTICE } from '../../scenarios/runs/why/words.js';
import { wholeNumber } from '../options.js';
import { print } from '../output.js';

const EXAMPLES_TEXT = `
Examples:
  $ draagvlak why school 03XX00
  $ draagvlak why school 03XX00 scenarios/examples/keep-the-facilities.yaml --seed 3
  $ draagvlak why school 03XX00 --dir runs/nothing-done-12345678 --csv > school.csv

Without a scenario: that of the run folder, else nothing done. With --dir the state of every year is compared with what
the run recorded, so that the replay is a proof. The output names a real school: it is for research, about one drawn
future, and no forecast.`;

interface Options {
  readonly seed: string;
  readonly dir?: string;
  readonly csv?: boolean;
}

const schoolCommand = (): Command =>
  new Command('school')
    .description('pupils of one school year by year, who came and went, and what its board looked at')
    .argument('<SCHOOL>', 'id of the school, or its name (pack show REGION schools lists them)')
    .argument('[SCENARIO.yaml]', 'scenario file')
    .option('--seed <N>', 'replicate', '1')
    .option('--dir <RUNFOLDER>', 'a finished run to compare every year with')
    .option('--csv', 'the table as CSV; the notice goes to stderr')
    .addHelpText('after', EXAMPLES_TEXT)
    .action((school: string, file: string | undefined, options: Options) => {
      const seed = wholeNumber('--seed', options.seed, 0, MAX_SEED);
      const { dir } = options;
      if (dir !== undefined) refuseComparison(dir);
      const loaded =
        file === undefined && dir !== undefined
          ? scenarioOfRun(dir)
          : loadScenario(file ?? join(EXAMPLES, 'nothing-done.yaml'));
      const folder = dir === undefined ? {} : { folder: dir };
      const why = whySchool({ loaded, school, seed, cache: CACHE, ...folder });
      if (options.csv) process.stderr.write(`${NOTICE}\n`);
      print(options.csv ? whyCsv(why.watched, why.school) : whyText(why.watched, why.school));
    });

export const whyCommand = (): Command =>
  new Command('why').description('why something happened in one future').addCommand(schoolCommand());
