/** Signatures over a tree and a time, by the log itself or by a witness: `c2sp.org/tlog-cosignature`. */
import { type KeyObject, sign, verify } from 'node:crypto';
import { type Checkpoint, checkpointBody } from './checkpoint-body.ts';
import { ALGORITHM, type SignatureLine, type VerifierKey, keyIdOf } from './note.ts';
import { publicKeyOf, rawPublicKey, verifierKeyOf } from './signing-key.ts';

/** The two keys of a witness, and the name that they sign under. */
export interface WitnessKeys {
  readonly name: string;
  readonly ed25519: KeyObject;
  readonly mlDsa44: KeyObject;
}

/** What a verifier needs to know of a witness. */
export function witnessVerifierKeys({ name, ed25519, mlDsa44 }: WitnessKeys): readonly VerifierKey[] {
  return [
    verifierKeyOf(name, ALGORITHM.ed25519Cosignature, ed25519),
    verifierKeyOf(name, ALGORITHM.mlDsa44Cosignature, mlDsa44),
  ];
}

/**
 * A cosignature by a key of either kind.
 *
 * @param now milliseconds since the epoch; signed in whole seconds.
 */
export function cosign(checkpoint: Checkpoint, name: string, key: KeyObject, now: number): SignatureLine {
  const time = Math.floor(now / 1000);
  const algorithm =
    key.asymmetricKeyType === 'ed25519' ? ALGORITHM.ed25519Cosignature : ALGORITHM.mlDsa44Cosignature;
  const message =
    algorithm === ALGORITHM.ed25519Cosignature
      ? overText(checkpointBody(checkpoint), time)
      : overTree(checkpoint, name, time);
  return {
    name,
    keyId: keyIdOf(name, algorithm, rawPublicKey(key)),
    signature: Buffer.concat([u64(time), sign(undefined, message, key)]),
  };
}

/** Ed25519: what is signed over the text of a checkpoint. */
const overText = (text: string, time: number): Buffer => Buffer.from(`cosignature/v1\ntime ${time}\n${text}`);

/** ML-DSA-44: what is signed over a whole tree (start 0, end size), the name of who signs included. */
function overTree({ origin, size, root }: Checkpoint, name: string, time: number): Buffer {
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

export interface SignedText {
  readonly checkpoint: Checkpoint;
  /** The text that the checkpoint was read from. */
  readonly text: string;
  readonly signature: Uint8Array;
  readonly key: VerifierKey;
}

/** Whether a signature line is of this key and over this checkpoint. */
export function isRight({ checkpoint, text, signature, key }: SignedText): boolean {
  try {
    if (key.algorithm === ALGORITHM.ed25519)
      return verify(undefined, Buffer.from(text), publicKeyOf(key), signature);
    const time = timeIn(signature);
    if (time === undefined) return false;
    const rest = signature.subarray(8);
    switch (key.algorithm) {
      case ALGORITHM.ed25519Cosignature:
        return verify(undefined, overText(text, time), publicKeyOf(key), rest);
      case ALGORITHM.mlDsa44Cosignature:
        return verify(undefined, overTree(checkpoint, key.name, time), publicKeyOf(key), rest);
      default:
        return false;
    }
  } catch {
    // A key or a signature that OpenSSL cannot read proves nothing.
    return false;
  }
}

/** When a signature says that it was made, in milliseconds; undefined where its kind says nothing. */
export function timeOf({ algorithm }: VerifierKey, signature: Uint8Array): number | undefined {
  const time = algorithm === ALGORITHM.ed25519 ? undefined : timeIn(signature);
  return time === undefined ? undefined : time * 1000;
}

function timeIn(signature: Uint8Array): number | undefined {
  if (signature.length <= 8) return undefined;
  const time = Number(Buffer.from(signature).readBigUInt64BE());
  return Number.isSafeInteger(time) ? time : undefined;
}
