/**
 * Keys of those who vouch for a bundle: Ed25519 and ML-DSA-65 (FIPS 204) together. Both signatures must hold, so that
 * neither a quantum computer nor a fault in the younger scheme is enough to forge one.
 */
import {
  type KeyObject,
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
} from 'node:crypto';
import { BailiwickError } from '@bailiwick/contract/errors';
import { z } from 'zod';

export const KEY_NAME = /^[a-z0-9][a-z0-9-]{0,40}$/;

export interface PublicKeys {
  readonly name: string;
  /** Half of the SHA-256 of both keys, in hex: what two people compare over the telephone. */
  readonly fingerprint: string;
  readonly ed25519: KeyObject;
  readonly mlDsa65: KeyObject;
}

export interface PrivateKeys extends PublicKeys {
  readonly secret: { readonly ed25519: KeyObject; readonly mlDsa65: KeyObject };
}

const keyFile = z.strictObject({
  name: z.string().regex(KEY_NAME),
  kind: z.enum(['public', 'private']),
  ed25519: z.base64().max(200),
  mlDsa65: z.base64().max(12_000),
});

/** New keys, as the texts of their two files. */
export function newKeys(name: string): { readonly publicFile: string; readonly privateFile: string } {
  const ed25519 = generateKeyPairSync('ed25519');
  const mlDsa65 = generateKeyPairSync('ml-dsa-65');
  return {
    publicFile: fileOf(name, 'public', der(ed25519.publicKey, 'spki'), der(mlDsa65.publicKey, 'spki')),
    privateFile: fileOf(name, 'private', der(ed25519.privateKey, 'pkcs8'), der(mlDsa65.privateKey, 'pkcs8')),
  };
}

/** @throws BailiwickError `malformed_request` */
export function readPublicKeys(text: string): PublicKeys {
  const { name, ed25519, mlDsa65 } = parse(text, 'public');
  return publicKeys(
    name,
    key(() => createPublicKey({ key: bytes(ed25519), format: 'der', type: 'spki' }), 'ed25519'),
    key(() => createPublicKey({ key: bytes(mlDsa65), format: 'der', type: 'spki' }), 'ml-dsa-65'),
  );
}

/** @throws BailiwickError `malformed_request` */
export function readPrivateKeys(text: string): PrivateKeys {
  const file = parse(text, 'private');
  const ed25519 = key(
    () => createPrivateKey({ key: bytes(file.ed25519), format: 'der', type: 'pkcs8' }),
    'ed25519',
  );
  const mlDsa65 = key(
    () => createPrivateKey({ key: bytes(file.mlDsa65), format: 'der', type: 'pkcs8' }),
    'ml-dsa-65',
  );
  return {
    ...publicKeys(file.name, createPublicKey(ed25519), createPublicKey(mlDsa65)),
    secret: { ed25519, mlDsa65 },
  };
}

function publicKeys(name: string, ed25519: KeyObject, mlDsa65: KeyObject): PublicKeys {
  const both = Buffer.concat([der(ed25519, 'spki'), der(mlDsa65, 'spki')]);
  const fingerprint = createHash('sha256').update(both).digest('hex').slice(0, 32);
  return { name, fingerprint, ed25519, mlDsa65 };
}

function parse(text: string, kind: 'public' | 'private'): z.infer<typeof keyFile> {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    throw noKey(kind);
  }
  const parsed = keyFile.safeParse(read);
  if (!parsed.success || parsed.data.kind !== kind) throw noKey(kind);
  return parsed.data;
}

/** A key of another kind in the place of one of the two would be checked by rules that are not its own. */
function key(make: () => KeyObject, wanted: 'ed25519' | 'ml-dsa-65'): KeyObject {
  let made: KeyObject;
  try {
    made = make();
  } catch {
    throw noKey('usable');
  }
  if (made.asymmetricKeyType !== wanted) throw noKey('usable');
  return made;
}

const noKey = (kind: string): BailiwickError =>
  new BailiwickError('malformed_request', `The file holds no ${kind} key for bundles.`, {
    remedy: 'Name a file that `bailiwick vendor kb keygen` made: NAME.pub to trust, NAME.key to sign.',
  });

const bytes = (base64: string): Buffer => Buffer.from(base64, 'base64');

const der = (one: KeyObject, type: 'spki' | 'pkcs8'): Buffer => one.export({ format: 'der', type });

const fileOf = (name: string, kind: 'public' | 'private', ed25519: Buffer, mlDsa65: Buffer): string =>
  `${JSON.stringify({ name, kind, ed25519: ed25519.toString('base64'), mlDsa65: mlDsa65.toString('base64') })}\n`;
