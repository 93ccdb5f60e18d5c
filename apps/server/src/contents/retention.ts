/** Deletes contents whose time is over: their keys first, so that no copy of the rows is worth anything. */
import type { Acts } from '../record/acts.ts';
import type { SubjectKeys } from '../subjects/subject-keys.ts';
import type { ContentStore } from './content-store.ts';
import type { Keeping } from './keeping.ts';
import { subjectOf } from './sealed-content.ts';

const DAY = 86_400_000;
/** Many: after each of these turns the database of keys is written anew. */
const AT_ONCE = 20_000;

export interface SweepParts {
  readonly store: Pick<ContentStore, 'outdated' | 'remove'>;
  readonly keys: Pick<SubjectKeys, 'destroy'>;
  readonly acts: Pick<Acts, 'record'>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/**
 * Each goes on the day that was set when it came, or earlier where the firm has shortened the time since; never later.
 * What a legal hold covers stays.
 *
 * @returns how many were deleted.
 */
export async function sweepContents(
  keeping: Keeping,
  { store, keys, acts, now }: SweepParts,
): Promise<number> {
  const at = now();
  // Switched off, what is there stays for the time that it was kept for.
  const cameBefore = keeping.kind === 'on' ? at - keeping.days * DAY : 0;
  let deleted = 0;
  for (;;) {
    const ids = await store.outdated({ now: at, cameBefore }, AT_ONCE);
    if (ids.length === 0) break;
    await keys.destroy(ids.map(subjectOf));
    await store.remove(ids);
    deleted += ids.length;
  }
  if (deleted > 0) {
    const details = { contents: deleted };
    await acts.record({ kind: 'contents.expired', by: { kind: 'product', part: 'sweep' }, details });
  }
  return deleted;
}
