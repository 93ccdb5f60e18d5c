/** A legal hold: what it covers is neither swept away nor erased until somebody lifts it. */
import type { PrincipalId, ScopeId } from '@bailiwick/contract/ids';

export type HoldId = `hold_${string}`;

export type HeldThing =
  | { readonly kind: 'conversation'; readonly id: string }
  /** All conversations and kept contents of a holder, and the pseudonyms of all scopes in which they asked. */
  | { readonly kind: 'principal'; readonly id: PrincipalId }
  | { readonly kind: 'scope'; readonly id: ScopeId };

export interface Hold {
  readonly id: HoldId;
  readonly on: HeldThing;
  /** Milliseconds since the epoch. */
  readonly since: number;
  /** Covered beyond what is named. */
  readonly scopes: readonly ScopeId[];
}

/** A rejected promise is always `journal_unavailable`. */
export interface HoldStore {
  all(): Promise<readonly Hold[]>;
  add(hold: Hold): Promise<void>;
  cover(id: HoldId, scopes: readonly ScopeId[]): Promise<void>;
  /** False where it is not there. */
  remove(id: HoldId): Promise<boolean>;
}

/** What may be in the way of erasing something. */
export interface Place {
  readonly conversation?: string | undefined;
  readonly owner?: PrincipalId | undefined;
  readonly scope?: ScopeId | undefined;
}

export const covers = ({ on, scopes }: Hold, { conversation, owner, scope }: Place): boolean =>
  (on.kind === 'conversation' && on.id === conversation) ||
  (on.kind === 'principal' && on.id === owner) ||
  (scope !== undefined && ((on.kind === 'scope' && on.id === scope) || scopes.includes(scope)));
