import { sha256 } from './sha256.ts';

const BITCOIN = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
export const RIPPLE = 'rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz';

/** The bytes of a base58 text; nothing where a character is none of the alphabet. */
export function fromBase58(text: string, alphabet = BITCOIN): Uint8Array | undefined {
  const bytes: number[] = [];
  for (const char of text) {
    let carry = alphabet.indexOf(char);
    if (carry < 0) return undefined;
    for (let i = 0; i < bytes.length; i++) {
      carry += (bytes[i] as number) * 58;
      bytes[i] = carry & 0xff;
      carry >>= 8;
    }
    for (; carry > 0; carry >>= 8) bytes.push(carry & 0xff);
  }
  for (let i = 0; text[i] === alphabet[0] && i < text.length; i++) bytes.push(0);
  return Uint8Array.from(bytes.reverse());
}

/** The payload of base58check: the last four bytes are the beginning of a double SHA-256 of the others. */
export function checkedPayload(text: string, alphabet = BITCOIN): Uint8Array | undefined {
  const bytes = fromBase58(text, alphabet);
  if (bytes === undefined || bytes.length < 5) return undefined;
  const payload = bytes.subarray(0, -4);
  const digest = sha256(sha256(payload));
  return bytes.subarray(-4).every((byte, i) => byte === digest[i]) ? payload : undefined;
}
