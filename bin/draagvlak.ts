#!/usr/bin/env node
/** The command line: finds the command, turns whatever goes wrong into one message and an exit code. */
import { Command, CommanderError } from 'commander';
import { InputError } from '../scenarios/errors.js';
import { Interrupted } from '../scenarios/runs/pool.js';
import { VERSION } from '../scenarios/runs/project.js';
import { compareCommand } from './commands/compare.js';
import { demoCommand } from './commands/demo.js';
import { hindcastCommand } from './commands/hindcast.js';
import { packCommand } from './commands/pack.js';
import { regionsCommand } from './commands/regions.js';
import { runCommand } from './commands/run.js';
import { viewCommand } from './commands/view.js';
import { whyCommand } from './commands/why.js';
import { interruptions } from './interruption.js';
import { tolerateClosedPipes } from './output.js';
import { refuseInOneLine } from './refusals.js';

const EXAMPLES = `
Examples:
  $ draagvlak demo                                                   one region from 2021 to 2040, with facilities kept or not
  $ draagvlak run scenarios/examples/nothing-done.yaml --seeds 1..8  the same as a scenario, eight replicates
  $ draagvlak compare nothing.yaml something.yaml                    what the second changes, with the same luck
  $ draagvlak view                                                   the region on a map, in the browser of this machine
  $ draagvlak regions                                                regions that are shipped
  $ draagvlak pack show noord-oost-groningen places                  one table of a region's data, as CSV

Exit codes: 0 done, 1 the input is wrong, 2 something failed while running, 130 interrupted.`;

tolerateClosedPipes();
const interruption = interruptions();

const program = new Command('draagvlak')
  .description('An open agent-based model of demographic shrinkage in Dutch towns')
  .version(VERSION, '-V, --version', 'print the version')
  .addHelpText('after', EXAMPLES);
for (const command of [
  demoCommand(interruption),
  runCommand(interruption),
  compareCommand(interruption),
  whyCommand(),
  viewCommand(interruption),
  hindcastCommand(interruption),
  regionsCommand(),
  packCommand(),
]) {
  program.addCommand(command);
}
refuseInOneLine(program);

function exitCodeOf(error: unknown): number {
  const interrupted = interruption.exitCode();
  if (interrupted !== undefined && error instanceof Interrupted) {
    process.stderr.write('interrupted\n');
    return interrupted;
  }
  // Help or version has been printed already.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 1;
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  return error instanceof InputError ? 1 : 2;
}

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}
