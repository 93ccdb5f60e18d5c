/**
 * Keyed derivation: the same value has the same name in the same scope, and nobody without the scope's key can
 * guess a name from a value or check a guess.
 */
import { createHmac } from 'node:crypto';
import type { PseudonymType } from './pseudonym.ts';

const SEPARATOR = Buffer.of(0);
/** Never occurs in UTF-8, so it tells the two encodings of a value apart. */
const NOT_UTF8 = Buffer.of(0xff);

/** HMAC-SHA-256 over `type || 0 || canonical`: the source of a value's code. */
export function macOfValue(key: Uint8Array, type: PseudonymType, canonical: string): Uint8Array {
  return mac(key, type, SEPARATOR, bytesOf(canonical));
}

/** HMAC-SHA-256 over `"surface" || 0 || surface`: the source of a spelling's variant. */
export function macOfSurface(key: Uint8Array, surface: string): Uint8Array {
  return mac(key, 'surface', SEPARATOR, bytesOf(surface));
}

/** HMAC-SHA-256 over `"surrogate" || 0 || type || 0 || canonical || 0 || attempt`: the source of a realistic name. */
export function macOfSurrogate(
  key: Uint8Array,
  type: PseudonymType,
  canonical: string,
  attempt: number,
): Uint8Array {
  return mac(
    key,
    'surrogate',
    SEPARATOR,
    Buffer.from(type),
    SEPARATOR,
    bytesOf(canonical),
    SEPARATOR,
    Buffer.from(String(attempt)),
  );
}

function mac(key: Uint8Array, purpose: string, ...parts: readonly Uint8Array[]): Uint8Array {
  const hmac = createHmac('sha256', key).update(purpose);
  for (const part of parts) hmac.update(part);
  return hmac.digest();
}

/**
 * UTF-8; a text with unpaired surrogates, which UTF-8 cannot tell apart, as 0xff and UTF-16LE.
 * Without it two such values would share one MAC, and no code could ever separate them.
 */
function bytesOf(text: string): Uint8Array {
  return text.isWellFormed() ? Buffer.from(text) : Buffer.concat([NOT_UTF8, Buffer.from(text, 'utf16le')]);
}
