/** What a command did to this install stands in the ledger, as what was done in the console does. */
import { openWordlessActs } from '../open-acts.ts';
import type { NewAct } from '../record/act.ts';
import type { Store } from '../store/store.ts';

/** Whoever sits at the machine; the ledger says that it was done from here. */
export const BY = { kind: 'product', part: 'command-line' } as const;

/** Resolves when it is on disk. Needs no key, so that it works where keys themselves are at stake. */
export async function onRecord(
  store: Store,
  done: Pick<NewAct, 'kind' | 'about' | 'details'>,
): Promise<void> {
  await openWordlessActs(store).record({ ...done, by: BY });
}
