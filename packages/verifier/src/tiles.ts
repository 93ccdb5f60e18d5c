/** Where a log's hashes and entries lie in its folder: `c2sp.org/tlog-tiles`. */
import { HASH_LENGTH, type Hash } from './merkle.ts';
import { type Refused, refused } from './verdict.ts';

/** A published log: its files by their paths, such as `checkpoint` and `tile/0/x001/067.p/12`. */
export interface LogFolder {
  /** @returns undefined where there is no such file. */
  readonly read: (path: string) => Promise<Uint8Array | undefined>;
}

/** Hashes or entries in a full tile. */
export const WIDTH = 256;

interface Tile {
  readonly level: number | 'entries';
  readonly index: number;
  /** Of a log of this size. */
  readonly size: number;
}

interface Found {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Hashes or entries that the log of this size has in it. The file may hold more: the log may have grown since. */
  readonly width: number;
}

async function fileOf(folder: LogFolder, { level, index, size }: Tile): Promise<Found | Refused> {
  const all = Math.floor(size / WIDTH ** (level === 'entries' ? 0 : level));
  const width = Math.min(WIDTH, all - index * WIDTH);
  const whole = `tile/${level}/${numbered(index)}`;
  const path = width === WIDTH ? whole : `${whole}.p/${width}`;
  const exact = await folder.read(path);
  if (exact !== undefined) return { path, bytes: exact, width };
  const grown = path === whole ? undefined : await folder.read(whole);
  return grown === undefined ? refused('file-missing', path) : { path: whole, bytes: grown, width };
}

/** `1234067` → `x001/x234/067` */
function numbered(index: number): string {
  const digits = String(index);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/\d{3}/g) ?? [];
  return groups.map((group, i) => (i < groups.length - 1 ? `x${group}` : group)).join('/');
}

export async function hashesOf(
  folder: LogFolder,
  tile: Tile & { readonly level: number },
): Promise<{ readonly path: string; readonly hashes: readonly Hash[] } | Refused> {
  const file = await fileOf(folder, tile);
  if ('kind' in file) return file;
  const { path, bytes, width } = file;
  const held = path.includes('.p/') ? width : WIDTH;
  if (bytes.length !== held * HASH_LENGTH) return refused('file-malformed', path);
  const hashes = Array.from({ length: width }, (_, i) =>
    bytes.subarray(i * HASH_LENGTH, (i + 1) * HASH_LENGTH),
  );
  return { path, hashes };
}

export async function entriesOf(
  folder: LogFolder,
  tile: { readonly index: number; readonly size: number },
): Promise<{ readonly path: string; readonly entries: readonly Uint8Array[] } | Refused> {
  const file = await fileOf(folder, { level: 'entries', ...tile });
  if ('kind' in file) return file;
  const { path, bytes, width } = file;
  const held = path.includes('.p/') ? width : WIDTH;
  const entries: Uint8Array[] = [];
  for (let at = 0; at < bytes.length;) {
    const end = at + 2 + (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0);
    if (end > bytes.length || entries.length === held) return refused('file-malformed', path);
    entries.push(bytes.subarray(at + 2, end));
    at = end;
  }
  return entries.length === held
    ? { path, entries: entries.slice(0, width) }
    : refused('file-malformed', path);
}
