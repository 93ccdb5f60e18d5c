/** Checkpoints: a log's size and root, signed. `c2sp.org/tlog-checkpoint`, `c2sp.org/tlog-cosignature`. */
import { type KeyObject, createPublicKey, sign, verify } from 'node:crypto';
import { type Hash, HASH_LENGTH } from './hash.ts';
import {
  ALGORITHM,
  type Note,
  type SignatureLine,
  type VerifierKey,
  formatNote,
  keyIdOf,
  parseNote,
  strictBase64,
} from './note.ts';

export interface Checkpoint {
  /** Names the log, such as `ledger.example.org/door`. */
  readonly origin: string;
  readonly size: number;
  readonly root: Hash;
}

/** The two keys of a log. The name of both is the log's origin. */
export interface LogKeys {
  readonly origin: string;
  readonly ed25519: KeyObject;
  readonly mlDsa44: KeyObject;
}

export const checkpointBody = ({ origin, size, root }: Checkpoint): string =>
  `${origin}\n${size}\n${Buffer.from(root).toString('base64')}\n`;

/** @returns undefined where the text is no body of a checkpoint. Extension lines are refused: ML-DSA does not sign them. */
export function parseCheckpointBody(text: string): Checkpoint | undefined {
  const [origin, written, encoded, end, ...more] = text.split('\n');
  if (origin === undefined || origin === '' || /[\s+]/.test(origin) || end !== '' || more.length > 0)
    return undefined;
  if (written === undefined || !/^(0|[1-9]\d{0,15})$/.test(written) || encoded === undefined)
    return undefined;
  const size = Number(written);
  const root = strictBase64(encoded);
  if (!Number.isSafeInteger(size) || root?.length !== HASH_LENGTH) return undefined;
  return { origin, size, root };
}

/** A checkpoint with both signatures of its log: Ed25519 for every verifier there is, ML-DSA-44 for those of tomorrow. */
export function signCheckpoint(checkpoint: Checkpoint, keys: LogKeys, now: number): string {
  const text = checkpointBody(checkpoint);
  const signatures = [
    signEd25519(text, keys.origin, keys.ed25519),
    cosign(checkpoint, keys.origin, keys.mlDsa44, now),
  ];
  return formatNote({ text, signatures });
}

function signEd25519(text: string, name: string, key: KeyObject): SignatureLine {
  const publicKey = rawPublicKey(key);
  return {
    name,
    keyId: keyIdOf(name, ALGORITHM.ed25519, publicKey),
    signature: sign(undefined, Buffer.from(text), key),
  };
}

/**
 * A cosignature by an ML-DSA-44 key: the log's own, or a witness's.
 *
 * @param now milliseconds since the epoch; signed in whole seconds.
 */
export function cosign(checkpoint: Checkpoint, name: string, key: KeyObject, now: number): SignatureLine {
  const time = Math.floor(now / 1000);
  const publicKey = rawPublicKey(key);
  return {
    name,
    keyId: keyIdOf(name, ALGORITHM.mlDsa44Cosignature, publicKey),
    signature: Buffer.concat([u64(time), sign(undefined, cosignedMessage(checkpoint, name, time), key)]),
  };
}

/** `c2sp.org/tlog-cosignature`, ML-DSA-44: what is signed over a whole tree (start 0, end size). */
function cosignedMessage({ origin, size, root }: Checkpoint, name: string, time: number): Buffer {
  return Buffer.concat([
    Buffer.from('subtree/v1\n\0', 'latin1'),
    lengthPrefixed(name),
    u64(time),
    lengthPrefixed(origin),
    u64(0),
    u64(size),
    root,
  ]);
}

function lengthPrefixed(text: string): Buffer {
  const bytes = Buffer.from(text);
  if (bytes.length > 255) throw new RangeError('A name has 255 bytes at most.');
  return Buffer.concat([Uint8Array.of(bytes.length), bytes]);
}

function u64(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(value));
  return bytes;
}

/** A signature by a key that the verifier knows, and that is right. */
export interface Verified {
  readonly key: VerifierKey;
  /** Milliseconds since the epoch, of a cosignature. */
  readonly at: number | undefined;
}

