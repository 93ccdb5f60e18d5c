import { hkdfSync } from 'node:crypto';

/**
 * One key per purpose (HKDF-SHA-256, RFC 5869), so that no key ever does two jobs and none leads back to the root.
 * The names are part of the format of everything sealed: they never change.
 */
export type Purpose =
  | 'own lists'
  | 'own lists seal'
  | 'key id'
  | 'scope name'
  | 'pseudonym code'
  | 'pseudonym seal'
  | 'subject key wrap'
  | 'canary seal'
  | 'keyring seal';

const KEY_BYTES = 32;

/** @param subject what the key is for within its purpose, a scope for example. */
export function deriveKey(root: Uint8Array, purpose: Purpose, subject = ''): Uint8Array {
  // A purpose holds no NUL, so no two pairs of purpose and subject give one text.
  return new Uint8Array(hkdfSync('sha256', root, '', `bailiwick/1/${purpose}\0${subject}`, KEY_BYTES));
}
