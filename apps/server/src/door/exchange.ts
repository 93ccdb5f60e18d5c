/**
 * The one value that travels the path. Each step adds its own part and changes nobody else's.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RecordId, ScopeId } from '@bailiwick/contract/ids';
import type { Taking } from '../contents/taking.ts';
import type { Decision } from '../decide/decision.ts';
import type { WireRequest } from '../ingress/request.ts';
import type { Route } from '../ingress/routes.ts';
import type { Inspection } from '../inspect/inspection.ts';
import type { Principal } from '../keys/principal.ts';
import type { Book } from '../protect/book.ts';
import type { Stop } from './itinerary.ts';
import type { Rules } from './world.ts';

/** A request that has reached the door, before anything is known of it. */
export interface Visit {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** Aborts when the client goes away. */
  readonly signal: AbortSignal;
  /** Milliseconds since the epoch, and on the monotonic clock. */
  readonly arrivedAt: number;
  readonly arrivedTick: number;
  readonly id: RecordId;
}

/** Who is asking, for which conversation and why. */
export interface Caller {
  readonly principal: Principal;
  /** `inside`: a person in the safe chat, over a connection that does not leave the process. */
  readonly from: 'inside' | 'outside';
  readonly scope: ScopeId;
  readonly purpose: string | undefined;
}

/** A request that has been read and inspected. */
export interface Exchange {
  readonly visit: Visit;
  /** The rules at arrival: a request is not judged by two configurations. */
  readonly rules: Rules;
  readonly route: Route;
  readonly caller: Caller;
  readonly wire: WireRequest;
  /** Where it would like to go first. */
  readonly asked: Stop;
  readonly book: Book;
  readonly inspection: Inspection;
  /** Takes down what is said, where the firm keeps that of this caller. */
  readonly taking: Taking | undefined;
}

/** One attempt at one offering, decided and protected: what will leave. */
export interface Attempt {
  readonly id: RecordId;
  readonly number: number;
  readonly stop: Stop;
  readonly decision: Decision & { readonly action: 'allow' | 'pseudonymise' };
  readonly body: string;
  /** Whether the reply is to be restored: at a private offering and the mirror nothing was replaced for it. */
  readonly restores: boolean;
  /** Milliseconds since the epoch when the intent was durable, and of ours until then. */
  readonly leftAt: number;
  readonly addedMs: number;
}
