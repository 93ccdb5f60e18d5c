import { unwatchFile, watchFile } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { BailiwickError } from '@bailiwick/contract/errors';
import type { Configuration } from './configuration.ts';
import type { ConfigurationChecks } from './consistency.ts';
import { parseConfiguration } from './parse.ts';
import { environment } from './settings.ts';

export interface WatchOptions {
  readonly checks: ConfigurationChecks;
  /** Milliseconds between two looks; default 500. */
  readonly interval?: number;
}

/**
 * Reads the file again whenever it changes: all or nothing. A file that is wrong or gone is reported and changes
 * nothing; the next good one counts.
 *
 * Looks at the path rather than at the file behind it, so that editors which replace the file, links and mounted
 * folders all work.
 */
export function watchConfiguration(
  file: string,
  onChange: (configuration: Configuration) => void,
  onProblem: (error: BailiwickError) => void,
  { checks, interval = 500 }: WatchOptions,
): { close(): void } {
  let closed = false;
  let turn = 0;
  const look = async (): Promise<void> => {
    turn += 1;
    const mine = turn;
    const text = await settledText(file, Math.min(interval, 100));
    // A later look reads what is there now; an earlier answer must not overtake it.
    if (closed || mine !== turn) return;
    try {
      if (text === undefined)
        throw new BailiwickError(
          'invalid_configuration',
          'The configuration file is gone or cannot be read.',
        );
      onChange(parseConfiguration(text, environment(), checks));
    } catch (error) {
      onProblem(error instanceof BailiwickError ? error : notTaken(error));
    }
  };
  const listener = (): void => void look();
  watchFile(file, { interval, persistent: false }, listener);
  return {
    close() {
      closed = true;
      unwatchFile(file, listener);
    },
  };
}

/** A fault of ours must not end the process that somebody has just saved a file for. */
function notTaken(cause: unknown): BailiwickError {
  return new BailiwickError(
    'invalid_configuration',
    'The configuration could not be taken over because of a fault in Bailiwick.',
    { remedy: 'Undo what was changed last, and report it with what the log says.', cause },
  );
}

/** The text once it stands still: half a file that an editor is writing may be valid, with half of the rules. */
async function settledText(file: string, pause: number): Promise<string | undefined> {
  const read = (): Promise<string | undefined> => readFile(file, 'utf8').catch(() => undefined);
  let before = await read();
  for (let looks = 0; looks < 50; looks += 1) {
    await sleep(pause);
    const now = await read();
    if (now === before) return now;
    before = now;
  }
  return before;
}
