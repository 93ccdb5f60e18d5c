/** One cell of the matrix: what may happen to one class of data at one offering, why, and what would change it. */
import type { DataClass } from '@bailiwick/contract/classes';
import type { ClaimId } from '../claim.ts';
import type { Field } from '../field.ts';

/** A source of law, as a lawyer cites it. */
export interface Citation {
  /** `GDPR Art. 28(3)` */
  readonly article: string;
  readonly url: string;
}

/** Why a form is open or closed, in plain words, with what can be looked up. */
export interface Ground {
  readonly kind:
    | 'met'
    | 'unknown'
    | 'expired'
    | 'conflicting'
    | 'contrary'
    | 'prohibited'
    | 'lifecycle'
    | 'suspended'
    | 'exception'
    | 'waived';
  /** A whole sentence, without the class and the offering. */
  readonly text: string;
  readonly field: Field | undefined;
  readonly claims: readonly ClaimId[];
  /** The vendor's own words, where there are some. */
  readonly clause: string | undefined;
  readonly law: Citation | undefined;
}

/** Something that a person can do to open it. */
export interface Remedy {
  /** An imperative sentence: `Turn on zero data retention in the vendor’s console.` */
  readonly text: string;
  readonly field: Field | undefined;
}

/** What the evidence allows for a class; the policy may want less, never gets more. */
export interface Cell {
  readonly class: DataClass;
  readonly clear: 'open' | 'closed';
  readonly pseudonymised: 'open' | 'closed';
  /** Whether the offering itself is closed to the class, by its lifecycle or a suspension, whatever the evidence. */
  readonly shut: boolean;
  /** What closes it first; what was met where nothing does. */
  readonly grounds: readonly Ground[];
  readonly remedies: readonly Remedy[];
  /** Milliseconds since the epoch at which this may change by itself. */
  readonly until: number;
}
