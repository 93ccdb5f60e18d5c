/** Keys as they stand in notes, raw, and as OpenSSL takes them: SubjectPublicKeyInfo. */
import { type KeyObject, createPublicKey } from 'node:crypto';
import { ALGORITHM, type VerifierKey, keyIdOf } from './note.ts';

const ED25519_HEAD = Buffer.from('302a300506032b6570032100', 'hex');

/** SubjectPublicKeyInfo up to the key itself: Ed25519 (RFC 8410), ML-DSA-44 (RFC 9881). */
const SPKI_HEAD: Readonly<Record<number, Buffer>> = {
  [ALGORITHM.ed25519]: ED25519_HEAD,
  [ALGORITHM.ed25519Cosignature]: ED25519_HEAD,
  [ALGORITHM.mlDsa44Cosignature]: Buffer.from('30820532300b06096086480165030403110382052100', 'hex'),
};

/** @throws where the bytes are no key of the algorithm. */
export function publicKeyOf({ algorithm, publicKey }: VerifierKey): KeyObject {
  const head = SPKI_HEAD[algorithm] ?? Buffer.alloc(0);
  return createPublicKey({ key: Buffer.concat([head, publicKey]), format: 'der', type: 'spki' });
}

export function rawPublicKey(key: KeyObject): Uint8Array {
  const der = createPublicKey(key).export({ format: 'der', type: 'spki' });
  return der.subarray(der.length - (key.asymmetricKeyType === 'ed25519' ? 32 : 1312));
}

/** What a verifier must know to check signatures by `key` under a name. */
export function verifierKeyOf(name: string, algorithm: number, key: KeyObject): VerifierKey {
  const publicKey = rawPublicKey(key);
  return { name, keyId: keyIdOf(name, algorithm, publicKey), algorithm, publicKey };
}
