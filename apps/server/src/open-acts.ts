/** The acts of an install, their words sealed. */
import { randomBytes } from 'node:crypto';
import { Acts, type WordSeal } from './record/acts.ts';
import { RecordIds } from './record/record-id.ts';
import type { Store } from './store/store.ts';
import type { Vault } from './vault/vault.ts';

export const openActs = ({ store, vault }: { readonly store: Store; readonly vault: Vault }): Acts =>
  actsIn(store, {
    seal: async (act, plain) => vault.sealList(`act ${act}`, plain),
    open: async (act, sealed) => vault.openList(`act ${act}`, sealed),
  });

/** For acts that say neither a name nor a reason: these are recorded without any key. */
export const openWordlessActs = (store: Store): Pick<Acts, 'record'> =>
  actsIn(store, {
    seal: () => Promise.reject(new Error('An act with words needs the vault.')),
    open: () => Promise.resolve(undefined),
  });

function actsIn(store: Store, seal: WordSeal): Acts {
  const ids = new RecordIds(randomBytes);
  const now = Date.now;
  return new Acts({ store: store.acts, seal, newId: () => ids.next(now()), now, randomBytes });
}
