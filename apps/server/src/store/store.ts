/**
 * The memory of the door: journal and ledger, pseudonyms, keys, usage, what is known of vendors, in SQLite or PostgreSQL.
 *
 * Promises: what a resolved promise says is on disk stays there through a crash, a kill and a power cut; nothing
 * waits for ever; a failing disk or database rejects with `journal_unavailable`, and the next request tries again.
 * Refuses: two servers on one SQLite home; a database of a newer version; changes to the journal.
 * Not here: encryption. Pseudonyms arrive sealed, keys arrive hashed, entries hold no values.
 */
import type { ActivityStore } from '../activity/activity-store.ts';
import type { ApprovalStore } from '../approvals/approval-store.ts';
import type { ContentStore } from '../contents/content-store.ts';
import type { ConversationStore } from '../conversations/conversation-store.ts';
import type { ErasureStore } from '../erasure/erasure-store.ts';
import type { Holdings } from '../export/holdings.ts';
import type { HoldStore } from '../holds/hold.ts';
import type { IdentityStore } from '../identity/identity-store.ts';
import type { KeyStore } from '../keys/key-record.ts';
import type { UsageStore } from '../keys/usage.ts';
import type { PromptStore } from '../prompts/prompt-store.ts';
import type { PseudonymStore, SealedRows } from '../protect/pseudonym.ts';
import type { ActStore } from '../record/act-store.ts';
import type { Entry } from '../record/entry.ts';
import type { LedgerStore } from '../ledger/ledger-store.ts';
import type { Journal } from '../record/journal.ts';
import type { KeyCabinet } from '../subjects/data-key.ts';
import type { DocumentStore } from '../vendors/document-store.ts';
import type { EventStore } from '../vendors/event-store.ts';
import type { WitnessStore } from '../witness/witness-store.ts';

export interface Store {
  readonly journal: Journal;
  readonly acts: ActStore;
  readonly pseudonyms: PseudonymStore;
  readonly sealedRows: SealedRows;
  readonly dataKeys: KeyCabinet;
  readonly conversations: ConversationStore;
  readonly contents: ContentStore;
  readonly approvals: ApprovalStore;
  readonly prompts: PromptStore;
  readonly holds: HoldStore;
  readonly erasures: ErasureStore;
  readonly identity: IdentityStore;
  readonly keys: KeyStore;
  readonly usage: UsageStore;
  readonly dossier: EventStore;
  readonly documents: DocumentStore;
  readonly ledger: LedgerStore;
  readonly witness: WitnessStore;
  /** The journal as people search it. */
  readonly activity: ActivityStore;
  readonly meta: Meta;
  readonly holdings: Holdings;
  /** How much the journal has written since the start. */
  readonly commits: Commits;
  /** The newest entries first. */
  recent(limit: number): Promise<readonly Entry[]>;
  /** Every entry from a moment on, oldest first, a page at a time. */
  since(at: number): AsyncIterable<Entry>;
  /** Deletes pseudonyms that have expired, except under a legal hold; gives their number. At start and once a day. */
  sweep(now: number): Promise<number>;
  /** Resolves when the database answers and a row could be written. */
  health(): Promise<void>;
  /** Lets what is on its way finish, then refuses everything. */
  close(): Promise<void>;
}

/** Named facts about the database as a whole. */
export interface Meta {
  get(name: string): Promise<string | undefined>;
  /** Gives the value that stands afterwards: the one before, if there was one. */
  claim(name: string, value: string): Promise<string>;
  /** Puts a value in the place of another, which is overwritten; false where it is no longer that one. */
  replace(name: string, from: string, to: string): Promise<boolean>;
  /** The names that begin so, in their order. */
  namesUnder(beginning: string): Promise<readonly string[]>;
}

export interface Commits {
  /** Entries on disk, and the transactions that carried them. */
  readonly entries: number;
  readonly transactions: number;
  /** Entries that wait for the disk now. */
  readonly waiting: number;
}

export type Target =
  | { readonly kind: 'sqlite'; readonly file: string }
  | { readonly kind: 'postgres'; readonly url: string };

/**
 * `server`: the one process that serves; it settles what the last one left open.
 * `visitor`: a command that works beside a server; it takes no lock and settles nothing.
 */
export type Role = 'server' | 'visitor';
