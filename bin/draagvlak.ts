#!/usr/bin/env node
/** The command line: finds the command, turns whatever goes wrong into one message and an exit code. */
import { Command, CommanderError } from 'commander';
import { InputError } from '../scenarios/errors.js';
import { Interrupted } from '../scenarios/runs/pool.js';
import { VERSION } from '../scenarios/runs/project.js';
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

/** Loaded when asked for: the program has 700 files, of which most commands need a part. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  demo: async () => (await import('./commands/demo.js')).demoCommand(interruption),
  run: async () => (await import('./commands/run.js')).runCommand(interruption),
  compare: async () => (await import('./commands/compare.js')).compareCommand(interruption),
  why: async () => (await import('./commands/why.js')).whyCommand(),
  view: async () => (await import('./commands/view.js')).viewCommand(interruption),
  hindcast: async () => (await import('./commands/hindcast.js')).hindcastCommand(interruption),
  regions: async () => (await import('./commands/regions.js')).regionsCommand(),
  pack: async () => (await import('./commands/pack.js')).packCommand(),
};

/** The command of that name; all of them where help or a refusal has to list them. */
function commandsFor(name: string | undefined): Promise<Command[]> {
  const asked = Object.entries(COMMANDS).filter(([known]) => known === name);
  return Promise.all((asked.length > 0 ? asked : Object.entries(COMMANDS)).map(([, load]) => load()));
}

tolerateClosedPipes();
const interruption = interruptions();

const program = new Command('draagvlak')
  .description('An open agent-based model of demographic shrinkage in Dutch towns')
  .version(VERSION, '-V, --version', 'print the version')
  .addHelpText('after', EXAMPLES);
for (const command of await commandsFor(process.argv[2])) program.addCommand(command);
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
