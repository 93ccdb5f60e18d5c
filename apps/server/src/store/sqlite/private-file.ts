import { chmodSync, closeSync, openSync } from 'node:fs';

/** Before SQLite sees the file: its write-ahead log and shared memory take over the mode. */
export function makePrivate(file: string): void {
  try {
    closeSync(openSync(file, 'ax', 0o600));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    // By name, not by descriptor: closing any descriptor of the file would drop the process's locks on it (POSIX).
    chmodSync(file, 0o600);
  }
}
