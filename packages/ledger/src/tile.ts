/**
 * Where hashes and entries lie in a log's folder: `c2sp.org/tlog-tiles`.
 *
 * A tile holds up to 256 hashes of one level: hash `n` of level `l` is the root of the 2^(8·l) leaves from n·2^(8·l) on.
 */
export const TILE_WIDTH = 256;

/** A tile, or as much of it as there is in a tree of some size. */
export interface TileName {
  /** In steps of eight levels of the tree; `entries` holds the entries themselves. */
  readonly level: number | 'entries';
  readonly index: number;
  /** Hashes or entries in it, 1 to 256. */
  readonly width: number;
}

/** `tile/2/x001/x234/067.p/42` */
export function tilePath({ level, index, width }: TileName): string {
  const partial = width === TILE_WIDTH ? '' : `.p/${width}`;
  return `tile/${level}/${tileNumber(index)}${partial}`;
}

/** `1234067` → `x001/x234/067` */
function tileNumber(index: number): string {
  const groups: string[] = [];
  for (let rest = index; ; rest = Math.floor(rest / 1000)) {
    groups.unshift(String(rest % 1000).padStart(3, '0'));
    if (rest < 1000) break;
  }
  return groups.map((group, i) => (i === groups.length - 1 ? group : `x${group}`)).join('/');
}

/** @returns undefined where the path is not one of a tile, or not written as it must be. */
export function parseTilePath(path: string): TileName | undefined {
  const [, level, number, width] =
    /^tile\/(\d{1,2}|entries)\/((?:x\d{3}\/){0,5}\d{3})(?:\.p\/(\d{1,3}))?$/.exec(path) ?? [];
  if (level === undefined || number === undefined) return undefined;
  const index = Number(number.replaceAll(/[x/]/g, ''));
  const name: TileName = {
    level: level === 'entries' ? level : Number(level),
    index,
    width: width === undefined ? TILE_WIDTH : Number(width),
  };
  return Number.isSafeInteger(index) && name.width >= 1 && tilePath(name) === path ? name : undefined;
}

/** How many hashes level `level` has in a tree of `size` leaves. */
export const hashesAt = (level: number, size: number): number => Math.floor(size / TILE_WIDTH ** level);

/** The tile that holds hash `index` of a level in a tree of `size` leaves. */
export function tileOf(level: number, index: number, size: number): TileName {
  const tile = Math.floor(index / TILE_WIDTH);
  return { level, index: tile, width: Math.min(TILE_WIDTH, hashesAt(level, size) - tile * TILE_WIDTH) };
}

/** Entries one after another, each behind its length in two bytes; an entry has at most 65,535 bytes. */
export function entryBundle(entries: readonly Uint8Array[]): Uint8Array {
  const parts: Uint8Array[] = [];
  for (const entry of entries) {
    if (entry.length > 0xff_ff)
      throw new RangeError(`An entry has ${entry.length} bytes; 65,535 is the most.`);
    parts.push(Uint8Array.of(entry.length >> 8, entry.length & 0xff), entry);
  }
  return Buffer.concat(parts);
}

/** @returns undefined where the bytes are not whole entries. */
export function entriesIn(bundle: Uint8Array): readonly Uint8Array[] | undefined {
  const entries: Uint8Array[] = [];
  for (let at = 0; at < bundle.length;) {
    const length = (bundle[at] ?? 0) * 256 + (bundle[at + 1] ?? 0);
    const end = at + 2 + length;
    if (end > bundle.length) return undefined;
    entries.push(bundle.subarray(at + 2, end));
    at = end;
  }
  return entries;
}
