import { createReadStream } from 'node:fs';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { AgeError, type Identity, decrypt } from '@bailiwick/age';
import { BailiwickError } from '@bailiwick/contract/errors';
import type { ScopeId } from '@bailiwick/contract/ids';
import { type Settings, databaseTarget, rootPlace } from '../config/settings.ts';
import type { Around } from '../export/arrival.ts';
import { type BroughtIn, bringIn } from '../export/bring-in.ts';
import { putHomeFile } from '../export/home-files.ts';
import { provenBy } from '../export/proof.ts';
import { refused } from '../export/refusal.ts';
import { openLedger } from '../ledger/open.ts';
import { selfCheck } from '../ledger/self-check.ts';
import { openScopeKeys } from '../office.ts';
import { openStore } from '../store/open.ts';
import type { Store } from '../store/store.ts';
import type { ScopeKeys, ScopeVault } from '../subjects/scope-keys.ts';
import { fitsHere, takeKeyring } from '../vault/carried.ts';
import { openVault } from '../vault/open.ts';
import { identityFile, passphraseFile } from './age-keys.ts';
import { type Command, type Invocation, PLACE, UsageError } from './command.ts';
import { type Io, json } from './io.ts';
import { type Place, findPlace } from './place.ts';
import { Progress } from './progress.ts';

export const importAll: Command = {
  name: 'import',
  summary: 'Bring an export back into an empty home, and see that its ledger verifies',
  options: {
    identity: { type: 'string', value: 'FILE', help: 'The key that opens it' },
    'passphrase-file': { type: 'string', value: 'FILE', help: 'The file with the passphrase that opens it' },
    ...PLACE,
  },
  positionals: 'FILE',
  async run(invocation, io) {
    const [file, ...more] = invocation.positionals;
    if (file === undefined || more.length > 0) throw new UsageError('Name one file: bailiwick import FILE');
    if ((await stat(file).catch(() => undefined)) === undefined)
      throw new UsageError('There is no file of that name.');
    const identities = await identitiesOf(invocation);
    const place = await findPlace(invocation);
    try {
      const brought = await taken(file, identities, place, io);
      finish(invocation, io, brought, await restoredConfiguration(place, brought));
      return 0;
    } catch (error) {
      const said = refusalIn(error);
      if (said === undefined) throw error;
      io.err(`${said}\n`);
      return 1;
    }
  },
};

async function identitiesOf({ values }: Invocation): Promise<readonly Identity[]> {
  const { identity } = values;
  const locked = values['passphrase-file'];
  if ((identity === undefined) === (locked === undefined))
    throw new UsageError('Say what opens it: --identity FILE or --passphrase-file FILE.');
  return identity === undefined ? [await passphraseFile(locked ?? '')] : identityFile(identity);
}

interface LogIn {
  readonly origin: string;
  readonly size: number;
  /** In Base64. */
  readonly root: string;
}

type Taken = BroughtIn & { readonly ledger: LogIn | undefined };

/** What else there is of a home: its keys, which the first part brings along, and its files. */
function aroundOf(settings: Settings, store: Store): Around {
  const place = rootPlace(settings);
  let keys: ScopeKeys | undefined;
  /** Rows come in the order of their scopes. */
  let last: { readonly scope: ScopeId; readonly vault: ScopeVault } | undefined;
  return {
    fitsKeyring: (keyring) => fitsHere(keyring, place, store),
    async takeKeyring(keyring) {
      keys = openScopeKeys({ store, vault: await takeKeyring(keyring, place, store) });
    },
    async seal(scope, token, plain) {
      if (keys === undefined) throw refused('The archive holds values without the keys to seal them.');
      if (last?.scope !== scope) last = { scope, vault: await keys.of(scope) };
      await last.vault.ready();
      return last.vault.seal(scope, token, plain);
    },
    putFile: (path, bytes) => putHomeFile(settings.home, path, bytes),
  };
}

/** Every entry hashed again, up to the checkpoint that came along; and that the log holds the archive's manifest. */
async function logIn(
  { settings, configuration }: Place,
  store: Store,
  { manifest }: BroughtIn,
): Promise<LogIn | undefined> {
  if (!manifest.parts.some(({ kind }) => kind === 'keyring')) return undefined;
  const vault = await openVault(rootPlace(settings), store);
  const ledger = await openLedger({ store, vault, configuration });
  const verdict = await selfCheck(ledger);
  if (verdict?.kind === 'broken')
    throw refused(
      `The ledger that came does not verify: ${verdict.because}`,
      'Do not serve from this home. Take another copy of the export, and import it into an empty home.',
    );
  const signed = await ledger.latest();
  if (signed === undefined) return undefined;
  if (!provenBy(manifest, ledger.keyLines()))
    throw refused(
      'The ledger does not vouch for this archive: its proof is missing or is of another manifest.',
      'Do not serve from this home. Take another copy of the export, and import it into an empty home.',
    );
  const { size, root } = signed.checkpoint;
  return { origin: ledger.origin, size, root: Buffer.from(root).toString('base64') };
}

/** As the server would open it: nobody may serve from a home that is only half there. */
async function taken(
  file: string,
  identities: readonly Identity[],
  { settings, configuration }: Place,
  io: Io,
): Promise<Taken> {
  await mkdir(settings.home, { recursive: true, mode: 0o700 });
  const target = databaseTarget(settings, configuration);
  const store = await openStore(target, { now: Date.now, limit: PATIENCE_MS });
  try {
    const progress = { compare: new Progress(io, 'Checking'), write: new Progress(io, 'Importing') };
    const brought = await bringIn(
      () => decrypt(createReadStream(file, { highWaterMark: 1 << 18 }), identities),
      { holdings: store.holdings, around: aroundOf(settings, store) },
      (part, step) => progress[step].count(part),
    );
    return { ...brought, ledger: await logIn({ settings, configuration }, store, brought) };
  } finally {
    await store.close();
  }
}

/** Thousands of rows go in at once, which a slow disk may take its time over. */
const PATIENCE_MS = 60_000;

/** A configuration that is there stays; whether one was written. */
async function restoredConfiguration({ settings }: Place, { configuration }: BroughtIn): Promise<boolean> {
  if (configuration === undefined) return false;
  try {
    await mkdir(dirname(settings.config), { recursive: true });
    await writeFile(settings.config, configuration, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function refusalIn(error: unknown): string | undefined {
  if (error instanceof AgeError)
    return `${error.message}\nNothing was changed. Take the right key, or another copy.`;
  if (error instanceof BailiwickError && error.code === 'malformed_request')
    return `${error.message}\n${error.remedy}`;
  return undefined;
}

function finish(invocation: Invocation, io: Io, brought: Taken, configuration: boolean): void {
  const { arrived, manifest, ledger } = brought;
  if (invocation.flags.has('json')) json(io, { made: manifest.made, arrived, configuration, ledger });
  io.err(
    `The export of ${manifest.made} is in. New here: ${arrived.journal.toLocaleString('en')} journal entries, ${arrived.register.toLocaleString('en')} events of the register, ${arrived.documents.toLocaleString('en')} documents, ${arrived.keys.toLocaleString('en')} API keys${configuration ? ', and the configuration' : ''}.\n`,
  );
  if (ledger !== undefined)
    io.err(
      `The ledger ${ledger.origin} verifies: ${ledger.size.toLocaleString('en')} entries, root ${ledger.root}.\n`,
    );
}
