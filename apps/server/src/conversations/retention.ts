/** Deletes conversations whose time is over: their keys first, so that no copy of the rows is worth anything. */
import type { Acts } from '../record/acts.ts';
import type { SubjectKeys } from '../subjects/subject-keys.ts';
import type { ConversationId, Keeping } from './conversation.ts';
import type { ConversationStore } from './conversation-store.ts';
import { subjectOf } from './conversations.ts';

const DAY = 86_400_000;
const AT_ONCE = 500;

export interface SweepParts {
  readonly store: ConversationStore;
  readonly keys: Pick<SubjectKeys, 'destroy'>;
  readonly acts: Pick<Acts, 'record'>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/**
 * What a legal hold covers stays. Where nothing is kept any more, what was kept before stays until its owner deletes it
 * or it is erased: switching something off must not destroy anything by itself.
 *
 * @returns how many were deleted.
 */
export async function sweepConversations(
  keeping: Keeping,
  { store, keys, acts, now }: SweepParts,
): Promise<number> {
  if (keeping.kind === 'off') return 0;
  const since = now() - keeping.days * DAY;
  let deleted = 0;
  for (;;) {
    const ids: readonly ConversationId[] = await store.idle(since, AT_ONCE);
    if (ids.length === 0) break;
    await keys.destroy(ids.map(subjectOf));
    await store.remove(ids);
    deleted += ids.length;
  }
  if (deleted > 0) {
    const details = { conversations: deleted, days: keeping.days };
    await acts.record({ kind: 'conversations.expired', by: { kind: 'product', part: 'sweep' }, details });
  }
  return deleted;
}
