/** What a log sends to a witness, and what comes back: `c2sp.org/tlog-witness`, `add-checkpoint`. */
import { type Hash, HASH_LENGTH } from './hash.ts';
import { type SignatureLine, parseSignatures, strictBase64 } from './note.ts';

export interface AddCheckpoint {
  /** The size that the witness has cosigned last; 0 where it never has. */
  readonly old: number;
  /** That the tree of the checkpoint begins with the old one. */
  readonly proof: readonly Hash[];
  /** The signed note, verbatim. */
  readonly checkpoint: string;
}

const MOST_HASHES = 63;
/** Far beyond a proof of 63 hashes and a checkpoint with sixteen post-quantum signatures. */
export const MOST_BYTES = 65_536;
/** The media type of the size that a witness answers with, where it knows another than was sent. */
export const SIZE_TYPE = 'text/x.tlog.size';

export const formatAddCheckpoint = ({ old, proof, checkpoint }: AddCheckpoint): string =>
  `${[`old ${old}`, ...proof.map((hash) => Buffer.from(hash).toString('base64'))].join('\n')}\n\n${checkpoint}`;

/** @returns undefined where the text is no such request. */
export function parseAddCheckpoint(text: string): AddCheckpoint | undefined {
  const end = text.indexOf('\n\n');
  if (end === -1 || text.length > MOST_BYTES) return undefined;
  const [first = '', ...lines] = text.slice(0, end).split('\n');
  const old = first.startsWith('old ') ? parseSize(first.slice('old '.length)) : undefined;
  if (old === undefined || lines.length > MOST_HASHES) return undefined;
  const proof = lines.map(strictBase64);
  if (!proof.every((hash): hash is Uint8Array => hash?.length === HASH_LENGTH)) return undefined;
  return { old, proof, checkpoint: text.slice(end + 2) };
}

/** The body of `409 Conflict`: the size that the witness has cosigned last. */
export const formatSize = (size: number): string => `${size}\n`;

/** @returns undefined where the text is no size. */
export function parseSize(text: string): number | undefined {
  const [, written] = /^(0|[1-9]\d{0,15})\n?$/.exec(text) ?? [];
  const size = Number(written);
  return written !== undefined && Number.isSafeInteger(size) ? size : undefined;
}

/** The body of `200 OK`: one signature to a line. @returns undefined where the text holds anything else. */
export function parseCosignatures(text: string): readonly SignatureLine[] | undefined {
  return text.length > MOST_BYTES || !text.endsWith('\n') ? undefined : parseSignatures(text.slice(0, -1));
}
