import { randomBytes } from 'node:crypto';
import { type KeySeal, type KeyShelf, openSigningKeys, suggestedName } from '../ledger/signing-keys.ts';
import { Witness } from './witness.ts';
import type { WitnessStore } from './witness-store.ts';

export interface WitnessPlace {
  readonly store: { readonly witness: WitnessStore; readonly meta: KeyShelf };
  readonly vault: KeySeal;
  readonly configuration: {
    readonly organisation: { readonly name: string };
    readonly ledger: { readonly witness: { readonly name: string | undefined } };
  };
}

/**
 * The witness of a database; its keys are made when it is opened first, and are not those of its ledger.
 *
 * @throws BailiwickError `invalid_configuration` when the keys do not open or the configuration gives another name.
 */
export async function openWitness({ store, vault, configuration }: WitnessPlace): Promise<Witness> {
  const keys = await openSigningKeys(store.meta, vault, {
    signer: 'witness',
    name: configuration.ledger.witness.name,
    suggest: () => suggestedName(configuration.organisation.name, 'witness', randomBytes(3)),
  });
  return new Witness({ store: store.witness, keys, now: Date.now });
}
