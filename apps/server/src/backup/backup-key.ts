/**
 * The install's own way into its backups, beside the recovery keys: with it a backup is tried by the install that makes
 * it. It rests sealed in the database; a stolen backup holds it only behind the root key, which is in no backup.
 */
import { createHash } from 'node:crypto';
import {
  type Identity,
  type Recipient,
  generateIdentity,
  parseIdentity,
  parseRecipient,
  recipientOf,
} from '@bailiwick/age';

const FACT = 'backup_key';

export interface Shelf {
  get(name: string): Promise<string | undefined>;
  claim(name: string, value: string): Promise<string>;
}

export interface Seal {
  sealList(name: string, plain: Uint8Array): Uint8Array;
  openList(name: string, sealed: Uint8Array): Uint8Array;
}

export interface BackupKey {
  readonly identity: Identity;
  readonly recipient: Recipient;
  /** Names pieces by what they hold, so that nobody without it learns what that is. */
  readonly naming: Uint8Array;
}

export async function openBackupKey(shelf: Shelf, seal: Seal): Promise<BackupKey> {
  const made = (): string =>
    Buffer.from(seal.sealList(FACT, Buffer.from(generateIdentity()))).toString('base64');
  const sealed = (await shelf.get(FACT)) ?? (await shelf.claim(FACT, made()));
  const secret = Buffer.from(seal.openList(FACT, Buffer.from(sealed, 'base64'))).toString('utf8');
  return {
    identity: parseIdentity(secret),
    recipient: parseRecipient(recipientOf(secret)),
    naming: createHash('sha256').update(`bailiwick backup names\0${secret}`).digest(),
  };
}
