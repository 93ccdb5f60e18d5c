/**
 * How one question about one offering stands at one moment.
 *
 * Good news counts while somebody has accepted it and it is in date; bad news counts from the moment somebody says it,
 * accepted or not, in date or not, until a person rejects it. So time and reading can only narrow what is allowed.
 */
import type { HeldClaim } from '../dossier/dossier.ts';
import type { Value } from '../field.ts';

export interface Standing {
  readonly kind: 'known' | 'unknown' | 'expired' | 'conflicting';
  /**
   * Everything that is said and not rejected, the governing answers first. `known`: accepted, current, and of one
   * voice, or of several that add up (certificates). The others: hearsay, good only against the offering.
   */
  readonly claims: readonly HeldClaim[];
  /** The values that govern where `known`, else all that are said; a test is met when all of these meet it. */
  readonly values: readonly Value[];
  /** Milliseconds since the epoch at which this changes by itself; infinite where it does not. */
  readonly until: number;
}
