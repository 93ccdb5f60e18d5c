/** The people of an install, with what they stand on. */
import { randomBytes } from 'node:crypto';
import type { Configuration } from './config/configuration.ts';
import { type Identity, openIdentity } from './identity/identity.ts';
import type { ApiKeys } from './keys/api-keys.ts';
import type { Acts } from './record/acts.ts';
import type { Store } from './store/store.ts';
import type { Vault } from './vault/vault.ts';

const IDLE_MS = 8 * 3_600_000;
const LONGEST_MS = 7 * 86_400_000;

export interface PeopleParts {
  readonly store: Store;
  readonly vault: Vault;
  readonly acts: Acts;
  readonly keys: ApiKeys;
  readonly configuration: () => Configuration;
  /** Whether this is the one-time token that the start printed. */
  readonly isSetupToken: (presented: string) => boolean;
}

export function openPeople({ store, vault, acts, keys, configuration, isSetupToken }: PeopleParts): Identity {
  return openIdentity(
    {
      store: store.identity,
      acts,
      seal: {
        seal: (name, plain) => vault.sealList(`identity ${name}`, plain),
        open: (name, sealed) => vault.openList(`identity ${name}`, sealed),
      },
      keys,
      rules: () => ({ idleMs: IDLE_MS, longestMs: LONGEST_MS }),
      isSetupToken,
      now: Date.now,
      randomBytes,
    },
    () => configuration().organisation.name,
  );
}
