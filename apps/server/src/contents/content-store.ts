/** Where contents rest, sealed. A rejected promise is always `journal_unavailable`. */
import type { PrincipalId, RecordId } from '@bailiwick/contract/ids';
import type { Belonging } from './content.ts';

export interface SealedContent extends Belonging {
  readonly sealed: Uint8Array;
}

/** That somebody else looked at a content; who and why stand in the act. */
export interface Reveal {
  readonly act: string;
  readonly record: string;
  /** Whose request it was. */
  readonly principal: PrincipalId;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

export interface ContentStore {
  /** All or none; one that is there already stays. */
  add(contents: readonly SealedContent[]): Promise<void>;
  find(id: RecordId): Promise<SealedContent | undefined>;
  /** All of them in the order of their ids, a page behind `after`. */
  after(after: string, limit: number): Promise<readonly SealedContent[]>;
  /** Whose end has come, or that came before a moment; none that is held. The oldest first. */
  outdated(
    over: { readonly now: number; readonly cameBefore: number },
    limit: number,
  ): Promise<readonly RecordId[]>;
  /** Overwritten and gone. What is known of their reveals stays. */
  remove(ids: readonly RecordId[]): Promise<void>;
  noteReveal(reveal: Reveal): Promise<void>;
  /** The newest first. */
  revealsOf(record: RecordId): Promise<readonly Reveal[]>;
  revealsTo(principal: PrincipalId, limit: number): Promise<readonly Reveal[]>;
}
