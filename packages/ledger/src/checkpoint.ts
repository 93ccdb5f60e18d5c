/** Checkpoints: a log's size and root, signed. `c2sp.org/tlog-checkpoint`, `c2sp.org/tlog-cosignature`. */
import { type KeyObject, sign } from 'node:crypto';
import { type Checkpoint, checkpointBody, parseCheckpointBody } from './checkpoint-body.ts';
import { cosign, isRight, timeOf } from './cosignature.ts';
import {
  ALGORITHM,
  type Note,
  type SignatureLine,
  type VerifierKey,
  formatNote,
  keyIdOf,
  parseNote,
} from './note.ts';
import { rawPublicKey, verifierKeyOf } from './signing-key.ts';

export type { Checkpoint };

/** The two keys of a log. The name of both is the log's origin. */
export interface LogKeys {
  readonly origin: string;
  readonly ed25519: KeyObject;
  readonly mlDsa44: KeyObject;
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
 * @param keys of the log, which must all have signed, and of witnesses, who may have: those are named like the log,
 *   these are not. A signature that is wrong refuses the whole, whoever's it is.
 */
export function openCheckpoint(written: string, keys: readonly VerifierKey[]): Opened {
  const note = parseNote(written);
  const checkpoint = note === undefined ? undefined : parseCheckpointBody(note.text);
  if (note === undefined || checkpoint === undefined) return refused('It is no signed checkpoint.');
  const verified: Verified[] = [];
  for (const line of note.signatures) {
    const key = keys.find(({ name, keyId }) => name === line.name && keyId === line.keyId);
    if (key === undefined) continue;
    if (!isRight({ checkpoint, text: note.text, signature: line.signature, key }))
      return refused(`The signature of ${key.name} is wrong.`);
    verified.push({ key, at: timeOf(key, line.signature) });
  }
  if (!verified.some(({ key }) => key.name === checkpoint.origin))
    return refused('None of the keys that are trusted has signed it as the log.');
  const missing = keys.filter(
    (key) => key.name === checkpoint.origin && !verified.some((one) => one.key.keyId === key.keyId),
  );
  if (missing.length > 0) return refused(`A signature of the log's own key ${missing[0]?.keyId} is missing.`);
  return { kind: 'opened', checkpoint, note, verified };
}

const refused = (because: string): Opened => ({ kind: 'refused', because });

/** What a verifier needs to know of a log. */
export function verifierKeysOf({ origin, ed25519, mlDsa44 }: LogKeys): readonly VerifierKey[] {
  return [
    verifierKeyOf(origin, ALGORITHM.ed25519, ed25519),
    verifierKeyOf(origin, ALGORITHM.mlDsa44Cosignature, mlDsa44),
  ];
}
