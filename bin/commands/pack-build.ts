/** `draagvlak pack build REGION.yaml`: a region cut out of the national source pack. */
import { Command } from 'commander';
import { packText } from '../../scenarios/packages/write.js';
import { buildFromRegionFile } from '../../scenarios/runs/packs.js';
import { writeWholeFile } from '../../scenarios/runs/text-file.js';
import { baseOption } from '../options.js';
import { print } from '../output.js';

export const packBuildCommand = (): Command =>
  new Command('build')
    .description("build a region's pack from the shipped source pack")
    .argument('<REGION.yaml>', 'region file: name, municipalities, bases')
    .requiredOption('--out <PACK>', 'where to write it')
    .option('--base <YEAR>', 'one of its base years (default: the first)', baseOption)
    .action((file: string, { out, base }: { readonly out: string; readonly base?: number }) => {
      const pack = buildFromRegionFile(file, base);
      writeWholeFile(out, packText(pack));
      print(`${out} ${pack.id}`);
    });
