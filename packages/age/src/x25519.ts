/** `X25519`: the recipient of files from before the post-quantum one. */
import { createPrivateKey, createPublicKey, diffieHellman, randomBytes } from 'node:crypto';
import { fromBase64, toBase64 } from './base64.ts';
import { derive } from './derive.ts';
import { AgeError } from './fault.ts';
import type { Stanza } from './header.ts';
import { open, seal } from './seal.ts';

export const X25519 = 'X25519';
const INFO = 'age-encryption.org/v1/X25519';
const KEY = 32;
const WRAPPED = 32;
/** The wrapping key is used once, so that its nonce may be fixed. */
const ZERO_NONCE = new Uint8Array(12);

/** @param publicKey 32 bytes. @throws AgeError `key` for a point of low order. */
export function wrapX25519(fileKey: Uint8Array, publicKey: Uint8Array): Stanza {
  const mine = randomBytes(KEY);
  const share = publicOf(mine);
  const agreed = sharedSecret(mine, publicKey);
  if (agreed === undefined) throw new AgeError('key', 'The recipient is not a valid key.');
  const key = derive(agreed, Buffer.concat([share, publicKey]), INFO);
  return { args: [X25519, toBase64(share)], body: seal(key, ZERO_NONCE, fileKey) };
}

/** The file key, or undefined where the stanza is for somebody else. @throws AgeError `header` */
export function unwrapX25519({ args, body }: Stanza, secret: Uint8Array): Uint8Array | undefined {
  const share = args.length === 2 ? fromBase64(args[1] ?? '') : undefined;
  if (share?.length !== KEY || body.length !== WRAPPED) {
    throw new AgeError('header', 'A recipient in the header is malformed.');
  }
  const agreed = sharedSecret(secret, share);
  if (agreed === undefined)
    throw new AgeError('header', 'A key share in the header is a point of low order.');
  return open(derive(agreed, Buffer.concat([share, publicOf(secret)]), INFO), ZERO_NONCE, body);
}

/** @param secret 32 bytes. */
export function publicOf(secret: Uint8Array): Uint8Array {
  return createPublicKey(privateKey(secret)).export({ format: 'raw-public' });
}

/** Undefined where all parties would agree on the same zeros (RFC 7748 section 6.1); OpenSSL refuses that. */
export function sharedSecret(secret: Uint8Array, theirs: Uint8Array): Uint8Array | undefined {
  const publicKey = createPublicKey({
    key: Buffer.from(theirs),
    format: 'raw-public',
    asymmetricKeyType: 'x25519',
  });
  try {
    return diffieHellman({ privateKey: privateKey(secret), publicKey });
  } catch {
    return undefined;
  }
}

function privateKey(secret: Uint8Array) {
  return createPrivateKey({
    key: Buffer.from(secret),
    format: 'raw-private',
    asymmetricKeyType: 'x25519',
  });
}
