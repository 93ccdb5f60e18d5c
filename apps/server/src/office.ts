/** Wires what is kept, held, erased and recorded, for the server and for commands beside it. */
import { randomBytes } from 'node:crypto';
import type { PrincipalId } from '@bailiwick/contract/ids';
import { Approvals } from './approvals/approvals.ts';
import type { Configuration } from './config/configuration.ts';
import { KeptContents } from './contents/kept-contents.ts';
import { sweepContents } from './contents/retention.ts';
import { Conversations } from './conversations/conversations.ts';
import { sweepConversations } from './conversations/retention.ts';
import { LegalHolds } from './holds/legal-holds.ts';
import { openActs } from './open-acts.ts';
import { Prompts } from './prompts/prompts.ts';
import type { Acts } from './record/acts.ts';
import { RecordIds } from './record/record-id.ts';
import { scopesOf } from './record/scopes-of.ts';
import type { Store } from './store/store.ts';
import { movePseudonyms } from './subjects/move-pseudonyms.ts';
import { ScopeKeys } from './subjects/scope-keys.ts';
import { SubjectKeys } from './subjects/subject-keys.ts';
import type { Vault } from './vault/vault.ts';

export interface Office {
  readonly acts: Acts;
  readonly keys: SubjectKeys;
  /** Those of pseudonyms. */
  readonly scopeKeys: ScopeKeys;
  readonly holds: LegalHolds;
  readonly conversations: Conversations;
  readonly contents: KeptContents;
  readonly approvals: Approvals;
  readonly prompts: Prompts;
  readonly scopesOf: (principals: ReadonlySet<PrincipalId>) => ReturnType<typeof scopesOf>;
  readonly newId: () => string;
}

export interface OfficePlace {
  readonly store: Store;
  readonly vault: Vault;
  readonly configuration: () => Configuration;
}

export function openOffice({ store, vault, configuration }: OfficePlace): Office {
  const now = Date.now;
  const ids = new RecordIds(randomBytes);
  const newId = (): string => ids.next(now());
  const acts = openActs({ store, vault });
  const keys = new SubjectKeys({ cabinet: store.dataKeys, vault, randomBytes, now });
  const scopeKeys = openScopeKeys({ store, vault });
  const inJournal: Office['scopesOf'] = (principals) => scopesOf(store.since(0), principals);
  const holds = new LegalHolds({ store: store.holds, acts, scopesOf: inJournal, newId, now });
  const conversations = new Conversations({
    store: store.conversations,
    keys,
    holds,
    acts,
    keeping: () => configuration().retention.conversations,
    newId,
    now,
  });
  const contents = new KeptContents({ store: store.contents, keys, acts, now });
  const approvals = new Approvals({ store: store.approvals, keys, acts, newId, now });
  const prompts = new Prompts({ store: store.prompts, vault, acts, newId, now });
  return {
    acts,
    keys,
    scopeKeys,
    holds,
    conversations,
    contents,
    approvals,
    prompts,
    scopesOf: inJournal,
    newId,
  };
}

export const openScopeKeys = ({ store, vault }: Pick<OfficePlace, 'store' | 'vault'>): ScopeKeys =>
  new ScopeKeys({ cabinet: store.dataKeys, vault, randomBytes, now: Date.now });

/** A server looks so often whether something was erased by a command beside it. */
const LOOK_EVERY_MS = 1_000;
/** By then every server has taken what was erased out of its memory. */
export const FORGOTTEN_WITHIN_MS = 3 * LOOK_EVERY_MS;
const SWEEP_EVERY_MS = 3_600_000;

export interface Hours {
  readonly place: OfficePlace;
  /** Takes out of memory what may have been erased. */
  readonly forget: () => void;
  readonly onProblem: (error: unknown) => void;
}

/** What a server does in the office by itself: forgets what was erased, and deletes what has had its time. */
export function keepHours({ place, forget, onProblem }: Hours): () => void {
  const { store, configuration } = place;
  const { acts, keys, scopeKeys, holds, approvals } = openOffice(place);
  let seen: number | undefined;
  const look = async (): Promise<void> => {
    const [newest] = await store.acts.newest(1);
    const last = newest?.seq ?? 0;
    if (seen !== undefined && last > seen) {
      const since = await store.acts.newest(last - seen);
      if (since.some(({ body }) => body.includes('"kind":"erasure.'))) forget();
    }
    seen = last;
  };
  const sweep = async (): Promise<void> => {
    await holds.follow();
    await sweepConversations(configuration().retention.conversations, {
      store: store.conversations,
      keys,
      acts,
      now: Date.now,
    });
    await sweepContents(configuration().retention.contents, {
      store: store.contents,
      keys,
      acts,
      now: Date.now,
    });
    await approvals.sweep();
    await movePseudonyms({ rows: store.sealedRows, keys: scopeKeys, meta: store.meta });
  };
  const stops = [every(LOOK_EVERY_MS, look, onProblem), every(SWEEP_EVERY_MS, sweep, onProblem)];
  void sweep().catch(onProblem);
  return () => {
    for (const stop of stops) stop();
  };
}

/** One at a time; a fault is told once until it is over. */
function every(ms: number, work: () => Promise<void>, onProblem: (error: unknown) => void): () => void {
  let busy = false;
  let failing = false;
  const turn = async (): Promise<void> => {
    busy = true;
    try {
      await work();
      failing = false;
    } catch (error) {
      if (!failing) onProblem(error);
      failing = true;
    } finally {
      busy = false;
    }
  };
  const timer = setInterval(() => {
    if (!busy) void turn();
  }, ms).unref();
  return () => clearInterval(timer);
}
