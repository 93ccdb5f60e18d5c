import { randomBytes } from 'node:crypto';
import { Ledger } from './ledger.ts';
import type { LedgerStore } from './ledger-store.ts';
import { type KeySeal, type KeyShelf, openSigningKeys, suggestedName } from './signing-keys.ts';

export interface LedgerPlace {
  readonly store: { readonly ledger: LedgerStore; readonly meta: KeyShelf };
  readonly vault: KeySeal;
  readonly configuration: {
    readonly organisation: { readonly name: string };
    readonly ledger: { readonly origin: string | undefined };
  };
}

/**
 * The ledger of a database; its keys are made when it is opened first.
 *
 * @throws BailiwickError `invalid_configuration` when the keys do not open or the configuration names another log.
 */
export async function openLedger({ store, vault, configuration }: LedgerPlace): Promise<Ledger> {
  const { name, ...keys } = await openSigningKeys(store.meta, vault, {
    signer: 'ledger',
    name: configuration.ledger.origin,
    suggest: () => suggestedName(configuration.organisation.name, 'ledger', randomBytes(3)),
  });
  return new Ledger(store.ledger, { origin: name, ...keys }, Date.now);
}
