/** Keys as people carry them: lines of text. */
import { randomBytes } from 'node:crypto';
import { decode, encode } from './bech32.ts';
import { AgeError } from './fault.ts';
import { hybridPublicKey, isHybridPublicKey } from './hybrid.ts';
import { publicOf } from './x25519.ts';

/** Whom a file is written to. */
export type Recipient =
  | { readonly kind: 'hybrid'; readonly publicKey: Uint8Array }
  | { readonly kind: 'x25519'; readonly publicKey: Uint8Array }
  | Passphrase;

/** What opens a file. */
export type Identity =
  | { readonly kind: 'hybrid'; readonly seed: Uint8Array }
  | { readonly kind: 'x25519'; readonly secret: Uint8Array }
  | Passphrase;

interface Passphrase {
  readonly kind: 'passphrase';
  readonly text: string;
}

const SECRET = 32;

/** @throws AgeError `key` for an empty one. */
export function passphrase(text: string): Passphrase {
  if (text === '') throw new AgeError('key', 'A passphrase must not be empty.');
  return { kind: 'passphrase', text };
}

/** @param text `age1pq1…` or `age1…`. @throws AgeError `key` */
export function parseRecipient(text: string): Recipient {
  const decoded = decode(text);
  if (text === text.toLowerCase() && decoded !== undefined) {
    const { prefix, bytes } = decoded;
    if (prefix === 'age1pq' && isHybridPublicKey(bytes)) return { kind: 'hybrid', publicKey: bytes };
    if (prefix === 'age' && bytes.length === SECRET) return { kind: 'x25519', publicKey: bytes };
  }
  throw new AgeError('key', 'This is no recipient: it must be a whole age1pq1… or age1… key.');
}

/** @param text `AGE-SECRET-KEY-PQ-1…` or `AGE-SECRET-KEY-1…`. @throws AgeError `key` */
export function parseIdentity(text: string): Identity {
  const decoded = decode(text);
  if (text === text.toUpperCase() && decoded?.bytes.length === SECRET) {
    if (decoded.prefix === 'age-secret-key-pq-') return { kind: 'hybrid', seed: decoded.bytes };
    if (decoded.prefix === 'age-secret-key-') return { kind: 'x25519', secret: decoded.bytes };
  }
  throw new AgeError('key', 'This is no identity: it must be a whole AGE-SECRET-KEY-… line.');
}

/** The file that `age-keygen` writes: one identity a line, `#` before a remark. @throws AgeError `key` */
export function parseIdentities(text: string): readonly Identity[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  if (lines.length === 0) throw new AgeError('key', 'The file holds no identity.');
  return lines.map(parseIdentity);
}

/** A new identity that resists quantum computers: `AGE-SECRET-KEY-PQ-1…`. */
export function generateIdentity(): string {
  return encode('age-secret-key-pq-', randomBytes(SECRET)).toUpperCase();
}

/** The recipient that belongs to an identity, as text. @throws AgeError `key` for what is none. */
export function recipientOf(text: string): string {
  const identity = parseIdentity(text);
  switch (identity.kind) {
    case 'hybrid':
      return encode('age1pq', hybridPublicKey(identity.seed));
    case 'x25519':
      return encode('age', publicOf(identity.secret));
    case 'passphrase':
      throw new AgeError('key', 'A passphrase has no recipient.');
  }
}
