/** Whether a log that was seen before has only grown: its newer checkpoint against the older one, by its tiles. */
import { sameBytes, textOf } from './bytes.ts';
import { type Opened, opened } from './checkpoint.ts';
import { isConsistent } from './merkle.ts';
import type { VerifierKey } from './note.ts';
import { consistencyProof, rangeRoot } from './published-tree.ts';
import type { LogFolder } from './tiles.ts';
import { type Refused, refused } from './verdict.ts';
import { openedIn } from './whole-log.ts';

export interface Grown {
  readonly kind: 'grown';
  readonly older: Opened;
  readonly newer: Opened;
}

/**
 * Checks that the log in the folder continues the older checkpoint.
 *
 * Where the folder's tiles lead to its own checkpoint and not to the older one, the log has signed two histories:
 * `history-rewritten`. Where they do not even lead to its own, the folder is damaged and proves nothing of the log.
 */
export async function checkedGrowth(
  olderFile: Uint8Array,
  folder: LogFolder,
  keys: readonly VerifierKey[],
): Promise<Grown | Refused> {
  const older = await opened(textOf(olderFile) ?? '', keys);
  if (older.kind === 'refused') return older;
  const newer = await openedIn(folder, keys);
  if (newer.kind === 'refused') return newer;
  const [before, after] = [older.checkpoint, newer.checkpoint];
  if (before.origin !== after.origin) return refused('logs-differ', `${before.origin}, ${after.origin}`);
  if (before.size > after.size) return refused('log-shrunk', `${before.size} → ${after.size}`);

  const tree = { folder, size: after.size };
  const fromRoot = await rangeRoot(tree, { start: 0, end: before.size });
  if ('kind' in fromRoot) return fromRoot;
  const proof = await consistencyProof(tree, before.size);
  if ('kind' in proof) return proof;
  const { size: from } = before;
  const { size: to, root: toRoot } = after;
  if (!isConsistent({ from, to, fromRoot, toRoot, proof })) return refused('root-differs', String(to));
  return sameBytes(fromRoot, before.root)
    ? { kind: 'grown', older, newer }
    : refused('history-rewritten', String(from));
}
