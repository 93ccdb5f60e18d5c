import { randomBytes } from 'node:crypto';
import type { ByteReader } from './byte-reader.ts';
import { derive } from './derive.ts';
import { AgeError } from './fault.ts';
import { TAG, open, seal } from './seal.ts';

const CHUNK = 64 * 1024;
const SALT = 16;

/** The content in chunks of 64 KiB, each sealed under its number and whether it is the last: STREAM. */
export async function* sealPayload(fileKey: Uint8Array, plain: ByteReader): AsyncGenerator<Uint8Array> {
  const salt = randomBytes(SALT);
  yield salt;
  const key = derive(fileKey, salt, 'payload');
  for (let count = 0; ; count += 1) {
    const chunk = await plain.take(CHUNK);
    const last = (await plain.peek(1)).length === 0;
    yield seal(key, nonceOf(count, last), chunk);
    if (last) return;
  }
}

/**
 * Gives each chunk only once its tag is checked.
 *
 * @throws AgeError `header` where there is no payload; `payload` at the first chunk that is not as it was written, also where the end is missing or
 *   something follows it. What was given before stands: it is authentic, but it may not be all.
 */
export async function* openPayload(fileKey: Uint8Array, sealed: ByteReader): AsyncGenerator<Uint8Array> {
  const salt = await sealed.take(SALT);
  if (salt.length < SALT) throw new AgeError('header', 'The file ends right after its header.');
  const key = derive(fileKey, salt, 'payload');
  for (let count = 0; ; count += 1) {
    const chunk = await sealed.take(CHUNK + TAG);
    const last = (await sealed.peek(1)).length === 0;
    const plain = open(key, nonceOf(count, last), chunk);
    // An empty last chunk would be a second way to write the same content.
    if (plain === undefined || (plain.length === 0 && count > 0)) throw broken();
    yield plain;
    if (last) return;
  }
}

/** Eleven bytes of counter, then 1 for the last chunk. 2^48 chunks are more than any disk holds. */
function nonceOf(count: number, last: boolean): Uint8Array {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(count, 5, 6);
  nonce[11] = last ? 1 : 0;
  return nonce;
}

const broken = (): AgeError =>
  new AgeError('payload', 'The content of the file was changed or does not end as it must.');
