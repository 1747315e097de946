/** `draagvlak pack build REGION.yaml`: a region cut out of the national source pack. */
import { Command } from 'commander';
import { packText } from '../../scenarios/packages/write.js';
import { buildFromRegionFile } from '../../scenarios/runs/packs.js';
import { writeWholeFile } from '../../scenarios/runs/text-file.js';
import { print } from '../output.js';

export const packBuildCommand = (): Command =>
  new Command('build')
    .description("build a region's pack, at its first base year, from the shipped source pack")
    .argument('<REGION.yaml>', 'region file: name, municipalities, bases')
    .requiredOption('--out <PACK>', 'where to write it')
    .action((file: string, { out }: { readonly out: string }) => {
      const pack = buildFromRegionFile(file);
      writeWholeFile(out, packText(pack));
      print(`${out} ${pack.id}`);
    });
