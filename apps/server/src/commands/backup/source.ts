import type { Identity } from '@bailiwick/age';
import { openBackupKey } from '../../backup/backup-key.ts';
import type { Source } from '../../backup/restore.ts';
import { type Listed, snapshotsIn } from '../../backup/snapshot.ts';
import { rootPlace } from '../../config/settings.ts';
import { openVault } from '../../vault/open.ts';
import { identityFile } from '../age-keys.ts';
import { type Invocation, UsageError } from '../command.ts';
import type { Io } from '../io.ts';
import { findPlace, withStore } from '../place.ts';
import { DATABASE_FILE } from '../../backup-database.ts';

/** @throws UsageError unless one folder is named. */
export function folderOf({ positionals }: Invocation, usage: string): string {
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) throw new UsageError(`Name one folder: ${usage}`);
  return folder;
}

/** The newest, or the newest that is no later than `--at`. @throws UsageError where there is none. */
export async function chosen(folder: string, { values }: Invocation): Promise<Listed> {
  const { at } = values;
  const until = at === undefined ? Number.POSITIVE_INFINITY : Date.parse(at);
  if (Number.isNaN(until)) throw new UsageError('--at takes a time such as 2026-01-31T08:00:00Z.');
  const one = (await snapshotsIn(folder)).findLast((listed) => Date.parse(listed.at) <= until);
  if (one === undefined) throw new UsageError('There is no backup in this folder, or none so early.');
  return one;
}

/** What opens it: the recovery key that is named, or the install's own. */
export async function sourceOf(folder: string, listed: Listed, invocation: Invocation): Promise<Source> {
  const { identity } = invocation.values;
  return {
    folder,
    listed,
    database: DATABASE_FILE,
    identities: identity === undefined ? [await ownKey(invocation)] : await identityFile(identity),
  };
}

async function ownKey(invocation: Invocation): Promise<Identity> {
  const place = await findPlace(invocation);
  return withStore(place, async (store) => {
    const vault = await openVault(rootPlace(place.settings), store);
    return (await openBackupKey(store.meta, vault)).identity;
  });
}

const EVERY_MS = 1_000;

/** Says how far it is, once a second. */
export function shownOn(io: Io): (doing: string, done: number, of: number) => void {
  let said = Date.now();
  return (doing, done, of) => {
    if (Date.now() - said < EVERY_MS) return;
    said = Date.now();
    io.err(`${doing}: ${Math.floor((100 * done) / Math.max(of, 1))} %\n`);
  };
}
