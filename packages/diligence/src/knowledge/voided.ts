import type { Feature } from '../feature.ts';
import type { Field } from '../field.ts';
import type { Profile } from '../profile.ts';
import { templateOf } from './bind.ts';
import type { Knowledge } from './knowledge.ts';

/** What has to be stored to work at all, or is handed on to somebody else. */
const COMMONLY: Partial<Record<Field, readonly Feature[]>> = {
  zero_retention: ['files', 'batch', 'fine_tuning', 'stored_state', 'web_search', 'remote_tools'],
};

/**
 * Features with which an answer does not hold although the firm vouches for it: zero retention is agreed for requests,
 * and commonly ends where files, batches and stored conversations begin.
 *
 * @returns what is known of the offering; of one that nobody knows, what is common.
 */
export function voidedFeatures(knowledge: Knowledge, profile: Profile, field: Field): readonly Feature[] {
  const mends = templateOf(knowledge, profile)?.mends ?? [];
  const known = mends.flatMap((mend) => (mend.kind === 'attest' && mend.field === field ? [mend] : []));
  return known[0]?.voidedBy ?? COMMONLY[field] ?? [];
}
