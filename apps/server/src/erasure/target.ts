/** What is to be erased, and what there is of it. */
import type { PrincipalId, RecordId, ScopeId } from '@bailiwick/contract/ids';
import type { ConversationId } from '../conversations/conversation.ts';
import type { PseudonymType } from '../protect/pseudonym.ts';

export type Target =
  /** A person, by everything that stands for them: names, addresses, numbers. */
  | { readonly kind: 'subject'; readonly values: readonly string[] }
  | { readonly kind: 'scope'; readonly scope: ScopeId }
  | { readonly kind: 'principal'; readonly principal: PrincipalId }
  | { readonly kind: 'conversation'; readonly conversation: ConversationId };

export interface FoundPseudonym {
  readonly scope: ScopeId;
  readonly type: PseudonymType;
  readonly token: string;
  readonly sealed: Uint8Array;
  /** Lives in memory only, for the look through raw files. */
  readonly value: string | undefined;
}

export interface FoundConversation {
  readonly id: ConversationId;
  readonly owner: PrincipalId;
  readonly scope: ScopeId | undefined;
  readonly messages: number;
  readonly sealed: Uint8Array;
}

/** What was kept of a request. */
export interface FoundContent {
  readonly id: RecordId;
  readonly principal: PrincipalId;
  readonly scope: ScopeId;
  readonly at: number;
  /** Enough of what is sealed to know it again in a file; all of it would fill the memory. */
  readonly beginning: Uint8Array;
}

export interface Finds {
  readonly pseudonyms: readonly FoundPseudonym[];
  readonly conversations: readonly FoundConversation[];
  readonly contents: readonly FoundContent[];
  /** Acts whose names or reasons go. */
  readonly words: readonly string[];
  /** Subjects of salts in the ledger. */
  readonly salts: readonly string[];
  /** In which something went to vendors. */
  readonly scopes: readonly ScopeId[];
  /** Could not be opened, so nobody can say whether they belong to it; left as they are. */
  readonly unreadable: number;
}

export const isNothing = ({ pseudonyms, conversations, contents, words, salts }: Finds): boolean =>
  pseudonyms.length + conversations.length + contents.length + words.length + salts.length === 0;
