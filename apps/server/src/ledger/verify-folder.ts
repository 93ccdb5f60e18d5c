import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Checkpoint, openCheckpoint } from '@bailiwick/ledger/checkpoint';
import { Frontier } from '@bailiwick/ledger/frontier';
import { leafHash, sameHash } from '@bailiwick/ledger/hash';
import type { VerifierKey } from '@bailiwick/ledger/note';
import { TILE_WIDTH, entriesIn, tilePath } from '@bailiwick/ledger/tile';

export type FolderVerdict =
  | {
      readonly kind: 'sound';
      readonly checkpoint: Checkpoint;
      /** Roots at sizes that were asked for. */ readonly roots: ReadonlyMap<number, Uint8Array>;
    }
  | { readonly kind: 'unsound'; readonly because: string };

/**
 * Hashes a published log anew, from its entries to its checkpoint.
 *
 * @param sizes of earlier checkpoints: the roots that the log had then are given, to be compared.
 */
export async function verifyFolder(
  folder: string,
  keys: readonly VerifierKey[],
  sizes: readonly number[] = [],
  onProgress: (done: number, of: number) => void = () => {},
): Promise<FolderVerdict> {
  const written = await read(folder, 'checkpoint');
  if (written === undefined) return unsound('There is no checkpoint.');
  const opened = openCheckpoint(written.toString(), keys);
  if (opened.kind === 'refused') return unsound(opened.because);
  const { checkpoint } = opened;
  const frontier = new Frontier();
  const roots = new Map<number, Uint8Array>();
  const note = (): void => {
    if (sizes.includes(frontier.size)) roots.set(frontier.size, frontier.root());
  };
  note();
  for (let index = 0; frontier.size < checkpoint.size; index += 1) {
    const width = Math.min(TILE_WIDTH, checkpoint.size - frontier.size);
    const path = tilePath({ level: 'entries', index, width });
    const bytes = await read(folder, path);
    const entries = bytes === undefined ? undefined : entriesIn(bytes);
    if (entries?.length !== width) return unsound(`${path} is missing, or does not hold ${width} entries.`);
    for (const entry of entries) {
      frontier.append(leafHash(entry));
      note();
    }
    if (index % 100 === 0) onProgress(frontier.size, checkpoint.size);
  }
  return sameHash(frontier.root(), checkpoint.root)
    ? { kind: 'sound', checkpoint, roots }
    : unsound(
        'The entries are not those that the checkpoint was signed over: something was changed, left out or added.',
      );
}

const unsound = (because: string): FolderVerdict => ({ kind: 'unsound', because });

async function read(folder: string, path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(join(folder, path));
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return undefined;
    throw error;
  }
}
