import { randomBytes } from 'node:crypto';
import { withoutArmour } from './armour.ts';
import { ByteReader } from './byte-reader.ts';
import { AgeError } from './fault.ts';
import { type Stanza, readHeader, writeHeader } from './header.ts';
import { HYBRID, unwrapHybrid, wrapHybrid } from './hybrid.ts';
import type { Identity, Recipient } from './key.ts';
import { SCRYPT, unwrapPassphrase, wrapPassphrase } from './passphrase.ts';
import { openPayload, sealPayload } from './payload.ts';
import { X25519, unwrapX25519, wrapX25519 } from './x25519.ts';

const FILE_KEY = 16;

/**
 * Encrypts a stream for every one of the recipients.
 *
 * @throws AgeError `key` for no recipient, and for kinds that must not stand beside each other.
 */
export async function* encrypt(
  plain: AsyncIterable<Uint8Array>,
  recipients: readonly Recipient[],
): AsyncGenerator<Uint8Array> {
  checkTogether(recipients);
  const fileKey = randomBytes(FILE_KEY);
  const stanzas: Stanza[] = [];
  for (const recipient of recipients) stanzas.push(await wrap(fileKey, recipient));
  yield writeHeader(stanzas, fileKey);
  yield* sealPayload(fileKey, new ByteReader(plain));
}

/**
 * Decrypts a stream, binary or armoured, with the first identity that fits.
 *
 * Each chunk is checked before it is given; whether the file is whole is known only at the end, so that whoever acts
 * on a part must be ready to take it back.
 *
 * @throws AgeError
 */
export async function* decrypt(
  sealed: AsyncIterable<Uint8Array>,
  identities: readonly Identity[],
): AsyncGenerator<Uint8Array> {
  const reader = new ByteReader(withoutArmour(sealed));
  try {
    const header = await readHeader(reader);
    const fileKey = await unwrap(header.stanzas, identities);
    header.verify(fileKey);
    yield* openPayload(fileKey, reader);
  } finally {
    await reader.close();
  }
}

function checkTogether(recipients: readonly Recipient[]): void {
  const kinds = new Set(recipients.map(({ kind }) => kind));
  if (kinds.size === 0) throw new AgeError('key', 'A file needs a recipient.');
  if (kinds.has('passphrase') && recipients.length > 1) {
    throw new AgeError('key', 'A passphrase must be the only way to open a file.');
  }
  if (kinds.size > 1) {
    throw new AgeError('key', 'Recipients that resist quantum computers and others must not share a file.');
  }
}

async function wrap(fileKey: Uint8Array, recipient: Recipient): Promise<Stanza> {
  switch (recipient.kind) {
    case 'hybrid':
      return wrapHybrid(fileKey, recipient.publicKey);
    case 'x25519':
      return wrapX25519(fileKey, recipient.publicKey);
    case 'passphrase':
      return wrapPassphrase(fileKey, recipient.text);
  }
}

async function unwrap(stanzas: readonly Stanza[], identities: readonly Identity[]): Promise<Uint8Array> {
  // Whoever knows the passphrase of a file may believe that nobody else can have written it.
  if (stanzas.length > 1 && stanzas.some(({ args: [kind] }) => kind === SCRYPT)) {
    throw new AgeError('header', 'The file has a passphrase and another recipient, which must not be.');
  }
  for (const identity of identities) {
    for (const stanza of stanzas) {
      const fileKey = await opened(stanza, identity);
      if (fileKey !== undefined) return fileKey;
    }
  }
  throw new AgeError('no_match', 'None of the keys opens this file.');
}

async function opened(stanza: Stanza, identity: Identity): Promise<Uint8Array | undefined> {
  const [kind] = stanza.args;
  if (kind === HYBRID && identity.kind === 'hybrid') return unwrapHybrid(stanza, identity.seed);
  if (kind === X25519 && identity.kind === 'x25519') return unwrapX25519(stanza, identity.secret);
  if (kind === SCRYPT && identity.kind === 'passphrase') return unwrapPassphrase(stanza, identity.text);
  return undefined;
}
