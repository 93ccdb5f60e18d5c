/**
 * Erases, checks, and certifies.
 *
 * Promises: nothing under a legal hold goes; that it begins is recorded before anything is destroyed; keys go before what
 * they seal, so a turn that is broken off leaves nothing readable that it had reached; what is certified was looked for
 * again afterwards. Running it again finishes what was broken off.
 * Not promised: anything about copies elsewhere. The certificate names them.
 */
import type { PrincipalId } from '@bailiwick/contract/ids';
import type { ContentStore } from '../contents/content-store.ts';
import { subjectOf as contentSubject } from '../contents/sealed-content.ts';
import type { ConversationStore } from '../conversations/conversation-store.ts';
import { subjectOf } from '../conversations/conversations.ts';
import type { LegalHolds } from '../holds/legal-holds.ts';
import type { Doer } from '../record/act.ts';
import type { ActStore } from '../record/act-store.ts';
import type { Acts } from '../record/acts.ts';
import type { Traffic } from '../record/scopes-of.ts';
import { openPseudonym } from '../protect/sealed.ts';
import type { ScopeKeys } from '../subjects/scope-keys.ts';
import type { SubjectKeys } from '../subjects/subject-keys.ts';
import { type Certificate, certificateHash, certificateText } from './certificate.ts';
import type { DeletionRequest, ErasureId, ErasureStore } from './erasure-store.ts';
import type { LookedThrough } from './raw-files.ts';
import type { Finds, Target } from './target.ts';

