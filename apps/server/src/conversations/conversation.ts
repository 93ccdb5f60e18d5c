/** What the rest of the product sees of a kept conversation. */
import type { PrincipalId, ScopeId } from '@bailiwick/contract/ids';

export type ConversationId = `cv_${string}`;

const SHAPE = /^cv_[0-7][0-9a-hjkmnp-tv-z]{25}$/;
export const isConversationId = (text: string): text is ConversationId => SHAPE.test(text);

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** One message, in the words of whoever shows it. */
export interface Message {
  /** Chosen by whoever shows it; unique within the conversation is up to them. */
  readonly id: string;
  /** What is searched. */
  readonly text: string;
  /** All else that is needed to show it again: who spoke, which message it answers, files. */
  readonly more: Json;
}

export interface KeptMessage extends Message {
  /** Counts up from 1 within the conversation. */
  readonly seq: number;
}

/** What a list of conversations shows. */
export interface Head {
  readonly id: ConversationId;
  readonly owner: PrincipalId;
  readonly title: string;
  readonly folder: string | undefined;
  /** Milliseconds since the epoch. */
  readonly made: number;
  readonly changed: number;
  readonly messages: number;
}

export interface Conversation extends Head {
  /** Whose pseudonyms stand for the values in it; erased with it. */
  readonly scope: ScopeId | undefined;
  readonly said: readonly KeptMessage[];
}

export interface NewConversation {
  readonly title: string;
  readonly folder?: string | undefined;
  readonly scope?: ScopeId | undefined;
}

export interface Hit {
  readonly conversation: ConversationId;
  readonly title: string;
  /** Undefined where the title matched. */
  readonly message: string | undefined;
  /** Some words around the place. */
  readonly excerpt: string;
}

/** Whether conversations are kept, and for how many days after the last change. */
export type Keeping = { readonly kind: 'off' } | { readonly kind: 'on'; readonly days: number };
