/** `draagvlak pack ...`: the data of regions. */
import { Command } from 'commander';
import { packBuildCommand } from './pack-build.js';
import { packFitCommand } from './pack-fit.js';
import { packCheckCommand, packShowCommand } from './pack-show.js';
import { packSourceCommand } from './pack-source.js';

const EXAMPLES = `
Examples:
  $ draagvlak pack source --from path/to/tables --out nederland.source.json
  $ draagvlak pack build my-region.yaml --out my-region.2021.json
  $ draagvlak pack check my-region.2021.json
  $ draagvlak pack show noord-oost-groningen schools > schools.csv
  $ draagvlak pack fit my-region.yaml --out fit.csv`;

export const packCommand = (): Command =>
  new Command('pack')
    .description("compile, cut, check and show regions' data")
    .addCommand(packSourceCommand())
    .addCommand(packBuildCommand())
    .addCommand(packCheckCommand())
    .addCommand(packShowCommand())
    .addCommand(packFitCommand())
    .addHelpText('after', EXAMPLES);
