/** Reads raw files through for bytes that must not be there any more. */
import { closeSync, createReadStream, fstatSync, openSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** Shorter ones would be found by chance. */
const SHORTEST = 6;
/** A long value lies in pieces on several pages; its beginning, with the nonce in it, lies in one. */
const LONGEST = 64;
const BLOCK = 1 << 20;

export interface LookedThrough {
  readonly name: string;
  /** How many of the needles stand in it. */
  readonly found: number;
}

/** The database files of a home: databases, their write-ahead logs and shared memory. */
export async function databaseFiles(home: string): Promise<readonly string[]> {
  const names = await readdir(home);
  return names
    .filter((name) => /\.(?:sqlite|db)(?:-wal|-shm|-journal)?$/.test(name))
    .toSorted()
    .map((name) => join(home, name));
}

export async function lookThrough(
  paths: readonly string[],
  needles: readonly Uint8Array[],
): Promise<readonly LookedThrough[]> {
  const wanted = needles
    .filter(({ length }) => length >= SHORTEST)
    .map((bytes) => Buffer.from(bytes.subarray(0, LONGEST)));
  const looked: LookedThrough[] = [];
  for (const path of paths) looked.push({ name: basename(path), found: await countIn(path, wanted) });
  return looked;
}

async function countIn(path: string, needles: readonly Buffer[]): Promise<number> {
  const longest = Math.max(0, ...needles.map(({ length }) => length));
  const missing = new Set(needles);
  let rest = Buffer.alloc(0);
  try {
    for await (const chunk of createReadStream(path, {
      fd: heldOpen(path),
      autoClose: false,
      start: 0,
      highWaterMark: BLOCK,
    })) {
      const block = Buffer.concat([rest, chunk as Buffer]);
      for (const needle of missing) if (block.includes(needle)) missing.delete(needle);
      // What stands across two blocks is found in the next one.
      rest = block.subarray(Math.max(0, block.length - longest + 1));
    }
  } catch (error) {
    // A write-ahead log comes and goes.
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  return needles.length - missing.size;
}

/**
 * A process that closes a file gives up all of its locks on it, SQLite's among them. A command beside the server would
 * then take the database for nobody's and delete the write-ahead log under it. So what was opened once stays open.
 */
const keptOpen = new Map<string, number>();

function heldOpen(path: string): number {
  const held = keptOpen.get(path);
  if (held !== undefined && fstatSync(held).ino === statSync(path).ino) return held;
  const fresh = openSync(path, 'r');
  keptOpen.set(path, fresh);
  // Another file stands there now; on the one before nobody waits.
  if (held !== undefined) closeSync(held);
  return fresh;
}
