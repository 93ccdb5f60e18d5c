/** Finds everything that an erasure would take, by opening what is sealed. */
import type { PrincipalId, ScopeId } from '@bailiwick/contract/ids';
import type { ContentStore } from '../contents/content-store.ts';
import type { ConversationStore, SealedHead } from '../conversations/conversation-store.ts';
import { subjectOf } from '../conversations/conversations.ts';
import { openMessage, openTitle } from '../conversations/sealed-words.ts';
import type { Pseudonym, SealedPseudonym, SealedRows } from '../protect/pseudonym.ts';
import { openPseudonym } from '../protect/sealed.ts';
import type { ScopeKeys, ScopeVault } from '../subjects/scope-keys.ts';
import type { SubjectKeys } from '../subjects/subject-keys.ts';
import { findContents } from './find-contents.ts';
import type { Person } from './person.ts';
import type { Finds, FoundConversation, FoundPseudonym, Target } from './target.ts';

export interface FindParts {
  readonly rows: SealedRows;
  readonly scopeKeys: Pick<ScopeKeys, 'ofAll'>;
  readonly conversations: ConversationStore;
  readonly contents: Pick<ContentStore, 'after'>;
  readonly keys: SubjectKeys;
  /** What people said beside conversations, opened: in acts, in requests for approval, in prompts. */
  readonly spoken: () => AsyncIterable<Spoken>;
  readonly scopesOf: (
    principals: ReadonlySet<PrincipalId>,
  ) => Promise<ReadonlyMap<PrincipalId, ReadonlySet<ScopeId>>>;
  /** Who the values of a subject stand for. */
  readonly person: (values: readonly string[]) => Person;
}

export interface Spoken {
  readonly id: string;
  /** Whose it is, where it is somebody's. */
  readonly by?: PrincipalId;
  readonly text: string;
}

const PAGE = 500;

/** What belongs to a target, before anything is opened. */
interface Wanted {
  readonly person: Person | undefined;
  readonly scopes: ReadonlySet<string>;
  readonly owner: PrincipalId | undefined;
  readonly conversation: string | undefined;
}

export async function findAll(target: Target, parts: FindParts): Promise<Finds> {
  const wanted = await wantedOf(target, parts);
  const { found: pseudonyms, unreadable } = await findPseudonyms(wanted, parts);
  const kept = await findConversations(wanted, parts);
  const said = await findContents(wanted, parts);
  const words: string[] = [];
  if (wanted.person !== undefined || wanted.owner !== undefined)
    for await (const { id, by, text } of parts.spoken())
      if (wanted.person?.standsIn(text) === true || (by !== undefined && by === wanted.owner)) words.push(id);
  const scopes = new Set<ScopeId>(pseudonyms.map(({ scope }) => scope));
  for (const { scope } of kept.found) if (scope !== undefined) scopes.add(scope);
  for (const { scope } of said.found) scopes.add(scope);
  for (const scope of wanted.scopes) scopes.add(scope as ScopeId);
  return {
    pseudonyms,
    conversations: kept.found,
    contents: said.found,
    words,
    salts: target.kind === 'principal' ? [`principal:${target.principal}`] : [],
    scopes: [...scopes],
    unreadable: unreadable + kept.unreadable + said.unreadable,
  };
}

async function wantedOf(target: Target, { scopesOf, conversations, person }: FindParts): Promise<Wanted> {
  const nothing = { person: undefined, scopes: new Set<string>(), owner: undefined, conversation: undefined };
  switch (target.kind) {
    case 'subject':
      return { ...nothing, person: person(target.values) };
    case 'scope':
      return { ...nothing, scopes: new Set([target.scope]) };
    case 'principal': {
      const scopes = (await scopesOf(new Set([target.principal]))).get(target.principal);
      return { ...nothing, scopes: new Set(scopes), owner: target.principal };
    }
    case 'conversation': {
      const scope = (await conversations.find(target.conversation))?.scope;
      return {
        ...nothing,
        scopes: new Set(scope === undefined ? [] : [scope]),
        conversation: target.conversation,
      };
    }
  }
}

async function findPseudonyms({ person, scopes }: Wanted, { rows, scopeKeys }: FindParts) {
  const found: FoundPseudonym[] = [];
  let unreadable = 0;
  let last: SealedPseudonym | undefined;
  let vaults: ReadonlyMap<ScopeId, ScopeVault> = new Map();
  do {
    const page = await rows.after(last, PAGE);
    const wanted = page.filter(({ scope }) => person !== undefined || scopes.has(scope));
    vaults = await vaultsFor(wanted, vaults, scopeKeys);
    for (const row of wanted) {
      const vault = vaults.get(row.scope);
      // What is left of an erasure that was broken off: its key is gone already.
      const finished = vault?.fateOf(row.sealed) === 'destroyed';
      const opened = vault && tryOpen(() => openPseudonym(vault, row));
      if (opened === undefined && !finished) unreadable += 1;
      const belongs = person === undefined || finished || (opened !== undefined && person.is(opened));
      if (belongs) found.push(foundIn(row, opened));
    }
    last = page.at(-1);
  } while (last !== undefined);
  return { found, unreadable };
}

/** Rows come in the order of their scopes: one that goes on over several pages is read once. */
async function vaultsFor(
  rows: readonly SealedPseudonym[],
  before: ReadonlyMap<ScopeId, ScopeVault>,
  keys: FindParts['scopeKeys'],
): Promise<ReadonlyMap<ScopeId, ScopeVault>> {
  const scopes = new Set(rows.map(({ scope }) => scope));
  const fresh = await keys.ofAll([...scopes].filter((scope) => !before.has(scope)));
  return new Map([...[...before].filter(([scope]) => scopes.has(scope)), ...fresh]);
}

const foundIn = ({ scope, type, token, sealed }: SealedPseudonym, opened: Pseudonym | undefined) => ({
  scope,
  type,
  token,
  sealed,
  value: opened?.value,
});

async function findConversations({ person, scopes, owner, conversation }: Wanted, parts: FindParts) {
  const found: FoundConversation[] = [];
  let unreadable = 0;
  for (let after = ''; ;) {
    const page = await parts.conversations.after(after, PAGE);
    for (const head of page) {
      const named =
        head.id === conversation ||
        head.owner === owner ||
        (head.scope !== undefined && scopes.has(head.scope));
      const about = person === undefined ? false : await isAbout(person, head, parts);
      if (about === 'unreadable') unreadable += 1;
      if (named || about === true) {
        const { id, owner: whose, scope, messages, sealed } = head;
        found.push({ id, owner: whose, scope, messages, sealed });
      }
    }
    const last = page.at(-1);
    if (last === undefined) return { found, unreadable };
    after = last.id;
  }
}

async function isAbout(
  person: Person,
  head: SealedHead,
  { conversations, keys }: FindParts,
): Promise<boolean | 'unreadable'> {
  const seal = (await keys.of([subjectOf(head.id)])).get(subjectOf(head.id));
  if (seal === undefined) return 'unreadable';
  const sealed = await conversations.messages(head.id);
  const texts = tryOpen(() => {
    const { title, folder = '' } = openTitle(seal, head);
    const said = sealed.map((one) => openMessage(seal, one));
    // Files and whatever else is shown may name somebody too.
    return [title, folder, ...said.flatMap(({ text, more }) => [text, JSON.stringify(more)])];
  });
  return texts === undefined ? 'unreadable' : texts.some((text) => person.standsIn(text));
}

function tryOpen<Opened>(open: () => Opened): Opened | undefined {
  try {
    return open();
  } catch {
    return undefined;
  }
}
