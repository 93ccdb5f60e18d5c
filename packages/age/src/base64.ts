const ALPHABET = /^[A-Za-z0-9+/]*$/;

/** RFC 4648 section 4, without padding. */
export function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replace(/=+$/, '');
}

/**
 * The bytes, or undefined for any text that `toBase64` would not have written: a second spelling of the same bytes
 * would let a stranger change a file without the key.
 */
export function fromBase64(text: string): Uint8Array | undefined {
  if (!ALPHABET.test(text)) return undefined;
  const bytes = Buffer.from(text, 'base64');
  return toBase64(bytes) === text ? bytes : undefined;
}
