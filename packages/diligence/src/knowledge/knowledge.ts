/**
 * What is known beforehand about well-known offerings: dated claims with their sources, for a firm to accept or reject.
 *
 * Promises: every answer names where it was read, when, and the last day on which it may be relied on; sources that
 * contradict each other stand side by side; what nobody found is left out, so that it stays unknown.
 * Refuses to be more than a proposal: nothing here opens anything until a person of the firm has accepted it.
 */
import type { Lift } from '../claim.ts';
import type { Day } from '../day.ts';
import type { Feature } from '../feature.ts';
import type { Field } from '../field.ts';
import type { ProfileId } from '../profile.ts';
import type { Answer } from './answer.ts';
import type { Proof } from './proof.ts';

export interface KnownSource {
  /** The document with the place in it: `OpenAI Services Agreement, section 5.4`. */
  readonly title: string;
  readonly url: string | undefined;
  /** Words of the document; undefined where only their meaning was noted. */
  readonly quote: string | undefined;
  /** Read in the vendor's own text, or reported by somebody else. */
  readonly read: 'primary' | 'secondary';
}

export type KnownClaim = Answer & {
  readonly source: KnownSource;
  readonly seenOn: Day;
  /** The last day on which it may be relied on. */
  readonly validUntil: Day;
  readonly voidedBy: readonly Feature[];
  readonly unless: readonly Lift[];
};

/** What a firm can do at this vendor to better an answer. */
export type Mend =
  | (Answer & {
      /** Turn something on or sign something, and vouch for it. */
      readonly kind: 'attest';
      /** An imperative sentence. */
      readonly text: string;
      readonly url: string | undefined;
      /** What a person vouches for afterwards, as a whole sentence. */
      readonly statement: string;
      /** Features with which the answer does not hold even then. */
      readonly voidedBy: readonly Feature[];
    })
  | {
      /** Use another offering of the vendor. */
      readonly kind: 'switch';
      readonly field: Field;
      readonly text: string;
      readonly url: string | undefined;
      readonly to: ProfileId;
    };

/** An offering as it can be registered, with everything that is known about it. */
export interface Template {
  readonly id: ProfileId;
  readonly vendor: string;
  readonly entity: string | undefined;
  readonly product: string;
  readonly plan: string | undefined;
  /** Host names; `*` stands for any text, such as a region. */
  readonly hosts: readonly string[];
  /** Models that it covers; `*` stands for any text. */
  readonly models: readonly string[];
  /** Model names by which it is known where no host is: patterns. */
  readonly knownBy: readonly string[];
  readonly region: string | undefined;
  /** Settings of the account that its answers depend on, in words. */
  readonly setting: string | undefined;
  /** Answers that it lacks are taken from this one. */
  readonly inherits: ProfileId | undefined;
  readonly claims: readonly KnownClaim[];
  readonly mends: readonly Mend[];
  readonly proofs: readonly Proof[];
}

/** The one question whose answer tells offerings apart that look alike from outside. */
export interface PlanQuestion {
  readonly text: string;
  /** Where the firm finds the answer. */
  readonly where: string;
  readonly answers: readonly { readonly text: string; readonly template: ProfileId }[];
}

/** What is known about one vendor. */
export interface Chapter {
  readonly templates: readonly Template[];
  readonly questions: readonly PlanQuestion[];
}

export interface Knowledge extends Chapter {
  /** Who made it: `bailiwick`, or the name of a firm or an adviser. */
  readonly name: string;
  /** The day to which it was brought up; a bundle of an earlier day never takes its place. */
  readonly builtOn: Day;
  /** Counts bundles of the same day, from 1. */
  readonly revision: number;
}

/** The longest that an answer may be relied on: half a year in the vendor's own text, 90 days at second hand. */
export const mostDays = (read: KnownSource['read']): number => (read === 'primary' ? 180 : 90);

/** How a bundle is called where a claim shows its source: `bailiwick 2026-11-22`. */
export const nameOf = ({ name, builtOn, revision }: Knowledge): string =>
  revision === 1 ? `${name} ${builtOn}` : `${name} ${builtOn} (${revision})`;
