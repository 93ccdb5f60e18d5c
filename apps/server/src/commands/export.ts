import { rootPlace } from '../config/settings.ts';
import { type ExportDestination, exportTo } from '../exporting.ts';
import { openLedger } from '../ledger/open.ts';
import { openActs } from '../open-acts.ts';
import { openVault } from '../vault/open.ts';
import { hybridRecipients, passphraseFile } from './age-keys.ts';
import { type Command, type ExitCode, type Invocation, PLACE, UsageError } from './command.ts';
import { type Io, json } from './io.ts';
import { findPlace, withStore } from './place.ts';
import { Progress } from './progress.ts';

export const exportAll: Command = {
  name: 'export',
  summary: 'Write everything this install holds into one encrypted file, in open formats',
  options: {
    to: {
      type: 'string',
      value: 'age1pq…',
      help: 'Who can open it: a key, several with commas between them, or a file with one a line',
    },
    'passphrase-file': {
      type: 'string',
      value: 'FILE',
      help: 'Open it by the passphrase in this file instead',
    },
    'with-conversations': {
      type: 'boolean',
      help: 'Kept conversations readable for whoever opens it; without, they are in it sealed, with their keys',
    },
    'with-contents': {
      type: 'boolean',
      help: 'Kept contents of requests readable likewise',
    },
    plain: { type: 'string', value: 'DIR', help: 'Not encrypted: a new folder instead of a file' },
    ...PLACE,
  },
  positionals: 'FILE',
  async run(invocation, io) {
    const destination = await destinationOf(invocation);
    const place = await findPlace(invocation);
    const { settings, configuration } = place;
    return withStore<ExitCode>(place, async (store) => {
      const root = rootPlace(settings);
      const vault = await openVault(root, store);
      const ledger = await openLedger({ store, vault, configuration });
      const progress = new Progress(io, 'Exporting');
      const bytes = await exportTo(
        {
          store,
          root,
          ledger,
          acts: openActs({ store, vault }),
          home: settings.home,
          configuration: settings.config,
        },
        destination,
        {
          by: { kind: 'product', part: 'export' },
          conversations: invocation.flags.has('with-conversations') ? 'readable' : 'sealed',
          contents: invocation.flags.has('with-contents') ? 'readable' : 'sealed',
          onPart: (part) => progress.count(part),
        },
      );
      finish(invocation, io, { path: destination.path, bytes, rows: progress.rows });
      return 0;
    });
  },
};

/** @throws UsageError unless it is one place and one way to close it. */
async function destinationOf({ values, flags, positionals }: Invocation): Promise<ExportDestination> {
  const { to, plain } = values;
  const locked = values['passphrase-file'];
  const [file, ...more] = positionals;
  if (plain !== undefined) {
    if (file !== undefined || to !== undefined || locked !== undefined)
      throw new UsageError('--plain writes a folder that is not encrypted; it goes with no FILE and no key.');
    const readable = ['with-conversations', 'with-contents'].find((flag) => flags.has(flag));
    if (readable !== undefined)
      throw new UsageError(`--${readable} is for a file that is encrypted; leave out --plain.`);
    return { kind: 'folder', path: plain };
  }
  if (file === undefined || more.length > 0)
    throw new UsageError('Name one file: bailiwick export FILE --to age1pq…');
  if ((to === undefined) === (locked === undefined))
    throw new UsageError(
      'Say who can open it: --to age1pq… or --passphrase-file FILE. Make a key: bailiwick export keygen',
    );
  const recipients = to === undefined ? [await passphraseFile(locked ?? '')] : await hybridRecipients(to);
  return { kind: 'file', path: file, recipients };
}

interface Done {
  readonly path: string;
  readonly bytes: number;
  readonly rows: Readonly<Record<string, number>>;
}

function finish(invocation: Invocation, io: Io, done: Done): void {
  if (invocation.flags.has('json')) json(io, done);
  else io.out(`${done.path}\n`);
  const { journal = 0, register = 0, document = 0 } = done.rows;
  io.err(
    `Exported: ${journal.toLocaleString('en')} journal entries, ${register.toLocaleString('en')} events of the register, ${document.toLocaleString('en')} documents; ${done.bytes.toLocaleString('en')} bytes.\n`,
  );
}
