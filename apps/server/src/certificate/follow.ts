import { unwatchFile, watchFile } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { type CertificateFiles, type Identity, readIdentity } from './identity.ts';

/** Who renews a certificate writes two files; for a moment they do not fit each other. */
const SETTLE_MS = 250;
const SETTLE_LOOKS = 8;

/**
 * Reads certificate and key again whenever one of the two changes. A pair that does not fit, or is gone, is reported and
 * changes nothing: callers go on with the one before.
 *
 * @returns what to call to stop.
 */
export function followIdentity(
  files: CertificateFiles,
  {
    onChange,
    onProblem,
    interval = 1_000,
  }: {
    readonly onChange: (identity: Identity) => void;
    readonly onProblem: (error: unknown) => void;
    readonly interval?: number;
  },
): () => void {
  let turn = 0;
  let stopped = false;
  const look = async (): Promise<void> => {
    turn += 1;
    const mine = turn;
    let problem: unknown;
    for (let looks = 0; looks < SETTLE_LOOKS; looks += 1) {
      await sleep(SETTLE_MS);
      if (stopped || mine !== turn) return;
      try {
        return onChange(await readIdentity(files));
      } catch (error) {
        problem = error;
      }
    }
    onProblem(problem);
  };
  const listener = (): void => void look();
  for (const file of [files.cert, files.key]) watchFile(file, { interval, persistent: false }, listener);
  return () => {
    stopped = true;
    for (const file of [files.cert, files.key]) unwatchFile(file, listener);
  };
}
