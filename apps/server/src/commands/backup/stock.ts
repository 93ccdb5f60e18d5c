import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prune } from '../../backup/prune.ts';
import { unpack } from '../../backup/restore.ts';
import { snapshotsIn } from '../../backup/snapshot.ts';
import { numberOption } from '../arguments.ts';
import { type Command, PLACE, UsageError } from '../command.ts';
import { json, table } from '../io.ts';
import { chosen, folderOf, shownOn, sourceOf } from './source.ts';

export const OPENS = {
  identity: {
    type: 'string',
    value: 'FILE',
    help: 'The recovery key that opens it; without it the install’s own does, where that is still there',
  },
  at: { type: 'string', value: 'TIME', help: 'The newest that is no later; default the newest' },
} as const;

export const backupList: Command = {
  name: 'backup list',
  summary: 'Show the backups in a folder',
  options: {},
  positionals: 'DIR',
  async run(invocation, io) {
    const all = await snapshotsIn(folderOf(invocation, 'bailiwick backup list DIR'));
    const shown = all.map(({ at, bytes, written }) => ({ at, bytes, written }));
    if (invocation.flags.has('json')) json(io, shown);
    else
      table(
        io,
        ['made', 'bytes', 'written then'],
        shown.map(({ at, bytes, written }) => [at, bytes.toLocaleString('en'), written.toLocaleString('en')]),
      );
    return 0;
  },
};

export const backupVerify: Command = {
  name: 'backup verify',
  summary: 'Restore a backup into a temporary place, see that its ledger is whole, and throw it away',
  options: { ...OPENS, ...PLACE },
  positionals: 'DIR',
  async run(invocation, io) {
    const folder = folderOf(invocation, 'bailiwick backup verify DIR');
    const source = await sourceOf(folder, await chosen(folder, invocation), invocation);
    const place = await mkdtemp(join(tmpdir(), 'bailiwick-backup-'));
    const shown = shownOn(io);
    try {
      const { at, ledger } = await unpack(source, place, (done, of) => shown('Trying', done, of));
      if (invocation.flags.has('json')) json(io, { at, ledger });
      io.err(`The backup of ${at} restores: ${ledger.size} entries of the ledger, root ${ledger.root}.\n`);
      return 0;
    } finally {
      await rm(place, { recursive: true, force: true });
    }
  },
};

export const backupPrune: Command = {
  name: 'backup prune',
  summary: 'Remove backups that are older than so many days; the newest always stays',
  options: { 'keep-days': { type: 'string', value: 'N', help: 'Keep those of the last N days' } },
  positionals: 'DIR',
  async run(invocation, io) {
    const days = numberOption(invocation, 'keep-days');
    if (days === undefined || days < 0) throw new UsageError('Say how many days to keep: --keep-days N');
    const folder = folderOf(invocation, 'bailiwick backup prune DIR --keep-days N');
    const removed = await prune(folder, days, Date.now());
    if (invocation.flags.has('json')) json(io, removed);
    io.err(`Removed: ${removed.backups} backups, ${removed.pieces} pieces that no other needs.\n`);
    return 0;
  },
};
