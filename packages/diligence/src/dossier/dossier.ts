/** What is known of every offering at one point of the list of events; a plain value, never changed. */
import type { Claim, ClaimId } from '../claim.ts';
import type { Day } from '../day.ts';
import type { DocumentFacts, Exception, ObjectionClock, Suspension } from '../event.ts';
import type { Lifecycle, Profile, ProfileId } from '../profile.ts';
import type { SovereigntyAnswers } from '../sovereignty/questions.ts';

/** `proposed`: nobody has looked at it yet. A proposal can narrow what is allowed, never widen it. */
export type ClaimState =
  | { readonly kind: 'proposed' }
  | { readonly kind: 'accepted'; readonly by: string; readonly on: Day }
  | { readonly kind: 'rejected'; readonly by: string; readonly reason: string }
  /** The product found that its words stand no longer; it stays as bad news until a person settles it. */
  | { readonly kind: 'fallen'; readonly reason: string }
  /** A person took it back. */
  | { readonly kind: 'retracted'; readonly by: string; readonly reason: string };

export interface HeldClaim {
  readonly claim: Claim;
  readonly state: ClaimState;
}

/** Everything about one offering. */
export interface Assessment {
  readonly profile: Profile;
  readonly lifecycle: Lifecycle;
  readonly lifecycleReason: string | undefined;
  readonly claims: ReadonlyMap<ClaimId, HeldClaim>;
  readonly documents: readonly DocumentFacts[];
  readonly exceptions: ReadonlyMap<string, Exception>;
  readonly suspensions: ReadonlyMap<string, Suspension>;
  readonly clocks: ReadonlyMap<string, ObjectionClock>;
  /** What no document says about control; undefined where nobody was asked. */
  readonly sovereignty?: SovereigntyAnswers;
}

export interface Dossier {
  /** The last event that it contains; 0 where there is none. */
  readonly seq: number;
  readonly assessments: ReadonlyMap<ProfileId, Assessment>;
  /** Whose each claim, exception, suspension and clock is, by its id. */
  readonly homes: ReadonlyMap<string, ProfileId>;
}

export const EMPTY_DOSSIER: Dossier = { seq: 0, assessments: new Map(), homes: new Map() };
