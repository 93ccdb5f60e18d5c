/** Where prompts and instructions rest, sealed. A rejected promise is always `journal_unavailable`. */
import type { PrincipalId } from '@bailiwick/contract/ids';
import type { Audience, PromptId } from './prompt.ts';

export interface SealedPrompt {
  readonly id: PromptId;
  readonly audience: Audience;
  readonly owner: PrincipalId;
  readonly team: string | undefined;
  /** Milliseconds since the epoch; counts up with every change. */
  readonly changed: number;
  readonly sealed: Uint8Array;
}

export interface SealedInstructions {
  /** Undefined for the whole firm. */
  readonly team: string | undefined;
  readonly changed: number;
  readonly sealed: Uint8Array;
}

export interface PromptStore {
  /** One's own, those of one's team, those of the firm. */
  seenBy(owner: PrincipalId, team: string | undefined): Promise<readonly SealedPrompt[]>;
  /** All of them in the order of their ids, a page behind `after`. */
  after(after: string, limit: number): Promise<readonly SealedPrompt[]>;
  find(id: PromptId): Promise<SealedPrompt | undefined>;
  add(prompt: SealedPrompt): Promise<void>;
  /** False where it is not as it was at `before` any more. */
  change(id: PromptId, before: number, to: Pick<SealedPrompt, 'changed' | 'sealed'>): Promise<boolean>;
  /** Overwritten and gone. */
  remove(ids: readonly PromptId[]): Promise<void>;
  instructions(): Promise<readonly SealedInstructions[]>;
  /** @param before undefined where there were none. False where they are not as they were any more. */
  instruct(next: SealedInstructions, before: number | undefined): Promise<boolean>;
  /** False where they are not as they were any more. */
  uninstruct(team: string | undefined, before: number): Promise<boolean>;
}
