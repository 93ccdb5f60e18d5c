import { optionsOf } from './arguments.ts';
import type { Command } from './command.ts';

export function overview(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return `Bailiwick: one door for every AI call of a firm.

Usage: bailiwick COMMAND [options]

${commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`).join('\n')}

Every command takes --json and --help. Results go to stdout, everything else to stderr.
Exit codes: 0 done, 1 the answer is no, 2 wrong usage, 3 a fault.
`;
}

export function helpOf(command: Command): string {
  const options = Object.entries(optionsOf(command)).map(([name, { value, help }]) => ({
    name: `--${name}${value === undefined ? '' : ` ${value}`}`,
    help,
  }));
  const width = Math.max(...options.map(({ name }) => name.length));
  return `${command.summary}

Usage: bailiwick ${command.name}${command.positionals === undefined ? '' : ` ${command.positionals}`} [options]

${options.map(({ name, help }) => `  ${name.padEnd(width)}  ${help}`).join('\n')}
`;
}
