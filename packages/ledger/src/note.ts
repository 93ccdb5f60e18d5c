/**
 * Signed notes: `c2sp.org/signed-note`. A text, an empty line, and a line for each signature.
 *
 * A verifier passes over signatures by keys that it does not know, and refuses the note where one by a key that it knows
 * is wrong.
 */
import { createHash } from 'node:crypto';

/** What kind of key made a signature, as one byte of its key id and of its verifier's key. */
export const ALGORITHM = { ed25519: 0x01, ed25519Cosignature: 0x04, mlDsa44Cosignature: 0x06 } as const;

export interface SignatureLine {
  readonly name: string;
  /** The first four bytes of the hash of name and key, in hex. */
  readonly keyId: string;
  readonly signature: Uint8Array;
}

export interface Note {
  /** Ends with a line feed. */
  readonly text: string;
  readonly signatures: readonly SignatureLine[];
}

export interface VerifierKey {
  readonly name: string;
  readonly keyId: string;
  readonly algorithm: number;
  readonly publicKey: Uint8Array;
}

const DASH = '\u2014';
const MOST_SIGNATURES = 100;
const MOST_BYTES = 1 << 20;

/** SHA-256(name ‖ 0x0A ‖ algorithm ‖ key), its first four bytes in hex. */
export function keyIdOf(name: string, algorithm: number, publicKey: Uint8Array): string {
  return createHash('sha256')
    .update(`${name}\n`)
    .update(Uint8Array.of(algorithm))
    .update(publicKey)
    .digest('hex')
    .slice(0, 8);
}

/** `name+keyid+base64(algorithm ‖ key)` */
export const formatVerifierKey = ({ name, keyId, algorithm, publicKey }: VerifierKey): string =>
  `${name}+${keyId}+${Buffer.concat([Uint8Array.of(algorithm), publicKey]).toString('base64')}`;

/** @returns undefined where the text is no verifier's key or its id is not of this key. */
export function parseVerifierKey(text: string): VerifierKey | undefined {
  const [, name, keyId, encoded] =
    /^([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+={0,2})$/.exec(text.trim()) ?? [];
  if (name === undefined || keyId === undefined || encoded === undefined) return undefined;
  const bytes = strictBase64(encoded);
  const algorithm = bytes?.[0];
  if (bytes === undefined || algorithm === undefined) return undefined;
  const publicKey = bytes.subarray(1);
  return keyIdOf(name, algorithm, publicKey) === keyId ? { name, keyId, algorithm, publicKey } : undefined;
}

export const formatNote = ({ text, signatures }: Note): string => `${text}\n${formatSignatures(signatures)}`;

/** A line for each. */
export function formatSignatures(signatures: readonly SignatureLine[]): string {
  const lines = signatures.map(({ name, keyId, signature }) => {
    const bytes = Buffer.concat([Buffer.from(keyId, 'hex'), signature]);
    return `${DASH} ${name} ${bytes.toString('base64')}\n`;
  });
  return lines.join('');
}

/** @returns undefined where the text is no signed note: nothing of it may be believed. */
export function parseNote(written: string): Note | undefined {
  if (written.length > MOST_BYTES || !isPlain(written) || !written.endsWith('\n')) return undefined;
  const split = written.lastIndexOf('\n\n');
  if (split === -1) return undefined;
  const text = written.slice(0, split + 1);
  const signatures = parseSignatures(written.slice(split + 2, -1));
  return signatures === undefined ? undefined : { text, signatures };
}

/** @returns undefined where a line is no signature, or there are none or too many. */
export function parseSignatures(written: string): readonly SignatureLine[] | undefined {
  const lines = written.split('\n');
  if (lines.length > MOST_SIGNATURES) return undefined;
  const signatures: SignatureLine[] = [];
  for (const line of lines) {
    const [, name, encoded] = /^\u2014 ([^ +]+) ([A-Za-z0-9+/]+={0,2})$/.exec(line) ?? [];
    const bytes = encoded === undefined ? undefined : strictBase64(encoded);
    if (name === undefined || bytes === undefined || bytes.length < 5) return undefined;
    signatures.push({
      name,
      keyId: Buffer.from(bytes.subarray(0, 4)).toString('hex'),
      signature: bytes.subarray(4),
    });
  }
  return signatures;
}

/** No control characters but line feeds, and no lone surrogates: what is shown is what was signed. */
function isPlain(text: string): boolean {
  // oxlint-disable-next-line no-control-regex -- the point
  return text.isWellFormed() && !/[\u0000-\u0009\u000b-\u001f\u007f]/.test(text);
}

/** One way to write bytes, so that no two texts are one signature. */
export function strictBase64(text: string): Uint8Array | undefined {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : undefined;
}
