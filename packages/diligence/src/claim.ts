/** One answer about one offering: what it says, who says so, since when, until when, and who took it for good. */
import type { Day } from './day.ts';
import type { Feature } from './feature.ts';
import type { Field, Value } from './field.ts';
import type { ProfileId } from './profile.ts';

declare const brand: unique symbol;
export type ClaimId = string & { readonly [brand]: 'ClaimId' };
export const claimId = (text: string): ClaimId => text as ClaimId;

/** Words of a document, to the byte: `text` is `document.slice(start, end)`, in UTF-16 code units. */
export interface QuotedWords {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Where an answer comes from. */
export type Source =
  | {
      readonly kind: 'document';
      /** SHA-256 of the document's bytes, in hex. */
      readonly sha256: string;
      readonly title: string;
      readonly url: string | undefined;
      /** As the document calls it: `effective 2026-08-05`. */
      readonly version: string | undefined;
      readonly quotes: readonly QuotedWords[];
    }
  | {
      /** Shipped with the product, or loaded as a signed bundle. */
      readonly kind: 'knowledge';
      readonly bundle: string;
      readonly title: string;
      readonly url: string | undefined;
      /** A short quote, or undefined where only a summary of the source was read. */
      readonly quote: string | undefined;
      /** Read in the vendor's own text, or reported by somebody else. */
      readonly read: 'primary' | 'secondary';
    }
  | {
      /** Somebody of the firm vouches for it: a signed contract, a setting that was turned on. */
      readonly kind: 'attestation';
      readonly statement: string;
      /** SHA-256 of a file that shows it, in hex. */
      readonly sha256: string | undefined;
    }
  | {
      /** The vendor's answer to a question, in the words in which it was asked. */
      readonly kind: 'answer';
      readonly questionnaire: string;
      readonly question: string;
      readonly answer: string;
    }
  | {
      /** What was seen in the traffic or at the vendor's API. */
      readonly kind: 'observation';
      readonly what: string;
    };

/**
 * What lifts a prohibition: the field must have one of these values, by a claim that is in force.
 * `health` at OpenAI: `{ field: 'health_agreement', values: ['signed'] }`.
 */
export interface Lift {
  readonly field: Field;
  readonly values: readonly string[];
}

export interface Claim<F extends Field = Field> {
  readonly id: ClaimId;
  readonly profile: ProfileId;
  readonly field: F;
  readonly value: Value<F>;
  readonly source: Source;
  readonly seenOn: Day;
  /** The last day on which it counts. */
  readonly validUntil: Day;
  /** Features with which it does not hold. */
  readonly voidedBy: readonly Feature[];
  /** For `prohibited_data`: all of these together lift the prohibition; none: nothing does. */
  readonly unless: readonly Lift[];
}
