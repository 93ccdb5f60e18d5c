/**
 * Runs one command: reads its options, and turns what goes wrong into an exit code and two sentences.
 *
 * Stands apart from the table of all commands, which a server has no use for.
 */
import { BailiwickError } from '@bailiwick/contract/errors';
import { parseInvocation } from './arguments.ts';
import { type Command, type ExitCode, UsageError } from './command.ts';
import { helpOf } from './help.ts';
import type { Io } from './io.ts';

/** @param words what follows the command's name. */
export async function execute(command: Command, words: readonly string[], io: Io): Promise<ExitCode> {
  try {
    const invocation = parseInvocation(command, words);
    if (invocation.flags.has('help')) {
      io.out(helpOf(command));
      return 0;
    }
    return await command.run(invocation, io);
  } catch (error) {
    return report(error, io);
  }
}

export function report(error: unknown, io: Io): ExitCode {
  if (error instanceof UsageError) {
    io.err(`${error.message}\n`);
    return 2;
  }
  if (error instanceof BailiwickError) {
    io.err(`${error.message}\n${error.remedy}\n`);
    return error.code === 'malformed_request' ? 2 : 3;
  }
  // Messages of others may quote what they choked on.
  const name = error instanceof Error ? error.name : 'a value that is no error';
  const where =
    error instanceof Error
      ? (/\(?(\S+:\d+:\d+)\)?\s*$/m.exec(error.stack ?? '')?.[1] ?? 'an unknown place')
      : 'an unknown place';
  io.err(
    `An unforeseen fault (${name} at ${where}).\nRun \`bailiwick doctor\`; if it stays, report it with this line.\n`,
  );
  return 3;
}
