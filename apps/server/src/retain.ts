/** Keeps entries of the ledger as long as the firm says, and enters it where some are let go of. */
import { type Forgotten, forgetOld } from './ledger/retention.ts';
import { openActs } from './open-acts.ts';
import type { Store } from './store/store.ts';
import type { Vault } from './vault/vault.ts';

/** @param days undefined: for ever. */
export async function retain(
  { store, vault }: { readonly store: Store; readonly vault: Vault },
  days: number | undefined,
  now: number,
): Promise<Forgotten | undefined> {
  if (days === undefined) return undefined;
  return forgetOld({ store: store.ledger, days, now }, ({ before }) =>
    openActs({ store, vault }).record({
      kind: 'ledger.pruned',
      by: { kind: 'product', part: 'retention' },
      details: { before, days },
    }),
  );
}
