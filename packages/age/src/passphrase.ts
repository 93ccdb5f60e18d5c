/** `scrypt`: a file that a passphrase opens. Symmetric, so that quantum computers gain nothing worth speaking of. */
import { randomBytes, scrypt } from 'node:crypto';
import { fromBase64, toBase64 } from './base64.ts';
import { AgeError } from './fault.ts';
import type { Stanza } from './header.ts';
import { open, seal } from './seal.ts';

export const SCRYPT = 'scrypt';
const LABEL = 'age-encryption.org/v1/scrypt';
const SALT = 16;
const WRAPPED = 32;
const BLOCK = 8;
/** A second of work and 256 MiB for each guess, as the reference implementation asks for. */
const LOG_WORK = 18;
/** A stranger's file may ask for work; 1 GiB and a few seconds are as much as it gets. */
const MOST_LOG_WORK = 20;
const ZERO_NONCE = new Uint8Array(12);

export async function wrapPassphrase(fileKey: Uint8Array, passphrase: string): Promise<Stanza> {
  const salt = randomBytes(SALT);
  const key = await stretched(passphrase, salt, LOG_WORK);
  return { args: [SCRYPT, toBase64(salt), String(LOG_WORK)], body: seal(key, ZERO_NONCE, fileKey) };
}

/** The file key, or undefined for another passphrase. @throws AgeError `header` */
export async function unwrapPassphrase(
  { args, body }: Stanza,
  passphrase: string,
): Promise<Uint8Array | undefined> {
  const [, salted = '', work = ''] = args;
  const salt = fromBase64(salted);
  if (args.length !== 3 || salt?.length !== SALT || !/^[1-9]\d?$/.test(work) || body.length !== WRAPPED) {
    throw new AgeError('header', 'The passphrase entry in the header is malformed.');
  }
  if (Number(work) > MOST_LOG_WORK) {
    throw new AgeError(
      'header',
      'The file asks for more work than a passphrase is worth; it may be an attack.',
    );
  }
  return open(await stretched(passphrase, salt, Number(work)), ZERO_NONCE, body);
}

function stretched(passphrase: string, salt: Uint8Array, logWork: number): Promise<Uint8Array> {
  const N = 2 ** logWork;
  // OpenSSL counts a little more than the 128 * N * r bytes of the algorithm.
  const options = { N, r: BLOCK, p: 1, maxmem: 129 * N * BLOCK + 2 ** 20 };
  return new Promise((resolve, reject) => {
    scrypt(passphrase, Buffer.concat([Buffer.from(LABEL), salt]), 32, options, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}
