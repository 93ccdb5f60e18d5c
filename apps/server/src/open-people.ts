/** The people of an install, with what they stand on. */
import { randomBytes } from 'node:crypto';
import type { Configuration } from './config/configuration.ts';
import type { Outbound } from './egress/outbound.ts';
import { type Identity, openIdentity } from './identity/identity.ts';
import type { AskIssuer } from './identity/sign-on/sign-on.ts';
import type { ApiKeys } from './keys/api-keys.ts';
import type { Acts } from './record/acts.ts';
import type { Store } from './store/store.ts';
import type { Vault } from './vault/vault.ts';

const ISSUER_LIMIT_MS = 10_000;

export interface PeopleParts {
  readonly store: Store;
  readonly vault: Vault;
  readonly acts: Acts;
  readonly keys: ApiKeys;
  readonly outbound: Outbound;
  readonly configuration: () => Configuration;
  /** Whether this is the one-time token that the start printed. */
  readonly isSetupToken: (presented: string) => boolean;
}

export function openPeople(parts: PeopleParts): Identity {
  const { store, vault, acts, keys, outbound, configuration, isSetupToken } = parts;
  return openIdentity(
    {
      store: store.identity,
      acts,
      seal: {
        seal: (name, plain) => vault.sealList(`identity ${name}`, plain),
        open: (name, sealed) => vault.openList(`identity ${name}`, sealed),
      },
      keys,
      rules: () => configuration().identity.sessions,
      isSetupToken,
      now: Date.now,
      randomBytes,
    },
    {
      firm: () => configuration().organisation.name,
      directoryGroups: () => configuration().identity.directoryGroups,
      signOn: { ask: askIssuer(outbound), providers: () => configuration().identity.oidc },
    },
  );
}

/** Directories are asked by the only way out. */
export function askIssuer(outbound: Outbound): AskIssuer {
  return (url, { method, headers, body }) =>
    outbound.ask({ who: 'The directory', url, method, headers, body, limitMs: ISSUER_LIMIT_MS });
}
