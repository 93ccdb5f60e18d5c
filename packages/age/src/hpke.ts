/** The key schedule of HPKE's base mode (RFC 9180 section 5.1), for the one suite that age uses. */
import { createHmac } from 'node:crypto';

/** KEM 0x647a (X-Wing), KDF 0x0001 (HKDF-SHA256), AEAD 0x0003 (ChaCha20-Poly1305). */
const SUITE = Buffer.concat([Buffer.from('HPKE'), Buffer.from([0x64, 0x7a, 0, 1, 0, 3])]);
const VERSION = Buffer.from('HPKE-v1');
const NOTHING = Buffer.alloc(0);

/** Key and nonce of the first, and here only, message. */
export function hpkeContext(
  shared: Uint8Array,
  info: string,
): { readonly key: Uint8Array; readonly nonce: Uint8Array } {
  const context = Buffer.concat([
    Buffer.from([0]),
    extract(NOTHING, 'psk_id_hash', NOTHING),
    extract(NOTHING, 'info_hash', Buffer.from(info)),
  ]);
  const secret = extract(shared, 'secret', NOTHING);
  return { key: expand(secret, 'key', context, 32), nonce: expand(secret, 'base_nonce', context, 12) };
}

function extract(salt: Uint8Array, label: string, input: Uint8Array): Uint8Array {
  return createHmac('sha256', salt).update(VERSION).update(SUITE).update(label).update(input).digest();
}

/** One block of HKDF-Expand is enough: nothing here is longer than a hash. */
function expand(secret: Uint8Array, label: string, info: Uint8Array, length: number): Uint8Array {
  return createHmac('sha256', secret)
    .update(Buffer.from([0, length]))
    .update(VERSION)
    .update(SUITE)
    .update(label)
    .update(info)
    .update(Buffer.from([1]))
    .digest()
    .subarray(0, length);
}
