/** What the machine must offer: a private home folder, room on the disk, a sane clock, a free port. */
import { constants } from 'node:fs';
import { access, stat, statfs } from 'node:fs/promises';
import { createServer } from 'node:http';
import { type Health, ok, problem, warning } from './finding.ts';

const MIB = 1024 * 1024;
/** No clock that is right says less: the product did not exist before. */
const EARLIEST = Date.UTC(2026, 0, 1);

export async function checkHome(home: string): Promise<Health> {
  const check = 'home folder';
  const found = await stat(home).catch(() => undefined);
  if (found === undefined)
    return warning(check, `${home} does not exist yet.`, 'The first `start` makes it; nothing to do.');
  if (!found.isDirectory()) return problem(check, `${home} is not a folder.`, 'Name a folder with --home.');
  const writable = await access(home, constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  );
  if (!writable)
    return problem(
      check,
      `${home} cannot be written by this user.`,
      `Give it to the user that runs Bailiwick: chown -R USER ${home}`,
    );
  if (process.platform !== 'win32' && (found.mode & 0o077) !== 0) {
    return warning(check, `${home} can be opened by other users of this machine.`, `chmod 700 ${home}`);
  }
  return ok(check, `${home} is there and private.`);
}

export async function checkDisk(folder: string): Promise<Health> {
  const check = 'disk';
  const { bavail, bsize } = await statfs(folder);
  const free = Math.floor((bavail * bsize) / MIB);
  const says = `${free} MiB are free.`;
  if (free < 100) return problem(check, says, 'Free some space: without a journal nothing is sent.');
  return free < 1024
    ? warning(check, says, 'Free some space soon: without a journal nothing is sent.')
    : ok(check, says);
}

/** @param newest when the newest journal entry was written, if there is one; milliseconds since the epoch. */
export function checkClock(now: number, newest: number | undefined): Health {
  const check = 'clock';
  const mend = 'Switch on time synchronisation (NTP); expiry dates and the journal rest on the clock.';
  if (now < EARLIEST)
    return problem(check, `The clock says ${new Date(now).toISOString()}, which is long ago.`, mend);
  if (newest !== undefined && newest > now + 1000) {
    return problem(check, 'The newest journal entry lies in the future: the clock went backwards.', mend);
  }
  return ok(check, `The clock says ${new Date(now).toISOString()}.`);
}

export async function checkPort({
  host,
  port,
}: {
  readonly host: string;
  readonly port: number;
}): Promise<Health> {
  const check = 'address';
  if (port === 0) return ok(check, 'Any free port will be taken.');
  const code = await new Promise<string | undefined>((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'unknown'));
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });
  const address = `${host}:${port}`;
  switch (code) {
    case undefined:
      return ok(check, `${address} is free.`);
    case 'EADDRINUSE':
      return warning(
        check,
        `${address} is in use.`,
        'Fine if that is Bailiwick; else choose another --port.',
      );
    case 'EACCES':
      return problem(check, `This user may not listen on ${address}.`, 'Choose a --port above 1023.');
    default:
      return problem(
        check,
        `It is not possible to listen on ${address} (${code}).`,
        'Choose a --host that this machine has.',
      );
  }
}
