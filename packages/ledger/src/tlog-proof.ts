/**
 * Evidence files: `c2sp.org/tlog-proof@v1`. One entry's place in a log, and a signed checkpoint of that log; with the
 * entry and the log's keys it can be checked by anybody, offline.
 */
import { type Opened, openCheckpoint } from './checkpoint.ts';
import { type Hash, HASH_LENGTH, leafHash } from './hash.ts';
import { type VerifierKey, strictBase64 } from './note.ts';
import { verifyInclusion } from './proof.ts';

export interface TlogProof {
  readonly index: number;
  /** From the leaf's sibling upwards. */
  readonly hashes: readonly Hash[];
  /** The signed note, verbatim. */
  readonly checkpoint: string;
  /** Whatever the log adds, such as the entry itself; not signed. */
  readonly extra: Uint8Array | undefined;
}

const HEADER = 'c2sp.org/tlog-proof@v1';
const MOST_HASHES = 63;

export function formatTlogProof({ index, hashes, checkpoint, extra }: TlogProof): string {
  const lines = [
    HEADER,
    ...(extra === undefined ? [] : [`extra ${Buffer.from(extra).toString('base64')}`]),
    `index ${index}`,
    ...hashes.map((hash) => Buffer.from(hash).toString('base64')),
  ];
  return `${lines.join('\n')}\n\n${checkpoint}`;
}

/** @returns undefined where the text is no evidence file. */
export function parseTlogProof(text: string): TlogProof | undefined {
  const split = text.indexOf('\n\n');
  if (split === -1) return undefined;
  const [header, ...lines] = text.slice(0, split).split('\n');
  const checkpoint = text.slice(split + 2);
  if (header !== HEADER) return undefined;
  const [, encoded] = /^extra ([A-Za-z0-9+/]*={0,2})$/.exec(lines[0] ?? '') ?? [];
  const extra = encoded === undefined ? undefined : strictBase64(encoded);
  if (encoded !== undefined) {
    if (extra === undefined) return undefined;
    lines.shift();
  }
  const [, written] = /^index (0|[1-9]\d{0,15})$/.exec(lines.shift() ?? '') ?? [];
  const index = Number(written);
  const hashes = lines.map(strictBase64);
  if (written === undefined || !Number.isSafeInteger(index) || hashes.length > MOST_HASHES) return undefined;
  if (!hashes.every((hash): hash is Uint8Array => hash?.length === HASH_LENGTH)) return undefined;
  return { index, hashes, checkpoint, extra };
}

export type ProofVerdict = Opened | { readonly kind: 'refused'; readonly because: string };

/** Whether `entry` stands in a log at the place that the proof names, by a checkpoint that trusted keys have signed. */
export function verifyTlogProof(
  { index, hashes, checkpoint: written }: TlogProof,
  entry: Uint8Array,
  keys: readonly VerifierKey[],
): ProofVerdict {
  const opened = openCheckpoint(written, keys);
  if (opened.kind === 'refused') return opened;
  const { size, root } = opened.checkpoint;
  return verifyInclusion({ index, size, leaf: leafHash(entry), proof: hashes }, root)
    ? opened
    : { kind: 'refused', because: 'The entry does not stand at this place of the log.' };
}
