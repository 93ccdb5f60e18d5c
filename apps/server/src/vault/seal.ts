/**
 * Sealed values: AES-256-GCM (NIST SP 800-38D) with a random nonce and a header that names format and key.
 *
 *   version 1 · algorithm 1 · key id 8 · nonce 12 · ciphertext · tag 16        (lengths in bytes)
 *
 * The header, the purpose and the owner of the value are authenticated along: a sealed value that is moved to another
 * scope or another token does not open. One key seals one scope, so random nonces stay far from their limit of 2^32.
 */
import { createCipheriv, createDecipheriv, randomFillSync } from 'node:crypto';

const VERSION = 1;
const AES_256_GCM = 1;
const KEY_ID_BYTES = 8;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const NONCE_AT = 2 + KEY_ID_BYTES;
const HEADER_BYTES = NONCE_AT + NONCE_BYTES;
const CIPHER = 'aes-256-gcm';

export interface SealingKey {
  readonly key: Uint8Array;
  /** Eight bytes that name the root key. */
  readonly id: Uint8Array;
}

/** Why something did not open. */
type Flaw =
  | { readonly kind: 'malformed' }
  | { readonly kind: 'other_key'; readonly id: string }
  | { readonly kind: 'altered' };

/** @param context what the value belongs to; opening takes the same. */
export function seal({ key, id }: SealingKey, context: readonly string[], plain: Uint8Array): Uint8Array {
  const sealed = new Uint8Array(HEADER_BYTES + plain.length + TAG_BYTES);
  sealed[0] = VERSION;
  sealed[1] = AES_256_GCM;
  sealed.set(id, 2);
  sealed.set(nonce(), NONCE_AT);
  const cipher = createCipheriv(CIPHER, key, sealed.subarray(NONCE_AT, HEADER_BYTES), {
    authTagLength: TAG_BYTES,
  });
  cipher.setAAD(bind(sealed, context));
  sealed.set(cipher.update(plain), HEADER_BYTES);
  cipher.final();
  sealed.set(cipher.getAuthTag(), HEADER_BYTES + plain.length);
  return sealed;
}

/** Chance in store: asking the system for twelve bytes at a time costs half as much as the sealing itself. */
const store = new Uint8Array(NONCE_BYTES * 341);
let used = store.length;

/** Twelve bytes that were never given before; good until the next call. */
function nonce(): Uint8Array {
  if (used === store.length) {
    randomFillSync(store);
    used = 0;
  }
  return store.subarray(used, (used += NONCE_BYTES));
}

/** The plain bytes, or why there are none; never a part of them. */
export function open(
  { key, id }: SealingKey,
  context: readonly string[],
  sealed: Uint8Array,
): Uint8Array | Flaw {
  if (sealed.length < HEADER_BYTES + TAG_BYTES || sealed[0] !== VERSION || sealed[1] !== AES_256_GCM) {
    return { kind: 'malformed' };
  }
  const sealedUnder = Buffer.from(sealed.subarray(2, NONCE_AT));
  if (!sealedUnder.equals(id)) return { kind: 'other_key', id: sealedUnder.toString('hex') };
  const tagAt = sealed.length - TAG_BYTES;
  const decipher = createDecipheriv(CIPHER, key, sealed.subarray(NONCE_AT, HEADER_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(bind(sealed, context));
  decipher.setAuthTag(sealed.subarray(tagAt));
  const plain = decipher.update(sealed.subarray(HEADER_BYTES, tagAt));
  try {
    decipher.final();
  } catch {
    plain.fill(0);
    return { kind: 'altered' };
  }
  return new Uint8Array(plain);
}

/** Lengths stand before texts, so that no two contexts give the same bytes (`ab`,`c` and `a`,`bc`). */
function bind(sealed: Uint8Array, context: readonly string[]): Buffer {
  const parts = [Buffer.from(sealed.buffer, sealed.byteOffset, HEADER_BYTES)];
  for (const text of context) {
    const bytes = Buffer.from(text, 'utf8');
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    parts.push(length, bytes);
  }
  return Buffer.concat(parts);
}
