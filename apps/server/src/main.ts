/** The program: a command line whose `start` serves. */
import { runCommand } from './commands/run.ts';

process.exitCode = await runCommand(process.argv.slice(2));
