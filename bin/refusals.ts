/** What commander refuses, as one line that also says what is accepted. */
import type { Command, CommanderError } from 'commander';
import { InputError } from '../scenarios/errors.js';

/** `draagvlak pack show` */
const fullName = (command: Command): string =>
  command.parent === null ? command.name() : `${fullName(command.parent)} ${command.name()}`;

function accepted(error: CommanderError, command: Command): string {
  const options = [...command.options.map((option) => option.long ?? option.flags), '--help'];
  if (error.code === 'commander.unknownOption') return `accepted: ${options.join(', ')}`;
  if (error.code === 'commander.unknownCommand') {
    return `accepted: ${command.commands.map((known) => known.name()).join(', ')}`;
  }
  return `usage: ${fullName(command)} ${command.usage()}`;
}

/** Makes a command and those below it throw InputErrors; help and version still pass as CommanderErrors. */
export function refuseInOneLine(command: Command): void {
  command
    .helpCommand(false)
    .configureOutput({ outputError: () => {} })
    .exitOverride((error) => {
      const isHelp = error.exitCode === 0 || error.code === 'commander.help';
      if (isHelp) throw error;
      const what = error.message
        .replace(/^error: /, '')
        .replaceAll(/\s*\n\s*/g, ' ')
        .replace(/\.$/, '');
      throw new InputError(`${fullName(command)}: ${what}; ${accepted(error, command)}`);
    });
  command.commands.forEach(refuseInOneLine);
}
