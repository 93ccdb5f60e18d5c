import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Pieces } from './pieces.ts';
import { filesOf, snapshotsIn } from './snapshot.ts';

const DAY = 86_400_000;

/** Removes backups that are older, but never the newest, and pieces that no backup names. Gives how many of each. */
export async function prune(
  folder: string,
  keepDays: number,
  now: number,
): Promise<{ readonly backups: number; readonly pieces: number }> {
  const all = await snapshotsIn(folder);
  const old = all.slice(0, -1).filter(({ at }) => Date.parse(at) < now - keepDays * DAY);
  // The list first: a backup whose list is gone is not one any more.
  for (const one of old) for (const path of filesOf(folder, one)) await rm(path, { force: true });
  const named = new Set(all.filter((one) => !old.includes(one)).flatMap(({ pieces }) => pieces));
  let pieces = 0;
  const files = await readdir(join(folder, 'pieces'), { recursive: true }).catch(() => []);
  for (const file of files) {
    const [, name] = /([0-9a-f]{48})\.age(?:\.partial)?$/.exec(file) ?? [];
    if (name === undefined || (named.has(name) && !file.endsWith('.partial'))) continue;
    const path = file.endsWith('.partial')
      ? `${new Pieces(folder).path(name)}.partial`
      : new Pieces(folder).path(name);
    const seen = (await stat(path).catch(() => undefined))?.mtimeMs ?? now;
    // A backup that is under way counts on pieces that nothing names yet.
    if (seen > now - DAY) continue;
    await rm(path, { force: true });
    pieces += 1;
  }
  return { backups: old.length, pieces };
}
