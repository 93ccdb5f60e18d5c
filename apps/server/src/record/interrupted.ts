import type { Intent, Outcome } from './entry.ts';

/**
 * The outcome of an intent whose process ended before it could write one.
 *
 * What the vendor received is bounded by the intent; whether it arrived is not known, and the entry says so.
 *
 * @param noticedAt milliseconds since the epoch: the next start, not the moment of the interruption.
 */
export function interrupted(intent: Intent, noticedAt: number): Outcome {
  return {
    id: intent.id,
    attempt: intent.attempt,
    request: intent.request,
    at: noticedAt,
    principal: intent.principal,
    team: intent.team,
    scope: intent.scope,
    route: intent.route,
    purpose: intent.purpose,
    kind: 'outcome',
    ending: 'interrupted',
    code: undefined,
    because: 'Bailiwick ended before this request did; whether the vendor received it is not known.',
    offering: intent.offering,
    classes: {},
    types: {},
    upstreamStatus: undefined,
    replyBytes: 0,
    inputTokens: undefined,
    outputTokens: undefined,
    cost: undefined,
    withheld: {},
    tlsGroup: undefined,
    firstByteMs: undefined,
    durationMs: 0,
  };
}
