/**
 * `mlkem768x25519`: a key agreement of which both halves would have to be broken, ML-KEM-768 (FIPS 203) and X25519.
 *
 * The KEM is X-Wing (HPKE KEM id 0x647a), the wrapping HPKE in base mode (RFC 9180) with HKDF-SHA256 and
 * ChaCha20-Poly1305.
 */
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  decapsulate,
  encapsulate,
  randomBytes,
} from 'node:crypto';
import { fromBase64, toBase64 } from './base64.ts';
import { AgeError } from './fault.ts';
import type { Stanza } from './header.ts';
import { hpkeContext } from './hpke.ts';
import { open, seal } from './seal.ts';
import { publicOf, sharedSecret } from './x25519.ts';

export const HYBRID = 'mlkem768x25519';
const INFO = 'age-encryption.org/mlkem768x25519';
const ML_KEM = 'ml-kem-768';
const ML_KEM_KEY = 1184;
const ML_KEM_CIPHERTEXT = 1088;
const X25519_KEY = 32;
const HYBRID_KEY = ML_KEM_KEY + X25519_KEY;
const ENCAPSULATED = ML_KEM_CIPHERTEXT + X25519_KEY;
const WRAPPED = 32;
/** X-Wing, section 5.3: `\.//^\`. */
const LABEL = Buffer.from('\\.//^\\', 'latin1');

/** @param publicKey 1216 bytes. @throws AgeError `key` where it is none. */
export function wrapHybrid(fileKey: Uint8Array, publicKey: Uint8Array): Stanza {
  const theirs = publicKey.subarray(ML_KEM_KEY);
  const mine = randomBytes(X25519_KEY);
  const { sharedKey, ciphertext } = encapsulateTo(publicKey.subarray(0, ML_KEM_KEY));
  const share = publicOf(mine);
  const agreed = sharedSecret(mine, theirs);
  if (agreed === undefined) throw malformed();
  const { key, nonce } = hpkeContext(combined(sharedKey, agreed, share, theirs), INFO);
  return {
    args: [HYBRID, toBase64(Buffer.concat([ciphertext, share]))],
    body: seal(key, nonce, fileKey),
  };
}

/** The file key, or undefined where the stanza is for somebody else. @throws AgeError `header` */
export function unwrapHybrid({ args, body }: Stanza, seed: Uint8Array): Uint8Array | undefined {
  const sent = args.length === 2 ? fromBase64(args[1] ?? '') : undefined;
  if (sent?.length !== ENCAPSULATED || body.length !== WRAPPED) {
    throw new AgeError('header', 'A post-quantum recipient in the header is malformed.');
  }
  const { kem, x25519 } = expand(seed);
  const share = sent.subarray(ML_KEM_CIPHERTEXT);
  const agreed = sharedSecret(x25519, share);
  if (agreed === undefined)
    throw new AgeError('header', 'A key share in the header is a point of low order.');
  const shared = decapsulate(kem, sent.subarray(0, ML_KEM_CIPHERTEXT));
  const { key, nonce } = hpkeContext(combined(shared, agreed, share, publicOf(x25519)), INFO);
  return open(key, nonce, body);
}

/** The recipient that belongs to an identity. @param seed 32 bytes. */
export function hybridPublicKey(seed: Uint8Array): Uint8Array {
  const { kem, x25519 } = expand(seed);
  return Buffer.concat([createPublicKey(kem).export({ format: 'raw-public' }), publicOf(x25519)]);
}

/** Whether ML-KEM takes it for a key: 1216 bytes of anything are none. */
export function isHybridPublicKey(publicKey: Uint8Array): boolean {
  if (publicKey.length !== HYBRID_KEY) return false;
  try {
    createPublicKey({
      key: Buffer.from(publicKey.subarray(0, ML_KEM_KEY)),
      format: 'raw-public',
      asymmetricKeyType: ML_KEM,
    });
    return true;
  } catch {
    return false;
  }
}

function encapsulateTo(publicKey: Uint8Array) {
  return encapsulate(
    createPublicKey({ key: Buffer.from(publicKey), format: 'raw-public', asymmetricKeyType: ML_KEM }),
  );
}

function expand(seed: Uint8Array) {
  const expanded = createHash('shake256', { outputLength: 96 }).update(seed).digest();
  return {
    kem: createPrivateKey({
      key: expanded.subarray(0, 64),
      format: 'raw-seed',
      asymmetricKeyType: ML_KEM,
    }),
    x25519: expanded.subarray(64),
  };
}

function combined(kem: Uint8Array, agreed: Uint8Array, share: Uint8Array, theirs: Uint8Array): Uint8Array {
  return createHash('sha3-256')
    .update(kem)
    .update(agreed)
    .update(share)
    .update(theirs)
    .update(LABEL)
    .digest();
}

const malformed = (): AgeError => new AgeError('key', 'The recipient is not a valid key.');
