/** A log's size and root, signed: `c2sp.org/tlog-checkpoint`, `c2sp.org/tlog-cosignature`. */
import { fromBase64 } from './bytes.ts';
import { HASH_LENGTH, type Hash } from './merkle.ts';
import { ALGORITHMS, type VerifierKey, noteFrom, titleOf } from './note.ts';
import { checkedSignature } from './signature.ts';
import { type Refused, refused } from './verdict.ts';

export interface Checkpoint {
  /** The log's name. */
  readonly origin: string;
  readonly size: number;
  readonly root: Hash;
}

/** A key that is trusted, and has signed. */
export interface Signatory {
  readonly key: VerifierKey;
  /** Seconds since 1970, as the signatory says; undefined where it says nothing. */
  readonly time: number | undefined;
}

export interface Opened {
  readonly kind: 'opened';
  readonly checkpoint: Checkpoint;
  /** Keys of the log: their name is its origin. */
  readonly log: readonly Signatory[];
  /** Keys of others, who saw the log grow. */
  readonly witnesses: readonly Signatory[];
  /** Witnesses that are trusted but have not signed. */
  readonly absent: readonly VerifierKey[];
}

/** The decimal number of the formats: no sign, no leading zero. @returns undefined where it is none that counts exactly. */
export function countFrom(text: string | undefined): number | undefined {
  if (text === undefined || !/^(0|[1-9]\d{0,15})$/.test(text)) return undefined;
  return Number.isSafeInteger(Number(text)) ? Number(text) : undefined;
}

/** Three lines. More would be covered by some of the signatures only, and are refused. */
export function checkpointFrom(text: string): Checkpoint | undefined {
  const [origin = '', written, encoded = '', ...end] = text.split('\n');
  const size = countFrom(written);
  const root = fromBase64(encoded);
  if (origin === '' || /[\s+]/.test(origin) || size === undefined) return undefined;
  if (root?.length !== HASH_LENGTH || end.length !== 1 || end[0] !== '') return undefined;
  return { origin, size, root };
}

/**
 * Opens a checkpoint with the keys that the verifier trusts.
 *
 * A key that is named like the log is the log's; each of those must have signed, so that nobody can leave out the
 * signature that he cannot forge. A wrong signature of any trusted key refuses the whole.
 */
export async function opened(written: string, keys: readonly VerifierKey[]): Promise<Opened | Refused> {
  const note = noteFrom(written);
  const checkpoint = note === undefined ? undefined : checkpointFrom(note.text);
  if (note === undefined || checkpoint === undefined) return refused('no-checkpoint');
  if (keys.length === 0) return refused('no-keys');
  if (!keys.some(({ name }) => name === checkpoint.origin)) return refused('log-unknown', checkpoint.origin);
  const signatories: Signatory[] = [];
  for (const line of note.signatures) {
    const key = keys.find(({ name, id }) => name === line.name && id === line.keyId);
    if (key === undefined) continue;
    const outcome = await checkedSignature({ checkpoint, text: note.text, signature: line.signature, key });
    if (outcome.kind === 'wrong') return refused('signature-wrong', titleOf(key));
    if (outcome.kind === 'unable') return refused('algorithm-missing', ALGORITHMS[key.algorithm].title);
    signatories.push({ key, time: outcome.time });
  }
  const isOfLog = ({ name }: VerifierKey): boolean => name === checkpoint.origin;
  const unsigned = keys.filter((key) => !signatories.some((signatory) => signatory.key === key));
  const missing = unsigned.find(isOfLog);
  if (missing !== undefined) return refused('signature-missing', titleOf(missing));
  return {
    kind: 'opened',
    checkpoint,
    log: signatories.filter(({ key }) => isOfLog(key)),
    witnesses: signatories.filter(({ key }) => !isOfLog(key)),
    absent: unsigned,
  };
}
