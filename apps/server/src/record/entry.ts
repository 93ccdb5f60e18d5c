/**
 * What the journal remembers: who sent which classes of data where, why it was allowed, and how it ended.
 *
 * An entry never holds a value, a prompt, a key or a hash that could be guessed back. An *intent* is durable
 * before the first byte leaves; the *outcome* follows after the last. A request that policy blocks, or that
 * fails before it leaves, has a single outcome and no intent.
 */
import type { FindingType } from '@bailiwick/contract/classes';
import type { ErrorCode } from '@bailiwick/contract/errors';
import type { OfferingId, PrincipalId, RecordId, ScopeId } from '@bailiwick/contract/ids';
import type { Action } from '../decide/decision.ts';

/** What stands in both kinds of entry. Times are milliseconds since the epoch. */
interface Common {
  readonly id: RecordId;
  /** 1 for the first attempt of a request; a retry or fallback has its own intent under its own id. */
  readonly attempt: number;
  /** The id of the request's first attempt; attempts of one request share it. */
  readonly request: RecordId;
  readonly at: number;
  readonly principal: PrincipalId;
  readonly team: string | undefined;
  readonly scope: ScopeId | undefined;
  readonly route: string;
  readonly purpose: string | undefined;
}

export interface Intent extends Common {
  readonly kind: 'intent';
  readonly offering: OfferingId;
  readonly region: string | undefined;
  readonly private: boolean;
  readonly model: string | undefined;
  readonly action: Action;
  readonly because: string;
  readonly classes: Readonly<Record<string, number>>;
  readonly types: Readonly<Partial<Record<FindingType, number>>>;
  /** How many text positions were inspected, passed by shape, and sealed (signed blocks). */
  readonly positions: { readonly inspected: number; readonly passed: number; readonly sealed: number };
  readonly requestBytes: number;
  /** The key agreement of the caller's own connection (`X25519MLKEM768`), `plain` without TLS. */
  readonly callerTls?: string | undefined;
}

export const ENDINGS = [
  'completed',
  'blocked',
  'refused',
  'upstream_failed',
  'upstream_timeout',
  'cancelled',
  /** The process ended before the outcome was written; set at the next start. */
  'interrupted',
] as const;

export type Ending = (typeof ENDINGS)[number];

export interface Outcome extends Common {
  readonly kind: 'outcome';
  readonly ending: Ending;
  readonly code: ErrorCode | undefined;
  readonly because: string | undefined;
  /** Where it went; of a request that never left, where it would have liked to go. */
  readonly offering: OfferingId | undefined;
  /** Filled for blocked requests, which have no intent. */
  readonly classes: Readonly<Record<string, number>>;
  readonly types: Readonly<Partial<Record<FindingType, number>>>;
  readonly upstreamStatus: number | undefined;
  readonly replyBytes: number;
  readonly inputTokens: number | undefined;
  readonly outputTokens: number | undefined;
  readonly cost: number | undefined;
  /** Foreign findings withheld from the reply, by type. */
  readonly withheld: Readonly<Partial<Record<FindingType, number>>>;
  /** The negotiated key agreement (`X25519MLKEM768`), `plain` without TLS. */
  readonly tlsGroup: string | undefined;
  /** Milliseconds to the first reply byte and to the last. */
  readonly firstByteMs: number | undefined;
  readonly durationMs: number;
}

export type Entry = Intent | Outcome;
