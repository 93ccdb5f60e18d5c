/**
 * The dossier is a list of events that is only ever added to: what was learnt or decided about offerings, when, by
 * whom. Everything else is computed from it.
 */
import type { DataClass } from '@bailiwick/contract/classes';
import type { Claim, ClaimId } from './claim.ts';
import type { Day } from './day.ts';
import type { Lifecycle, Profile, ProfileId } from './profile.ts';
import type { QuestionId } from './sovereignty/questions.ts';

/** Only a person can widen what is allowed; the product itself can narrow it. */
export type Actor =
  | { readonly kind: 'person'; readonly name: string }
  | { readonly kind: 'product'; readonly part: string };

/** `clear`: as it is. `pseudonymised`: with pseudonyms in place of values. */
export type Form = 'clear' | 'pseudonymised';

export interface DocumentFacts {
  /** SHA-256 of its bytes, in hex. */
  readonly sha256: string;
  readonly title: string;
  readonly url: string | undefined;
  readonly version: string | undefined;
  readonly mediaType: string;
  readonly characters: number;
}

export interface Exception {
  readonly id: string;
  readonly profile: ProfileId;
  readonly class: DataClass;
  readonly form: Form;
  readonly owner: string;
  readonly reason: string;
  /** The last day; an exception has an end or a second person. */
  readonly until: Day | undefined;
  readonly secondPerson: string | undefined;
}

/** Classes that may not pass since something observed contradicts a claim. */
export interface Suspension {
  readonly id: string;
  readonly profile: ProfileId;
  readonly classes: readonly DataClass[] | 'all';
  /** In plain words: what was expected, what was seen. */
  readonly reason: string;
}

/** A change that the firm may object to until a day. */
export interface ObjectionClock {
  readonly id: string;
  readonly profile: ProfileId;
  readonly what: string;
  readonly startedOn: Day;
  /** The last day on which an objection counts; undefined where the contract names none. */
  readonly deadline: Day | undefined;
  /** The words of the contract that give the days. */
  readonly clause: string | undefined;
}

export type EventBody =
  | { readonly kind: 'offering_registered'; readonly profile: Profile }
  | { readonly kind: 'offering_changed'; readonly profile: Profile }
  | {
      readonly kind: 'lifecycle_set';
      readonly profile: ProfileId;
      readonly to: Lifecycle;
      readonly reason: string;
    }
  | { readonly kind: 'claim_proposed'; readonly claim: Claim }
  | { readonly kind: 'claim_accepted'; readonly claim: ClaimId; readonly validUntil: Day | undefined }
  | { readonly kind: 'claim_rejected'; readonly claim: ClaimId; readonly reason: string }
  | { readonly kind: 'claim_withdrawn'; readonly claim: ClaimId; readonly reason: string }
  | { readonly kind: 'document_added'; readonly profile: ProfileId; readonly document: DocumentFacts }
  | {
      readonly kind: 'document_changed';
      readonly profile: ProfileId;
      readonly before: string;
      readonly document: DocumentFacts;
      readonly summary: string;
    }
  | { readonly kind: 'exception_granted'; readonly exception: Exception }
  | { readonly kind: 'exception_ended'; readonly exception: string; readonly reason: string }
  | { readonly kind: 'suspended'; readonly suspension: Suspension }
  | { readonly kind: 'suspension_lifted'; readonly suspension: string; readonly reason: string }
  | { readonly kind: 'reviewed'; readonly profile: ProfileId; readonly on: Day }
  | {
      readonly kind: 'sovereignty_answered';
      readonly profile: ProfileId;
      readonly question: QuestionId;
      /** A word of the question's scale. */
      readonly value: string;
      readonly validUntil: Day;
      readonly note: string | undefined;
    }
  | { readonly kind: 'objection_started'; readonly clock: ObjectionClock }
  | { readonly kind: 'objection_settled'; readonly clock: string; readonly outcome: string };

export interface DossierEvent {
  /** Counts up from 1, without gaps within one dossier as far as readers may rely on. */
  readonly seq: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly by: Actor;
  readonly body: EventBody;
}
