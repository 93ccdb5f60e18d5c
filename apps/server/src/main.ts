/** The program: a command line whose `start` serves. */
import { execute } from './commands/execute.ts';
import { processIo } from './commands/io.ts';
import { start } from './commands/start.ts';

// Loaded ahead to be compiled, it runs nothing.
if (import.meta.main) process.exitCode = await run(process.argv.slice(2));

/** A server does without the code of all other commands, so they are loaded only for whoever asks for one. */
async function run(argv: readonly string[]): Promise<number> {
  if (argv[0] === start.name) return execute(start, argv.slice(1), processIo());
  const { runCommand } = await import('./commands/run.ts');
  return runCommand(argv);
}
