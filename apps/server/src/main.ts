/** The program: a command line whose `start` serves. */
import { runCommand } from './commands/run.ts';

// Loaded ahead to be compiled, it runs nothing.
if (import.meta.main) process.exitCode = await runCommand(process.argv.slice(2));
