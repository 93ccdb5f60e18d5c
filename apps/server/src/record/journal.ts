import type { SealedPseudonym } from '../protect/pseudonym.ts';
import type { Intent, Outcome } from './entry.ts';

/** The durable memory of the door. A rejected promise is always `journal_unavailable`. */
export interface Journal {
  /** Resolves when the intent and the new pseudonyms are on disk, in one transaction; until then nothing may leave. */
  intend(intent: Intent, pseudonyms: readonly SealedPseudonym[]): Promise<void>;
  /** Resolves when the outcome is on disk. */
  conclude(outcome: Outcome): Promise<void>;
}
