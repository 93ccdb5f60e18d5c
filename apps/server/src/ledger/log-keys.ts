import { type KeyObject, createPrivateKey, generateKeyPairSync } from 'node:crypto';
import type { LogKeys } from '@bailiwick/ledger/checkpoint';
import type { CanaryShelf } from '../vault/open.ts';
import type { Vault } from '../vault/vault.ts';

const NAME = 'ledger keys';

/**
 * The keys that sign the log: made when they are needed first, sealed under the root key, the same for every server on a
 * database.
 *
 * @param origin how the log is called; no blanks and no plus sign.
 */
export async function openLogKeys(
  origin: string,
  meta: CanaryShelf,
  vault: Vault,
): Promise<LogKeys> {
  const known = (await meta.get(NAME)) ?? (await meta.claim(NAME, sealed(vault)));
  const [ed25519, mlDsa44] = Buffer.from(vault.openList(NAME, Buffer.from(known, 'base64')))
    .toString()
    .split(' ')
    .map((der) => createPrivateKey({ key: Buffer.from(der, 'base64'), format: 'der', type: 'pkcs8' }));
  if (ed25519 === undefined || mlDsa44 === undefined) throw new Error('The keys of the log are incomplete.');
  return { origin, ed25519, mlDsa44 };
}

function sealed(vault: Vault): string {
  const der = (key: KeyObject): string => key.export({ format: 'der', type: 'pkcs8' }).toString('base64');
  const keys = [generateKeyPairSync('ed25519').privateKey, generateKeyPairSync('ml-dsa-44').privateKey];
  return Buffer.from(vault.sealList(NAME, Buffer.from(keys.map(der).join(' ')))).toString('base64');
}

/** `Keller Maler GmbH` → `keller-maler-gmbh/ledger`: a name for the log of a firm that gave none. */
export function originOf(organisation: string): string {
  const word = organisation
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return `${word === '' ? 'bailiwick' : word}/ledger`;
}