export interface EraseParts {
  readonly store: ErasureStore;
  readonly conversations: ConversationStore;
  readonly contents: Pick<ContentStore, 'remove'>;
  readonly keys: SubjectKeys;
  readonly scopeKeys: ScopeKeys;
  readonly words: Pick<ActStore, 'eraseWords'>;
  readonly acts: Pick<Acts, 'record'>;
  readonly holds: Pick<LegalHolds, 'refuseHeld'>;
  /** Searches as it was searched before. */
  readonly findAgain: () => Promise<Finds>;
  /** Waits until no server holds in memory what is gone from the database. */
  readonly forgotten: () => Promise<void>;
  /** Undefined where the files are not ours to read. */
  readonly look: ((needles: readonly Uint8Array[]) => Promise<readonly LookedThrough[]>) | undefined;
  readonly trafficOf: (finds: Finds) => Promise<readonly Traffic[]>;
  readonly draft: (traffic: readonly Traffic[], erasure: ErasureId) => readonly DeletionRequest[];
  readonly backupDays: number;
  readonly newId: () => string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

export interface Erased {
  readonly certificate: Certificate;
  readonly requests: readonly DeletionRequest[];
}

const DAY = 86_400_000;
/** In a certificate; counts tell how many there are in all. */
const MOST_NAMED = 1_000;

export async function erase(
  target: Target,
  finds: Finds,
  { by, parts }: { readonly by: Doer; readonly parts: EraseParts },
): Promise<Erased> {
  const { store, acts, holds, now } = parts;
  await holds.refuseHeld(placesOf(target, finds));
  const id: ErasureId = `erasure_${parts.newId()}`;
  const traffic = await parts.trafficOf(finds);
  await acts.record({ kind: 'erasure.begun', by, about: id, details: { of: target.kind } });
  const keys = [...(await destroy(target, finds, parts))];
  await parts.forgotten();
  const left = await parts.findAgain();
  const again = left.pseudonyms.length + left.conversations.length + left.contents.length;
  await holds.refuseHeld(placesOf(target, left));
  keys.push(...(await destroy(target, left, parts)));
  const requests = parts.draft(traffic, id);
  const certificate: Certificate = {
    format: 'bailiwick certificate of deletion 1',
    id,
    at: new Date(now()).toISOString(),
    about: aboutOf(target),
    destroyed: destroyedOf([finds, left], keys),
    method: METHOD,
    check: { ...(await check(finds, parts)), again },
    horizon: {
      backupDays: parts.backupDays,
      until: new Date(now() + parts.backupDays * DAY).toISOString().slice(0, 10),
    },
    unreadable: finds.unreadable,
    notCovered: NOT_COVERED,
    requests: requests.map(({ id: request, offering, due }) => ({
      id: request,
      offering,
      ...(due === undefined ? {} : { due: new Date(due).toISOString().slice(0, 10) }),
    })),
  };
  await store.add({ id, at: now(), body: certificateText(certificate) }, requests);
  const { destroyed, horizon } = certificate;
  await acts.record({
    kind: 'erasure.certified',
    by,
    about: id,
    details: {
      of: target.kind,
      certificate: certificateHash(certificate),
      keys: destroyed.keys.length,
      conversations: destroyed.conversations.length,
      contents: destroyed.contents?.length ?? 0,
      pseudonyms: destroyed.pseudonyms,
      horizon: horizon.until,
      requests: requests.length,
    },
  });
  return { certificate, requests };
}

async function destroy(target: Target, finds: Finds, parts: EraseParts): Promise<readonly string[]> {
  const { store, conversations, contents, keys, scopeKeys, words } = parts;
  const ids = finds.conversations.map(({ id }) => id);
  const records = finds.contents.map(({ id }) => id);
  const destroyed = await keys.destroy([...ids.map(subjectOf), ...records.map(contentSubject)]);
  // Where all of a scope goes, its keys go as a whole: also those of pseudonyms that only backups still hold.
  const named = await (target.kind === 'subject'
    ? scopeKeys.destroy(finds.pseudonyms)
    : scopeKeys.destroyScopes(finds.scopes));
  await conversations.remove(ids);
  await contents.remove(records);
  await store.removePseudonyms(finds.pseudonyms);
  await words.eraseWords(finds.words);
  await store.removeSalts(finds.salts);
  return [...destroyed, ...named];
}

/** Tries to open what was sealed, from the bytes that were read before, and looks for them in the files. */
async function check(
  finds: Finds,
  { keys, scopeKeys, look }: EraseParts,
): Promise<Omit<Certificate['check'], 'again'>> {
  const seals = await keys.of([
    ...finds.conversations.map(({ id }) => subjectOf(id)),
    ...finds.contents.map(({ id }) => contentSubject(id)),
  ]);
  let opened = 0;
  for (const { id, sealed } of finds.conversations) {
    try {
      if (seals.get(subjectOf(id))?.open(['head'], sealed) !== undefined) opened += 1;
    } catch {
      // As it must be.
    }
  }
  // Whole contents were not held on to; with its key, each of them would open.
  opened += finds.contents.filter(({ id }) => seals.has(contentSubject(id))).length;
  const ofScopes = await pseudonymsOpened(finds, scopeKeys);
  opened += ofScopes.opened;
  const tried = finds.conversations.length + finds.contents.length + ofScopes.tried;
  if (look === undefined) return { opened, tried, files: [], looked: 'not_looked' };
  const needles = [
    ...finds.pseudonyms.flatMap(({ sealed, value }) => [
      sealed,
      ...(value === undefined ? [] : [Buffer.from(value)]),
    ]),
    ...finds.conversations.map(({ sealed }) => sealed),
    ...finds.contents.map(({ beginning }) => beginning),
  ];
  const files = (await look(needles)).map(({ name, found }) => ({ name, found }));
  return { opened, tried, files, looked: 'files' };
}

/** Those that had keys of their own; the others open while the keys that sealed them are there. */
async function pseudonymsOpened({ pseudonyms }: Finds, scopeKeys: ScopeKeys) {
  const vaults = await scopeKeys.ofAll(pseudonyms.map(({ scope }) => scope));
  const tried = pseudonyms.filter(({ scope, sealed }) => vaults.get(scope)?.hasKeyOfItsOwn(sealed));
  let opened = 0;
  for (const { scope, type, token, sealed } of tried) {
    const vault = vaults.get(scope);
    try {
      if (
        vault !== undefined &&
        openPseudonym(vault, { scope, type, token, sealed, expires: 0 }).token === token
      )
        opened += 1;
    } catch {
      // As it must be.
    }
  }
  return { opened, tried: tried.length };
}

function placesOf(target: Target, { pseudonyms, conversations, contents }: Finds) {
  const owner: PrincipalId | undefined = target.kind === 'principal' ? target.principal : undefined;
  const scopes = new Set(pseudonyms.map(({ scope }) => scope));
  if (target.kind === 'scope') scopes.add(target.scope);
  return [
    ...(owner === undefined ? [] : [{ owner }]),
    ...Array.from(scopes, (scope) => ({ scope })),
    ...conversations.map(({ id, owner: whose, scope }) => ({ conversation: id, owner: whose, scope })),
    ...contents.map(({ principal, scope }) => ({ owner: principal, scope })),
  ];
}

function aboutOf(target: Target): Certificate['about'] {
  switch (target.kind) {
    case 'subject':
      return { kind: 'subject', values: target.values.length };
    case 'scope':
      return { kind: 'scope', id: target.scope };
    case 'principal':
      return { kind: 'principal', id: target.principal };
    case 'conversation':
      return { kind: 'conversation', id: target.conversation };
  }
}

function destroyedOf(rounds: readonly Finds[], keys: readonly string[]): Certificate['destroyed'] {
  const pseudonyms = rounds.flatMap((round) => round.pseudonyms);
  const conversations = new Map(rounds.flatMap((round) => round.conversations).map((one) => [one.id, one]));
  const types: Record<string, number> = {};
  for (const { type } of pseudonyms) types[type] = (types[type] ?? 0) + 1;
  return {
    keys: keys.slice(0, MOST_NAMED),
    conversations: [...conversations.keys()].slice(0, MOST_NAMED),
    contents: [...new Set(rounds.flatMap(({ contents }) => contents.map(({ id }) => id)))].slice(
      0,
      MOST_NAMED,
    ),
    messages: [...conversations.values()].reduce((sum, { messages }) => sum + messages, 0),
    pseudonyms: pseudonyms.length,
    types,
    scopes: [...new Set(pseudonyms.map(({ scope }) => scope))].slice(0, MOST_NAMED),
    words: new Set(rounds.flatMap((round) => round.words)).size,
    salts: new Set(rounds.flatMap((round) => round.salts)).size,
  };
}

const METHOD = [
  'Keys of conversations, of what was kept of requests, and of pseudonyms: overwritten and deleted in a database of their own, which was written anew and whose log was emptied.',
  'Rows of pseudonyms, names and reasons, and salts: overwritten, deleted, and the log that could hold them emptied.',
  'The ledger and its proofs stay: entries hold commitments under salts, never values.',
];

const NOT_COVERED = [
  'What vendors keep: see the requests.',
  'The copy of keys beside the backups, subject-keys.age: a server that runs replaces it within a minute; until then, and in copies of it that somebody made, the keys live on.',
  'Pseudonyms that were stored before pseudonyms had keys of their own: in backups from then they open until the day above, or until both `keys rotate` and `keys rekey` were run.',
  'Copies of subject-keys.db that somebody made, snapshots of disks, and what a disk keeps of overwritten blocks.',
  'Exports and replies that were handed out, and what stands in the documents, mails and lists of the firm itself.',
  'Names of accounts and of API keys: the record of who may enter is kept and removed by its own commands.',
  'The journal says that requests were made: by which key id, when, with which kinds of data. It holds no value.',
];
