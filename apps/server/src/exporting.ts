/** Writes everything that an install holds, for the server and for the command beside it. */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type Recipient, encrypt } from '@bailiwick/age';
import { BailiwickError } from '@bailiwick/contract/errors';
import { decodeRecordSet } from '@bailiwick/detect';
import { KeptContents } from './contents/kept-contents.ts';
import { allConversations } from './conversations/all.ts';
import { type Origin, withManifest, writeArchive } from './export/archive.ts';
import { refuseTaken, writeFolder, writeWhole } from './export/destination.ts';
import { groupsOf } from './export/group.ts';
import { homeFiles } from './export/home-files.ts';
import type { Part } from './export/manifest.ts';
import { type Log, logSchema } from './export/log-parts.ts';
import { type Beside, type Opened, sectionsOf } from './export/parts.ts';
import { Stage } from './export/stage.ts';
import { IndexShelf } from './firm/shelf.ts';
import type { Ledger } from './ledger/ledger.ts';
import type { SealedPseudonym } from './protect/pseudonym.ts';
import type { Doer } from './record/act.ts';
import type { Acts } from './record/acts.ts';
import type { Store } from './store/store.ts';
import { ScopeKeys } from './subjects/scope-keys.ts';
import { SubjectKeys } from './subjects/subject-keys.ts';
import { openToCarry } from './vault/carried.ts';
import type { RootPlace } from './vault/unlock.ts';
import { VERSION } from './version.ts';

export interface ExportPlace {
  readonly store: Store;
  readonly root: RootPlace;
  readonly ledger: Ledger;
  readonly acts: Acts;
  readonly home: string;
  /** The configuration file, wherever it lies. */
  readonly configuration: string;
}

/** A folder is not encrypted, so what only its owner may read is left out of it. */
export type ExportDestination =
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'file'; readonly path: string; readonly recipients: readonly Recipient[] };

export interface Exporting {
  readonly by: Doer;
  /** Whether kept conversations go along readable, besides sealed in their tables. */
  readonly conversations: 'readable' | 'sealed';
  /** Whether kept contents of requests do. */
  readonly contents: 'readable' | 'sealed';
  readonly onPart: (part: Part) => void;
}

/** @param onPart told of each part that was written. @returns bytes. */
export async function exportTo(
  { store, root, ledger, acts, home, configuration }: ExportPlace,
  destination: ExportDestination,
  { by, conversations, contents, onPart }: Exporting,
): Promise<number> {
  await refuseTaken(destination.path);
  const { vault, keyring } = await openToCarry(root, store);
  const isFile = destination.kind === 'file';
  const readable = {
    conversations: isFile && conversations === 'readable',
    contents: isFile && contents === 'readable',
  };
  const stage = await Stage.open(
    { home, seal: vault, now: Date.now },
    await wanted(store, { kind: destination.kind, ...readable }),
    () => logOf(ledger),
    onPart,
  );
  try {
    const lists = await new IndexShelf(home).lists();
    const ways = { cabinet: store.dataKeys, vault, randomBytes, now: Date.now };
    const keys = new SubjectKeys(ways);
    const scopeKeys = new ScopeKeys(ways);
    const beside: Beside = {
      files: homeFiles(home),
      configuration: await readFile(configuration, 'utf8').catch(() => undefined),
      lists: lists.map(({ bytes }) => {
        const { name, class: dataClass = 'personal', records } = decodeRecordSet(bytes).head;
        return { name, class: dataClass, records };
      }),
      log: logSchema.parse(JSON.parse(stage.told)),
      conversations: readable.conversations
        ? (after) => allConversations(store.conversations, keys, after)
        : undefined,
      contents: readable.contents
        ? (after) => new KeptContents({ store: store.contents, keys, acts, now: Date.now }).all(after)
        : undefined,
      secrets: isFile ? { keyring, opened: (rows) => plainOf(scopeKeys, rows) } : undefined,
    };
    for await (const group of groupsOf(sectionsOf(store.holdings, beside), stage.reached)) {
      await stage.append(group);
      for (const part of group.parts) onPart(part);
    }
    const origin: Origin = {
      product: VERSION,
      at: Date.now(),
      prove: (manifest) => proven(manifest, { acts, ledger, by, conversations, contents }),
    };
    const bytes = await (destination.kind === 'folder'
      ? writeFolder(destination.path, withManifest(stage.parts(), origin))
      : writeWhole(destination.path, encrypt(writeArchive(stage.parts(), origin), destination.recipients)));
    await stage.clear();
    return bytes;
  } finally {
    await stage.release();
  }
}

/** What a run that was killed must have wanted, for the next to go on; nothing may have been erased or let go since. */
async function wanted(
  store: Store,
  asked: {
    readonly kind: ExportDestination['kind'];
    readonly conversations: boolean;
    readonly contents: boolean;
  },
): Promise<string> {
  const erasures = await store.holdings.rows('erasures', undefined, MANY);
  return JSON.stringify({
    ...asked,
    product: VERSION,
    erasures: erasures.map(({ id }) => id),
    keptFrom: await store.ledger.keptFrom(),
  });
}

const MANY = 100_000;

/** Up to a checkpoint that is signed now, which every run that goes on keeps to. */
async function logOf(ledger: Ledger): Promise<string> {
  const { checkpoint, note } = await ledger.sign();
  const log: Log = {
    size: checkpoint.size,
    note,
    keys: `${ledger.keyLines().join('\n')}\n`,
    keptFrom: await ledger.store.keptFrom(),
  };
  return JSON.stringify(log);
}

/** What pseudonyms stand for, as it lies under the seal; without those that nothing opens any more. */
async function plainOf(scopeKeys: ScopeKeys, rows: readonly SealedPseudonym[]): Promise<readonly Opened[]> {
  const vaults = await scopeKeys.ofAll(rows.map(({ scope }) => scope));
  return rows.flatMap(({ sealed, ...row }) => {
    const vault = vaults.get(row.scope);
    if (vault?.fateOf(sealed) !== 'opens') return [];
    const plain: unknown = JSON.parse(Buffer.from(vault.open(row.scope, row.token, sealed)).toString('utf8'));
    return [{ ...row, plain }];
  });
}

/** The ledger is committed to the manifest before the archive ends. */
async function proven(
  manifest: string,
  {
    acts,
    ledger,
    by,
    conversations,
    contents,
  }: Pick<ExportPlace, 'acts' | 'ledger'> & Pick<Exporting, 'by' | 'conversations' | 'contents'>,
): Promise<string> {
  const act = await acts.record({
    kind: 'install.exported',
    by,
    details: { manifest, conversations, contents },
  });
  const signed = await ledger.sign();
  const [row] = await ledger.store.find(act);
  if (row === undefined) throw new BailiwickError('journal_unavailable', 'The ledger did not take the act.');
  return ledger.evidence(row.index, signed);
}
