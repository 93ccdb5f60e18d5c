import type { Action } from '../decide/decision.ts';
import type { Protocol } from '../offerings/offering.ts';
import type { Outcome } from '../record/entry.ts';
import type { RecordId } from '@bailiwick/contract/ids';
import type { DataClass, FindingType } from '@bailiwick/contract/classes';
import type { Drain } from './drain.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import type { Tracer } from './trace.ts';
import { continueTrace } from './traceparent.ts';

/** What is known of an attempt beside its outcome. Never content. */
export interface AttemptFacts {
  readonly action: Action;
  /** Milliseconds of ours before the request left. */
  readonly addedMs: number;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly protocol: Protocol;
  readonly model: string | undefined;
  readonly serverAddress: string | undefined;
  readonly classes: readonly DataClass[];
  readonly types: Readonly<Partial<Record<FindingType, number>>>;
  /** The caller's trace header, if any. */
  readonly traceparent: string | undefined;
}

/** Where the door's numbers go: log, metrics, traces. Sees no content, like the journal. */
export interface Observer {
  arrived(): void;
  left(): void;
  /** @param attempt undefined for a request that never left. */
  concluded(outcome: Outcome, attempt: AttemptFacts | undefined): void;
  outcomeLost(outcome: Outcome, error: unknown): void;
  broken(id: RecordId, error: unknown): void;
}

export interface ObserverOptions {
  readonly log: Log;
  readonly metrics: Metrics;
  readonly drain: Drain;
  /** undefined: no collector is configured. */
  readonly tracer: () => Tracer | undefined;
  readonly now: () => number;
}

export function createObserver({ log, metrics, drain, tracer, now }: ObserverOptions): Observer {
  return {
    arrived() {
      drain.arrived();
      metrics.arrived();
    },
    left() {
      drain.left();
      metrics.left();
    },
    concluded(outcome, attempt) {
      metrics.concluded({ ...outcome, action: attempt?.action, addedMs: attempt?.addedMs });
      metrics.found(attempt?.types ?? outcome.types, 'request');
      const { id, request, attempt: number, route, offering, ending, code, upstreamStatus } = outcome;
      const { replyBytes, inputTokens, outputTokens, tlsGroup, firstByteMs, durationMs } = outcome;
      const action = attempt?.action;
      log.write('concluded', {
        record: id,
        request,
        attempt: number,
        route,
        offering,
        action,
        ending,
        code,
        upstreamStatus,
        replyBytes,
        inputTokens,
        outputTokens,
        tlsGroup,
        firstByteMs,
        durationMs,
      });
      if (attempt !== undefined) tracer()?.ended(spanOf(outcome, attempt, now()));
    },
    outcomeLost({ id, route, offering }, error) {
      metrics.outcomeLost();
      log.write('outcome_lost', { record: id, route, offering, error });
    },
    broken(id, error) {
      log.write('broken', { record: id, error });
    },
  };
}

function spanOf(outcome: Outcome, attempt: AttemptFacts, endedAt: number): Parameters<Tracer['ended']>[0] {
  return {
    context: continueTrace(attempt.traceparent),
    startedAt: attempt.startedAt,
    endedAt,
    route: outcome.route,
    protocol: attempt.protocol,
    record: outcome.id,
    offering: outcome.offering,
    requestModel: attempt.model,
    responseModel: undefined,
    serverAddress: attempt.serverAddress,
    upstreamStatus: outcome.upstreamStatus,
    inputTokens: outcome.inputTokens,
    outputTokens: outcome.outputTokens,
    decision: attempt.action,
    classes: attempt.classes,
    error: outcome.code,
  };
}
