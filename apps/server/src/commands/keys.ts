/** `bailiwick keys`: the keys under which this install seals what it keeps. API keys are `bailiwick key`. */
import { rootPlace } from '../config/settings.ts';
import type { Store } from '../store/store.ts';
import type { Protection } from '../vault/keyring-record.ts';
import { openKeyring } from '../vault/open.ts';
import { type NewProtection, rekey } from '../vault/rekey.ts';
import { rotate } from '../vault/rotate.ts';
import { type Command, type ExitCode, type Invocation, PLACE, UsageError } from './command.ts';
import { checkKit } from './doctor/root-key.ts';
import { type Io, json, table } from './io.ts';
import { onRecord } from './on-record.ts';
import { findPlace, withStore } from './place.ts';

const day = (time: number): string => new Date(time).toISOString().slice(0, 10);

export const keysStatus: Command = {
  name: 'keys status',
  summary:
    'Show the root key, how it is protected, its recovery kit and the sealing keys; exit 1 where something is due',
  options: PLACE,
  async run(invocation, io) {
    const place = await findPlace(invocation);
    return withStore<ExitCode>(place, async (store) => {
      const { root, record } = await openKeyring(rootPlace(place.settings), store);
      const kit = await checkKit(store, Date.now());
      const interrupted = record.roots.length > 1;
      const due = kit.state !== 'ok' || interrupted || record.epochs.length > 1;
      if (invocation.flags.has('json')) {
        const { epochs } = record;
        json(io, { root: root.id, protection: root.protection.kind, interrupted, kit, epochs });
        return due ? 1 : 0;
      }
      io.out(`Root key ${root.id}, protected by ${protectionIn(root.protection)}.\n`);
      if (interrupted) io.out('→ A change of it was interrupted. Finish it: bailiwick keys rekey.\n');
      io.out(`Recovery kit: ${kit.says}\n${kit.mend === undefined ? '' : `→ ${kit.mend}\n`}\n`);
      table(
        io,
        ['key', 'made', 'state'],
        record.epochs.map(({ id, made, state }) => [id, day(made), state]),
      );
      if (record.epochs.length > 1)
        io.out('→ A rotation is under way or was interrupted. Finish it: bailiwick keys rotate.\n');
      return due ? 1 : 0;
    });
  },
};

export const keysRotate: Command = {
  name: 'keys rotate',
  summary:
    'Seal every key of a conversation and of pseudonyms under a new key and destroy the old one, while servers go on',
  options: PLACE,
  async run(invocation, io) {
    const place = await findPlace(invocation);
    const root = rootPlace(place.settings);
    return withStore<ExitCode>(place, async (store) => {
      const keys = await openKeyring(root, store);
      // Homes from before there were keyrings sealed under keys derived from the root key itself: it must go, too.
      if (keys.keyring.epochs.some(({ id }) => id === keys.root.id)) {
        sayVoid(io, await changed(store, await rekey(root, store, { kind: 'file' }), 'file'));
      }
      const rotated = await rotate({
        place: root,
        store,
        now: Date.now,
        journalMs: place.configuration.limits.journalMs,
        progress: (text) => io.err(`${text} …\n`),
      });
      const { current, resealed, rewrapped, destroyed, damaged } = rotated;
      const details = { keys: rewrapped, rows: resealed };
      await onRecord(store, { kind: 'keyring.rotated', about: current, details });
      if (invocation.flags.has('json')) json(io, rotated);
      else {
        io.out(
          `${rewrapped} keys of conversations and pseudonyms, and ${resealed} pseudonyms without a key of their own, are sealed under ${current}.\n`,
        );
        io.out(`Destroyed: ${destroyed.join(', ')}.\n`);
        if (damaged > 0) io.out(`${damaged} did not open before either, and were left as they are.\n`);
      }
      return 0;
    });
  },
};

export const keysRekey: Command = {
  name: 'keys rekey',
  summary: 'Make a new root key and protect it by a passphrase (from stdin), a key service or a file',
  options: {
    passphrase: { type: 'boolean', help: 'Protect it by the passphrase on the first line of stdin' },
    service: { type: 'boolean', help: 'Have it wrapped by the key service (--kms)' },
    file: { type: 'boolean', help: 'Protect it by a file that only this user can read (--root-key)' },
    ...PLACE,
  },
  async run(invocation, io) {
    const to = await protectionAsked(invocation, io);
    const place = await findPlace(invocation);
    const id = await withStore(place, async (store) =>
      changed(store, await rekey(rootPlace(place.settings), store, to), to.kind),
    );
    if (invocation.flags.has('json')) json(io, { root: id, protection: to.kind });
    sayVoid(io, id);
    if (to.kind === 'kms') io.err('From the next start on, BAILIWICK_KMS must name the key service.\n');
    if (to.kind === 'passphrase')
      io.err(
        'From the next start on, BAILIWICK_PASSPHRASE_FILE must name a file that holds the passphrase.\n',
      );
    return 0;
  },
};

/** @returns the id of the root key that is new, on record. */
async function changed(store: Store, id: string, protection: NewProtection['kind']): Promise<string> {
  await onRecord(store, { kind: 'root_key.changed', about: id, details: { protection } });
  return id;
}

function protectionIn(protection: Protection): string {
  return protection.kind === 'kms' ? protection.service : `a ${protection.kind}`;
}

function sayVoid(io: Io, id: string): void {
  io.err(`The root key is ${id} now. Kits and copies of the one before open nothing any more.\n`);
  io.err('Make a new recovery kit: bailiwick keys kit\n');
}

async function protectionAsked({ flags }: Invocation, io: Io): Promise<NewProtection> {
  if (['file', 'passphrase', 'service'].filter((way) => flags.has(way)).length !== 1)
    throw new UsageError('Say one of --file, --passphrase and --service.');
  if (flags.has('file')) return { kind: 'file' };
  if (flags.has('service')) return { kind: 'kms' };
  const [passphrase = ''] = Buffer.from(await io.input())
    .toString('utf8')
    .split(/\r?\n/, 1);
  return { kind: 'passphrase', passphrase };
}
