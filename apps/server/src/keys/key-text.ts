import { crc32 } from 'node:zlib';

/**
 * The text of an API key: `bw_`, 32 random bytes in base 62, and a check of six characters.
 *
 * The check is no secret and no proof; it tells a slip of the hand from a key that does not exist, and lets secret
 * scanners recognise a key for what it is.
 */
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const SECRET_BYTES = 32;
const SECRET_LENGTH = 43;
const CHECK_LENGTH = 6;
const SHAPE = /^bw_[0-9A-Za-z]{49}$/;

/** @param secret 32 random bytes. */
export function keyText(secret: Uint8Array): string {
  if (secret.length !== SECRET_BYTES) throw new RangeError(`A key is made of ${SECRET_BYTES} bytes.`);
  const body = `bw_${base62(BigInt(`0x${Buffer.from(secret).toString('hex')}`), SECRET_LENGTH)}`;
  return body + checkOf(body);
}

/** `well_formed` says nothing about whether the key exists. */
export function judgeKeyText(text: string): 'well_formed' | 'misspelt' | 'no_key' {
  if (!text.startsWith('bw_')) return 'no_key';
  if (!SHAPE.test(text)) return 'misspelt';
  return checkOf(text.slice(0, -CHECK_LENGTH)) === text.slice(-CHECK_LENGTH) ? 'well_formed' : 'misspelt';
}

function checkOf(body: string): string {
  return base62(BigInt(crc32(body)), CHECK_LENGTH);
}

function base62(value: bigint, length: number): string {
  let text = '';
  for (let rest = value; text.length < length; rest /= 62n) text = ALPHABET.charAt(Number(rest % 62n)) + text;
  return text;
}
