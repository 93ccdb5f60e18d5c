/** Where conversations rest, sealed. A rejected promise is always `journal_unavailable`. */
import type { PrincipalId, ScopeId } from '@bailiwick/contract/ids';
import type { ConversationId } from './conversation.ts';

export interface SealedHead {
  readonly id: ConversationId;
  readonly owner: PrincipalId;
  readonly scope: ScopeId | undefined;
  /** Title and folder. */
  readonly sealed: Uint8Array;
  /** Milliseconds since the epoch. */
  readonly made: number;
  readonly changed: number;
  readonly messages: number;
}

export interface SealedMessage {
  readonly seq: number;
  readonly sealed: Uint8Array;
}

export interface ConversationStore {
  add(head: Omit<SealedHead, 'messages'>): Promise<void>;
  find(id: ConversationId): Promise<SealedHead | undefined>;
  /** The last changed first. */
  of(owner: PrincipalId): Promise<readonly SealedHead[]>;
  /** All of them in the order of their ids, a page behind `after`. */
  after(after: string, limit: number): Promise<readonly SealedHead[]>;
  messages(id: ConversationId): Promise<readonly SealedMessage[]>;
  /**
   * @param seal makes the bytes of each once its number is known.
   * @returns the number of the first; undefined where there is no such conversation.
   */
  append(
    id: ConversationId,
    count: number,
    written: { readonly at: number; readonly seal: (nth: number, seq: number) => Uint8Array },
  ): Promise<number | undefined>;
  /** False where there is no such conversation. */
  reseal(id: ConversationId, sealed: Uint8Array): Promise<boolean>;
  /** Not changed since, nor held; the oldest first. */
  idle(since: number, limit: number): Promise<readonly ConversationId[]>;
  /** Overwritten and gone, with all messages. */
  remove(ids: readonly ConversationId[]): Promise<void>;
}