export type Opened =
  | {
      readonly kind: 'opened';
      readonly checkpoint: Checkpoint;
      readonly note: Note;
      readonly verified: readonly Verified[];
    }
  | { readonly kind: 'refused'; readonly because: string };

/**
 * Reads a signed checkpoint against the keys that a verifier trusts.
 *
 * @param keys at least one of them must have signed; where the log's origin has several, all of them must.
 */
export function openCheckpoint(written: string, keys: readonly VerifierKey[]): Opened {
  const note = parseNote(written);
  const checkpoint = note === undefined ? undefined : parseCheckpointBody(note.text);
  if (note === undefined || checkpoint === undefined) return refused('It is no signed checkpoint.');
  const verified: Verified[] = [];
  for (const line of note.signatures) {
    const key = keys.find(({ name, keyId }) => name === line.name && keyId === line.keyId);
    if (key === undefined) continue;
    if (!isRight(checkpoint, note.text, line, key)) return refused(`The signature of ${key.name} is wrong.`);
    verified.push({ key, at: timeOf(key, line) });
  }
  if (verified.length === 0) return refused('None of the keys that are trusted has signed it.');
  const missing = keys.filter(
    (key) => key.name === checkpoint.origin && !verified.some((one) => one.key.keyId === key.keyId),
  );
  if (missing.length > 0) return refused(`A signature of the log's own key ${missing[0]?.keyId} is missing.`);
  return { kind: 'opened', checkpoint, note, verified };
}

const refused = (because: string): Opened => ({ kind: 'refused', because });

function isRight(
  checkpoint: Checkpoint,
  text: string,
  { signature }: SignatureLine,
  key: VerifierKey,
): boolean {
  try {
    switch (key.algorithm) {
      case ALGORITHM.ed25519:
        return verify(undefined, Buffer.from(text), publicKeyOf(key), signature);
      case ALGORITHM.mlDsa44Cosignature: {
        if (signature.length <= 8) return false;
        const time = Number(Buffer.from(signature).readBigUInt64BE());
        if (!Number.isSafeInteger(time)) return false;
        const message = cosignedMessage(checkpoint, key.name, time);
        return verify(undefined, message, publicKeyOf(key), signature.subarray(8));
      }
      default:
        return false;
    }
  } catch {
    // A key or a signature that OpenSSL cannot read proves nothing.
    return false;
  }
}

function timeOf({ algorithm }: VerifierKey, { signature }: SignatureLine): number | undefined {
  if (algorithm !== ALGORITHM.mlDsa44Cosignature) return undefined;
  return Number(Buffer.from(signature).readBigUInt64BE()) * 1000;
}

/** What a verifier needs to know of a log. */
export function verifierKeysOf({ origin, ed25519, mlDsa44 }: LogKeys): readonly VerifierKey[] {
  const keyOf = (algorithm: number, key: KeyObject): VerifierKey => {
    const publicKey = rawPublicKey(key);
    return { name: origin, keyId: keyIdOf(origin, algorithm, publicKey), algorithm, publicKey };
  };
  return [keyOf(ALGORITHM.ed25519, ed25519), keyOf(ALGORITHM.mlDsa44Cosignature, mlDsa44)];
}

/** SubjectPublicKeyInfo up to the key itself: Ed25519 (RFC 8410), ML-DSA-44 (RFC 9881). */
const SPKI_HEAD: Readonly<Record<number, Buffer>> = {
  [ALGORITHM.ed25519]: Buffer.from('302a300506032b6570032100', 'hex'),
  [ALGORITHM.mlDsa44Cosignature]: Buffer.from('30820532300b06096086480165030403110382052100', 'hex'),
};

function publicKeyOf({ algorithm, publicKey }: VerifierKey): KeyObject {
  const head = SPKI_HEAD[algorithm] ?? Buffer.alloc(0);
  return createPublicKey({ key: Buffer.concat([head, publicKey]), format: 'der', type: 'spki' });
}

function rawPublicKey(key: KeyObject): Uint8Array {
  const der = createPublicKey(key).export({ format: 'der', type: 'spki' });
  return der.subarray(der.length - (key.asymmetricKeyType === 'ed25519' ? 32 : 1312));
}
