import { readFile } from 'node:fs/promises';
import { type Recipient, encrypt } from '@bailiwick/age';
import { decodeRecordSet } from '@bailiwick/detect';
import { BailiwickError } from '@bailiwick/contract/errors';
import { rootPlace } from '../config/settings.ts';
import { type Origin, withManifest, writeArchive } from '../export/archive.ts';
import { writeFolder, writeWhole } from '../export/destination.ts';
import { homeFiles } from '../export/home-files.ts';
import type { Part } from '../export/manifest.ts';
import { type Beside, partsOf } from '../export/parts.ts';
import { IndexShelf } from '../firm/shelf.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { openLedger } from '../ledger/open.ts';
import { openActs } from '../open-acts.ts';
import type { SealedPseudonym } from '../protect/pseudonym.ts';
import type { Acts } from '../record/acts.ts';
import { openToCarry } from '../vault/carried.ts';
import type { Vault } from '../vault/vault.ts';
import { VERSION } from '../version.ts';
import { hybridRecipients, passphraseFile } from './age-keys.ts';
import { type Command, type ExitCode, type Invocation, PLACE, UsageError } from './command.ts';
import { type Io, json } from './io.ts';
import { type Place, findPlace, withStore } from './place.ts';
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
    plain: { type: 'string', value: 'DIR', help: 'Not encrypted: a new folder instead of a file' },
    ...PLACE,
  },
  positionals: 'FILE',
  async run(invocation, io) {
    const destination = await destinationOf(invocation);
    const place = await findPlace(invocation);
    return withStore<ExitCode>(place, async (store) => {
      const { holdings } = store;
      const { vault, keyring } = await openToCarry(rootPlace(place.settings), store);
      const ledger = await openLedger({ store, vault, configuration: place.configuration });
      const acts = openActs({ store, vault });
      const signed = await ledger.sign();
      const closed = destination.kind === 'file';
      const beside: Beside = {
        ...(await besideOf(place)),
        log: {
          size: signed.checkpoint.size,
          note: signed.note,
          keys: `${ledger.keyLines().join('\n')}\n`,
          keptFrom: await ledger.store.keptFrom(),
        },
        secrets: closed ? { keyring, opened: (row) => plainOf(vault, row) } : undefined,
      };
      const origin: Origin = {
        product: VERSION,
        at: Date.now(),
        prove: (manifest) => proven(manifest, acts, ledger),
      };
      const progress = new Progress(io, 'Exporting');
      const parts = counted(partsOf(holdings, beside), progress);
      const bytes =
        destination.kind === 'folder'
          ? await writeFolder(destination.path, withManifest(parts, origin))
          : await writeWhole(destination.path, encrypt(writeArchive(parts, origin), destination.recipients));
      finish(invocation, io, { path: destination.path, bytes, rows: progress.rows });
      return 0;
    });
  },
};

type Destination =
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'file'; readonly path: string; readonly recipients: readonly Recipient[] };

/** @throws UsageError unless it is one place and one way to close it. */
async function destinationOf({ values, positionals }: Invocation): Promise<Destination> {
  const { to, plain } = values;
  const locked = values['passphrase-file'];
  const [file, ...more] = positionals;
  if (plain !== undefined) {
    if (file !== undefined || to !== undefined || locked !== undefined)
      throw new UsageError('--plain writes a folder that is not encrypted; it goes with no FILE and no key.');
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

/** What a pseudonym stands for, as it lies under the seal. */
const plainOf = (vault: Vault, { scope, token, sealed }: SealedPseudonym): unknown =>
  JSON.parse(Buffer.from(vault.open(scope, token, sealed)).toString('utf8'));

/** The ledger is committed to the manifest before the archive ends. */
async function proven(manifest: string, acts: Acts, ledger: Ledger): Promise<string> {
  const by = { kind: 'product', part: 'export' } as const;
  const act = await acts.record({ kind: 'install.exported', by, details: { manifest } });
  const signed = await ledger.sign();
  const [row] = await ledger.store.find(act);
  if (row === undefined) throw new BailiwickError('journal_unavailable', 'The ledger did not take the act.');
  return ledger.evidence(row.index, signed);
}

async function besideOf({ settings }: Place): Promise<Pick<Beside, 'configuration' | 'lists' | 'files'>> {
  const lists = await new IndexShelf(settings.home).lists();
  return {
    files: homeFiles(settings.home),
    configuration: await readFile(settings.config, 'utf8').catch(() => undefined),
    lists: lists.map(({ bytes }) => {
      const { name, class: dataClass = 'personal', records } = decodeRecordSet(bytes).head;
      return { name, class: dataClass, records };
    }),
  };
}

async function* counted(parts: AsyncIterable<Part>, progress: Progress): AsyncGenerator<Part> {
  for await (const part of parts) {
    yield part;
    progress.count(part);
  }
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
