/** `draagvlak pack source --from DIR`: source tables in, one national pack out. */
import { Command } from 'commander';
import { compileSource } from '../../calibration/source/compile.js';
import { packText } from '../../scenarios/packages/write.js';
import { checkFolder, writeWholeFile } from '../../scenarios/runs/text-file.js';
import { print } from '../output.js';

interface Options {
  readonly from: string;
  readonly out: string;
}

export const packSourceCommand = (): Command =>
  new Command('source')
    .description('compile the national source pack from source tables')
    .requiredOption('--from <DIR>', 'folder with the source tables')
    .option('--out <FILE>', 'where to write it', 'nederland.source.json')
    .action(({ from, out }: Options) => {
      checkFolder('--from', from, 'a folder with source tables');
      const { pack, report } = compileSource(from);
      writeWholeFile(out, packText(pack));
      const { name, postcode, nearest } = report.schools;
      process.stderr.write(
        `${report.towns} towns; schools joined by name ${name}, by postcode ${postcode}, to the nearest town ${nearest}; ` +
          `${report.deviations.length} municipalities more than 50 residents from the sum of their towns; ` +
          `arrivals a year reproduced within ${report.misfit.toFixed(1)} persons by age class\n`,
      );
      print(`${out} ${pack.id}`);
    });
