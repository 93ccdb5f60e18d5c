/**
 * The keys that sign the ledger: made once, sealed by the vault, the same for every server on one database.
 *
 * The name of the log is part of its keys, so it stays what it was at the first start.
 */
import { type KeyObject, createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { BailiwickError } from '@bailiwick/contract/errors';
import type { LogKeys } from '@bailiwick/ledger/checkpoint';
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

const SHELF = 'ledger_keys';
const ALGORITHMS = ['ed25519', 'mlDsa44'] as const;
type Algorithm = (typeof ALGORITHMS)[number];

const stored = z.strictObject({ origin: z.string(), ed25519: z.base64(), mlDsa44: z.base64() });

export interface Naming {
  /** What the configuration says; undefined where it is silent. */
  readonly origin: string | undefined;
  /** A name for a log that has none yet. */
  readonly suggest: () => string;
}

/** @throws BailiwickError `invalid_configuration` when the keys do not open, or the log has another name already. */
export async function openLogKeys(shelf: KeyShelf, seal: KeySeal, naming: Naming): Promise<LogKeys> {
  const written =
    (await shelf.get(SHELF)) ?? (await shelf.claim(SHELF, newKeys(seal, naming.origin ?? naming.suggest())));
  const read = stored.safeParse(fromJson(written));
  if (!read.success) {
    throw new BailiwickError('invalid_configuration', 'The keys of the ledger cannot be read.', {
      remedy: 'Restore the database from a backup.',
    });
  }
  const { origin } = read.data;
  if (naming.origin !== undefined && naming.origin !== origin) {
    throw new BailiwickError('invalid_configuration', `The ledger is named ${origin} for ever.`, {
      remedy: `Write \`ledger: { origin: ${origin} }\` in bailiwick.yaml, or leave it out.`,
    });
  }
  const keyOf = (algorithm: Algorithm): KeyObject =>
    createPrivateKey({
      key: Buffer.from(
        seal.openList(sealedAs(origin, algorithm), Buffer.from(read.data[algorithm], 'base64')),
      ),
      format: 'der',
      type: 'pkcs8',
    });
  return { origin, ed25519: keyOf('ed25519'), mlDsa44: keyOf('mlDsa44') };
}

/** Bound to log and algorithm: a sealed key that is put in another's place does not open. */
const sealedAs = (origin: string, algorithm: Algorithm): string => `ledger key ${algorithm} ${origin}`;

function newKeys(seal: KeySeal, origin: string): string {
  const sealed = (algorithm: Algorithm, { privateKey }: { readonly privateKey: KeyObject }): string => {
    const der = privateKey.export({ format: 'der', type: 'pkcs8' });
    return Buffer.from(seal.sealList(sealedAs(origin, algorithm), der)).toString('base64');
  };
  return JSON.stringify({
    origin,
    ed25519: sealed('ed25519', generateKeyPairSync('ed25519')),
    mlDsa44: sealed('mlDsa44', generateKeyPairSync('ml-dsa-44')),
  });
}

/** `Keller & Söhne` → `keller-sohne/ledger-3f9a2c`: a name that no other firm has by chance. */
export function suggestedOrigin(organisation: string, chance: Uint8Array): string {
  const word = organisation
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replaceAll(/^-|-$/g, '');
  return `${word === '' ? 'bailiwick' : word}/ledger-${Buffer.from(chance).toString('hex')}`;
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
