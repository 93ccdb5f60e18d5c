import { hkdfSync } from 'node:crypto';

/** HKDF-SHA-256 (RFC 5869), 32 bytes: the only way in which age makes one key from another. */
export function derive(secret: Uint8Array, salt: Uint8Array | string, info: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, salt, info, 32));
}
