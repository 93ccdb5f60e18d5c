/** A request of a person to let certain classes of data pass at an offering where the rules do not, and what came of it. */
import type { OfferingId, PrincipalId } from '@bailiwick/contract/ids';
import type { Day } from '@bailiwick/diligence/day';
import type { Form } from '@bailiwick/diligence/event';
import type { ClassVerdict } from '../decide/decision.ts';

export type ApprovalId = `ap_${string}`;

/** For one request, or for every request until the end of a day. */
export type Lasting = { readonly kind: 'once' } | { readonly kind: 'until'; readonly day: Day };

export type ApprovalState = 'open' | 'granted' | 'refused' | 'withdrawn' | 'ended';

/** As it rests; words are sealed apart. Times are milliseconds since the epoch. */
export interface ApprovalRow {
  readonly id: ApprovalId;
  readonly asker: PrincipalId;
  readonly offering: OfferingId;
  /** Each class that must pass, with what stood in its way when it was asked for. */
  readonly verdicts: readonly ClassVerdict[];
  /** The journal's name of the request that did not pass. */
  readonly record: string | undefined;
  readonly asked: number;
  readonly state: ApprovalState;
  readonly decider: PrincipalId | undefined;
  readonly decided: number | undefined;
  readonly form: Form | undefined;
  readonly uses: 'once' | 'many' | undefined;
  /** From then on it lets nothing pass. */
  readonly until: number | undefined;
  /** The request that used up a single permission. */
  readonly usedBy: string | undefined;
}

/** As a request rests before anybody has decided it. */
export const UNDECIDED = {
  state: 'open',
  decider: undefined,
  decided: undefined,
  form: undefined,
  uses: undefined,
  until: undefined,
  usedBy: undefined,
} as const;

/** What people said, and what the asker chose to show; personal, and gone when its time is over. */
export interface ApprovalWords {
  readonly reason: string;
  /** The text in question; gone with the decision. */
  readonly shown: string | undefined;
  /** Of whoever decided. */
  readonly word: string | undefined;
}

export interface Approval extends ApprovalRow {
  readonly words: ApprovalWords | undefined;
}
