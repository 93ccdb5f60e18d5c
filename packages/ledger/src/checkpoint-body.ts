/** The text of a checkpoint: a log's name, size and root. `c2sp.org/tlog-checkpoint`. */
import { type Hash, HASH_LENGTH } from './hash.ts';
import { strictBase64 } from './note.ts';

export interface Checkpoint {
  /** Names the log, such as `ledger.example.org/door`. */
  readonly origin: string;
  readonly size: number;
  readonly root: Hash;
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
