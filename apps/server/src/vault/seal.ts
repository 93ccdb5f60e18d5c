/**
 * Sealed values: AES-256-GCM (NIST SP 800-38D) with a random nonce and a header that names format and key.
 *
 *   magic 3 · version 1 · algorithm 1 · key id 8 · nonce 12 · ciphertext · tag 16        (lengths in bytes)
 *
 * The header, the purpose and the owner of the value are authenticated along: a sealed value that is moved to another
 * scope or another token does not open. One key seals one scope, so random nonces stay far from their limit of 2^32.
 * The first format had no magic; what it sealed still opens, and is sealed anew when keys rotate.
 */
import { createCipheriv, createDecipheriv, randomFillSync } from 'node:crypto';

const MAGIC = Buffer.from('BWS');
const VERSION = 2;
const FIRST_VERSION = 1;
const AES_256_GCM = 1;
const KEY_ID_BYTES = 8;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const CIPHER = 'aes-256-gcm';

/** Where the key id starts, by what the first byte is. */
const KEY_ID_AT = MAGIC.length + 2;
const FIRST_KEY_ID_AT = 2;
const HEADER_BYTES = KEY_ID_AT + KEY_ID_BYTES + NONCE_BYTES;

export interface SealingKey {
  readonly key: Uint8Array;
  /** Eight bytes that name the key's epoch, or the root key. */
  readonly id: Uint8Array;
}

/** Why something did not open. */
export type Flaw =
  | { readonly kind: 'malformed' }
  | { readonly kind: 'other_key'; readonly id: string }
  | { readonly kind: 'altered' };

/** @param context what the value belongs to; opening takes the same. */
export function seal({ key, id }: SealingKey, context: readonly string[], plain: Uint8Array): Uint8Array {
  const sealed = new Uint8Array(HEADER_BYTES + plain.length + TAG_BYTES);
  sealed.set(MAGIC);
  sealed[MAGIC.length] = VERSION;
  sealed[MAGIC.length + 1] = AES_256_GCM;
  sealed.set(id, KEY_ID_AT);
  sealed.set(nonce(), KEY_ID_AT + KEY_ID_BYTES);
  const cipher = createCipheriv(CIPHER, key, sealed.subarray(HEADER_BYTES - NONCE_BYTES, HEADER_BYTES), {
    authTagLength: TAG_BYTES,
  });
  cipher.setAAD(bind(sealed, HEADER_BYTES, context));
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
  const idAt = keyIdAt(sealed);
  if (idAt === undefined) return { kind: 'malformed' };
  if (!names(sealed, idAt, id)) return { kind: 'other_key', id: hexAt(sealed, idAt) };
  const headerEnd = idAt + KEY_ID_BYTES + NONCE_BYTES;
  const tagAt = sealed.length - TAG_BYTES;
  const decipher = createDecipheriv(CIPHER, key, sealed.subarray(headerEnd - NONCE_BYTES, headerEnd), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(bind(sealed, headerEnd, context));
  decipher.setAuthTag(sealed.subarray(tagAt));
  const plain = decipher.update(sealed.subarray(headerEnd, tagAt));
  try {
    decipher.final();
  } catch {
    plain.fill(0);
    return { kind: 'altered' };
  }
  return new Uint8Array(plain);
}

/** The name of the key that a sealed value needs, in hex; undefined where it has no format that is known. */
export function keyIdOf(sealed: Uint8Array): string | undefined {
  const idAt = keyIdAt(sealed);
  return idAt === undefined ? undefined : hexAt(sealed, idAt);
}

/** Whether the value is sealed under this key and in the newest format. */
export function isNewest(sealed: Uint8Array, id: Uint8Array): boolean {
  return keyIdAt(sealed) === KEY_ID_AT && names(sealed, KEY_ID_AT, id);
}

function keyIdAt(sealed: Uint8Array): number | undefined {
  const at = sealed[0] === FIRST_VERSION ? FIRST_KEY_ID_AT : KEY_ID_AT;
  if (sealed.length < at + KEY_ID_BYTES + NONCE_BYTES + TAG_BYTES) return undefined;
  if (sealed[at - 1] !== AES_256_GCM) return undefined;
  if (at === FIRST_KEY_ID_AT) return at;
  const known = sealed[MAGIC.length] === VERSION && MAGIC.every((byte, place) => sealed[place] === byte);
  return known ? at : undefined;
}

/** Byte by byte: cheaper than a window on the bytes, and names are no secrets. */
function names(sealed: Uint8Array, at: number, id: Uint8Array): boolean {
  for (let place = 0; place < KEY_ID_BYTES; place += 1) if (sealed[at + place] !== id[place]) return false;
  return true;
}

const hexAt = (sealed: Uint8Array, at: number): string =>
  Buffer.from(sealed.buffer, sealed.byteOffset + at, KEY_ID_BYTES).toString('hex');

/** Lengths stand before texts, so that no two contexts give the same bytes (`ab`,`c` and `a`,`bc`). */
function bind(sealed: Uint8Array, headerBytes: number, context: readonly string[]): Buffer {
  const parts = [Buffer.from(sealed.buffer, sealed.byteOffset, headerBytes)];
  for (const text of context) {
    const bytes = Buffer.from(text, 'utf8');
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    parts.push(length, bytes);
  }
  return Buffer.concat(parts);
}
