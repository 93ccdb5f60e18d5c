/** Where requests for approval rest, their words sealed. A rejected promise is always `journal_unavailable`. */
import type { PrincipalId } from '@bailiwick/contract/ids';
import type { ApprovalId, ApprovalRow, ApprovalState } from './approval.ts';

export interface SealedApproval extends ApprovalRow {
  readonly sealed: Uint8Array | undefined;
}

export interface Verdict extends Pick<ApprovalRow, 'state' | 'form' | 'uses' | 'until'> {
  readonly by: PrincipalId;
  readonly at: number;
  readonly sealed: Uint8Array | undefined;
}

export interface ApprovalStore {
  add(row: SealedApproval): Promise<void>;
  find(id: ApprovalId): Promise<SealedApproval | undefined>;
  /** All of them in the order of their ids, a page behind `after`. */
  after(after: string, limit: number): Promise<readonly SealedApproval[]>;
  /** The newest first. */
  of(asker: PrincipalId, limit: number): Promise<readonly SealedApproval[]>;
  /** The oldest first where they are open, the last decided first where not. */
  inState(states: readonly ApprovalState[], limit: number): Promise<readonly SealedApproval[]>;
  /**
   * Takes an open request in hand, so that of two who decide at once one is told. What was taken in hand before `stale`
   * and not decided is free again.
   */
  claim(
    id: ApprovalId,
    by: PrincipalId,
    times: { readonly at: number; readonly stale: number },
  ): Promise<boolean>;
  /** False where it is not in one of these states any more, or in somebody else's hand. */
  settle(id: ApprovalId, from: readonly ApprovalState[], verdict: Verdict): Promise<boolean>;
  /** Of this person, granted and not over. */
  inForce(asker: PrincipalId, now: number): Promise<readonly ApprovalRow[]>;
  /** Uses up a single permission; true again for the same request. */
  spend(id: ApprovalId, request: string, now: number): Promise<boolean>;
  /** Over since then, or open and forgotten since. */
  outdated(since: number, limit: number): Promise<readonly ApprovalId[]>;
  remove(ids: readonly ApprovalId[]): Promise<void>;
  /** Takes their words away; what was decided stands. */
  mute(ids: readonly ApprovalId[]): Promise<void>;
}
