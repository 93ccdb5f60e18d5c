/**
 * One passage through the door: an attempt of a request with how it ended. The view keeps what is searched and summed;
 * whoever wants the rest reads the two rows of the journal that a passage names.
 */
import type { FindingType } from '@bailiwick/contract/classes';
import type { ErrorCode } from '@bailiwick/contract/errors';
import type { Fate } from '@bailiwick/contract/fates';
import type { OfferingId, PrincipalId, RecordId } from '@bailiwick/contract/ids';
import { MIRROR } from '../offerings/mirror-offering.ts';
import type { Ending, Intent, Outcome } from '../record/entry.ts';

export interface Passage {
  /** Of the row of the journal with which it began. */
  readonly seq: number;
  /** Of the row with its outcome; undefined while it is under way, and where the outcome is all there is. */
  readonly outcomeSeq: number | undefined;
  readonly id: RecordId;
  readonly request: RecordId;
  readonly attempt: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly principal: PrincipalId;
  readonly team: string | undefined;
  readonly route: string;
  readonly purpose: string | undefined;
  /** Where it went, or would have liked to go. */
  readonly offering: OfferingId | undefined;
  readonly region: string | undefined;
  readonly private: boolean;
  readonly model: string | undefined;
  readonly fate: Fate;
  /** undefined: under way. */
  readonly ending: Ending | undefined;
  readonly code: ErrorCode | undefined;
  /** Why it was decided so. */
  readonly because: string | undefined;
  /** What went wrong afterwards. */
  readonly failure: string | undefined;
  readonly classes: readonly string[];
  readonly types: readonly FindingType[];
  /** Kinds of foreign personal data that were kept out of the reply. */
  readonly withheld: readonly FindingType[];
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly cost: number;
  readonly requestBytes: number;
  readonly replyBytes: number;
  readonly durationMs: number | undefined;
}

/** The passage that an intent begins. */
export function begun(intent: Intent, seq: number): Passage {
  return {
    ...common(intent, seq),
    offering: intent.offering,
    region: intent.region,
    private: intent.private,
    model: intent.model,
    fate: fateOf(intent),
    ending: undefined,
    code: undefined,
    because: intent.because,
    failure: undefined,
    withheld: [],
    inputTokens: 0,
    outputTokens: 0,
    cost: 0,
    requestBytes: intent.requestBytes,
    replyBytes: 0,
    durationMs: undefined,
  };
}

/** A passage that ends as it begins: nothing left. */
export function unsent(outcome: Outcome, seq: number): Passage {
  return {
    ...common(outcome, seq),
    offering: outcome.offering,
    region: undefined,
    private: false,
    model: undefined,
    fate: fateOfUnsent(outcome.ending),
    because: outcome.because,
    failure: undefined,
    requestBytes: 0,
    ...ended(outcome),
  };
}

export function concluded(passage: Passage, outcome: Outcome, seq: number): Passage {
  return { ...passage, ...ended(outcome), outcomeSeq: seq, failure: outcome.because };
}

function common(entry: Intent | Outcome, seq: number) {
  const { id, request, attempt, at, principal, team, route, purpose } = entry;
  return {
    seq,
    outcomeSeq: undefined,
    id,
    request,
    attempt,
    at,
    principal,
    team,
    route,
    purpose,
    classes: Object.keys(entry.classes),
    types: kindsIn(entry.types),
  };
}

function ended(outcome: Outcome) {
  const { ending, code, inputTokens = 0, outputTokens = 0, cost = 0, replyBytes, durationMs } = outcome;
  const withheld = kindsIn(outcome.withheld);
  return { ending, code, withheld, inputTokens, outputTokens, cost, replyBytes, durationMs };
}

function fateOf({ offering, private: ours, action }: Intent): Fate {
  if (offering === MIRROR) return 'answered';
  return ours ? 'private' : action;
}

function fateOfUnsent(ending: Ending): Fate {
  if (ending === 'blocked') return 'block';
  return ending === 'completed' ? 'answered' : 'refused';
}

const kindsIn = (counts: Outcome['types']): readonly FindingType[] => Object.keys(counts) as FindingType[];
