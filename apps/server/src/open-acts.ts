/** The acts of an install, their words sealed. */
import { randomBytes } from 'node:crypto';
import { Acts } from './record/acts.ts';
import { RecordIds } from './record/record-id.ts';
import type { Store } from './store/store.ts';
import type { Vault } from './vault/vault.ts';

export function openActs({ store, vault }: { readonly store: Store; readonly vault: Vault }): Acts {
  const ids = new RecordIds(randomBytes);
  const now = Date.now;
  return new Acts({
    store: store.acts,
    seal: {
      seal: async (act, plain) => vault.sealList(`act ${act}`, plain),
      open: async (act, sealed) => vault.openList(`act ${act}`, sealed),
    },
    newId: () => ids.next(now()),
    now,
    randomBytes,
  });
}
