/** Evidence files: `c2sp.org/tlog-proof@v1`. One entry's place in a log, by a checkpoint that the log has signed. */
import { fromBase64, sameBytes, textOf } from './bytes.ts';
import { type Opened, countFrom, opened } from './checkpoint.ts';
import { HASH_LENGTH, type Hash, leafHash, rootOfInclusion } from './merkle.ts';
import type { VerifierKey } from './note.ts';
import { type Refused, refused } from './verdict.ts';

export interface Evidence {
  readonly index: number;
  readonly proof: readonly Hash[];
  /** The signed note, as it stands in the file. */
  readonly checkpoint: string;
  /** What was put beside the proof; signed by nobody. */
  readonly extra: Uint8Array | undefined;
}

/** A tree of 2⁶³ leaves has no longer path. */
const MOST_HASHES = 63;

/** @returns undefined where the file is no evidence file. */
export function evidenceFrom(file: Uint8Array): Evidence | undefined {
  const text = textOf(file) ?? '';
  const end = text.indexOf('\n\n');
  const [header, ...lines] = text.slice(0, Math.max(end, 0)).split('\n');
  if (header !== 'c2sp.org/tlog-proof@v1') return undefined;
  const beside = lines[0]?.startsWith('extra ') === true ? lines.shift()?.slice('extra '.length) : undefined;
  const extra = beside === undefined ? undefined : fromBase64(beside);
  if (beside !== undefined && extra === undefined) return undefined;
  const place = lines.shift() ?? '';
  const index = place.startsWith('index ') ? countFrom(place.slice('index '.length)) : undefined;
  const proof = lines.map(fromBase64);
  if (index === undefined || proof.length > MOST_HASHES) return undefined;
  if (!proof.every((hash): hash is Hash => hash?.length === HASH_LENGTH)) return undefined;
  return { index, proof, checkpoint: text.slice(end + 2), extra };
}

/** The entry stands in the log at this place. */
export interface Proven {
  readonly kind: 'proven';
  readonly index: number;
  readonly entry: Uint8Array;
  readonly opened: Opened;
}

/**
 * Checks an evidence file.
 *
 * @param given the entry; where there is none, what stands beside the proof is taken for it, and must be it.
 */
export async function checkedEvidence(
  file: Uint8Array,
  given: Uint8Array | undefined,
  keys: readonly VerifierKey[],
): Promise<Proven | Refused> {
  const evidence = evidenceFrom(file);
  if (evidence === undefined) return refused('no-evidence');
  const entry = given ?? evidence.extra;
  if (entry === undefined) return refused('no-entry');
  const checkpoint = await opened(evidence.checkpoint, keys);
  if (checkpoint.kind === 'refused') return checkpoint;
  const { index, proof } = evidence;
  const { size, root } = checkpoint.checkpoint;
  const led = rootOfInclusion({ index, size, leaf: leafHash(entry), proof });
  return led !== undefined && sameBytes(led, root)
    ? { kind: 'proven', index, entry, opened: checkpoint }
    : refused('entry-elsewhere', String(index));
}
