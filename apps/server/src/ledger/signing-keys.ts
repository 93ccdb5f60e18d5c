/**
 * A pair of keys that sign under a name: made once, sealed by the vault, the same for every server on one database.
 *
 * The name is part of the keys, so it stays what it was at the first start.
 */
import { type KeyObject, createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { BailiwickError } from '@bailiwick/contract/errors';
import { fromJson } from '@bailiwick/contract/from-json';
import { z } from 'zod';

/** Where the keys rest: named facts about the database, of which the first one written stands. */
export interface KeyShelf {
  get(name: string): Promise<string | undefined>;
  claim(name: string, value: string): Promise<string>;
}

export interface KeySeal {
  sealList(name: string, plain: Uint8Array): Uint8Array;
  openList(name: string, sealed: Uint8Array): Uint8Array;
}

/** Whose keys: they rest apart, and neither opens as the other. */
export type Signer = 'ledger' | 'witness';

const ALGORITHMS = ['ed25519', 'mlDsa44'] as const;
type Algorithm = (typeof ALGORITHMS)[number];

const stored = z.strictObject({ origin: z.string(), ed25519: z.base64(), mlDsa44: z.base64() });

export interface Naming {
  readonly signer: Signer;
  /** What the configuration says; undefined where it is silent. */
  readonly name: string | undefined;
  /** A name for keys that have none yet. */
  readonly suggest: () => string;
}

export interface SigningKeys {
  readonly name: string;
  readonly ed25519: KeyObject;
  readonly mlDsa44: KeyObject;
}

/** @throws BailiwickError `invalid_configuration` when the keys do not open, or have another name already. */
export async function openSigningKeys(shelf: KeyShelf, seal: KeySeal, naming: Naming): Promise<SigningKeys> {
  const { signer, name } = naming;
  const slot = `${signer}_keys`;
  const written =
    (await shelf.get(slot)) ?? (await shelf.claim(slot, newKeys(seal, signer, name ?? naming.suggest())));
  const read = stored.safeParse(fromJson(written));
  if (!read.success) {
    throw new BailiwickError('invalid_configuration', `The keys of the ${signer} cannot be read.`, {
      remedy: 'Restore the database from a backup.',
    });
  }
  const { origin } = read.data;
  if (name !== undefined && name !== origin) {
    throw new BailiwickError('invalid_configuration', `The ${signer} is named ${origin} for ever.`, {
      remedy:
        signer === 'ledger'
          ? `Write \`ledger: { origin: ${origin} }\` in bailiwick.yaml, or leave it out.`
          : `Write \`ledger: { witness: { name: ${origin} } }\` in bailiwick.yaml, or leave it out.`,
    });
  }
  const keyOf = (algorithm: Algorithm): KeyObject =>
    createPrivateKey({
      key: Buffer.from(
        seal.openList(sealedAs(signer, origin, algorithm), Buffer.from(read.data[algorithm], 'base64')),
      ),
      format: 'der',
      type: 'pkcs8',
    });
  return { name: origin, ed25519: keyOf('ed25519'), mlDsa44: keyOf('mlDsa44') };
}

/** Bound to name and algorithm: a sealed key that is put in another's place does not open. */
const sealedAs = (signer: Signer, name: string, algorithm: Algorithm): string =>
  `${signer} key ${algorithm} ${name}`;

function newKeys(seal: KeySeal, signer: Signer, name: string): string {
  const sealed = (algorithm: Algorithm, { privateKey }: { readonly privateKey: KeyObject }): string => {
    const der = privateKey.export({ format: 'der', type: 'pkcs8' });
    return Buffer.from(seal.sealList(sealedAs(signer, name, algorithm), der)).toString('base64');
  };
  return JSON.stringify({
    origin: name,
    ed25519: sealed('ed25519', generateKeyPairSync('ed25519')),
    mlDsa44: sealed('mlDsa44', generateKeyPairSync('ml-dsa-44')),
  });
}

/** `Keller & Söhne` → `keller-sohne/ledger-3f9a2c`: a name that no other firm has by chance. */
export function suggestedName(organisation: string, signer: Signer, chance: Uint8Array): string {
  const word = organisation
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replaceAll(/^-|-$/g, '');
  return `${word === '' ? 'bailiwick' : word}/${signer}-${Buffer.from(chance).toString('hex')}`;
}
