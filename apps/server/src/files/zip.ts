/** ZIP archives, read in memory under caps. Names are keys only: nothing is ever written to a path. */
import type { Readable } from 'node:stream';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { Unreadable, type Reading } from './reading.ts';

const MAX_ENTRIES = 10_000;
/** XML compresses to a fortieth at best in practice; a bomb to a thousandth. Small entries may do as they like. */
const MAX_RATIO = 200;
const RATIO_FROM_BYTES = 1024 * 1024;

export interface Part {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Inflates every file of an archive, in its own order. Throws `Unreadable` for bombs, tricks, locks and damage. */
export async function unzip(bytes: Uint8Array, reading: Reading): Promise<readonly Part[]> {
  try {
    return await readAll(bytes, reading);
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    // The library's messages quote file names, which are the caller's content.
    throw new Unreadable('its archive is damaged, or has misleading file names');
  }
}

async function readAll(bytes: Uint8Array, reading: Reading): Promise<readonly Part[]> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const archive = await fromBufferPromise(buffer, { lazyEntries: true, strictFileNames: true });
  if (archive.entryCount > MAX_ENTRIES)
    throw new Unreadable(`its archive holds more than ${MAX_ENTRIES} files`);
  const parts: Part[] = [];
  const seen = new Set<string>();
  for await (const entry of archive.eachEntry()) {
    const name = entry.fileName;
    // Of two files with one name, one reader takes the first and another the last.
    if (seen.has(name.toLowerCase())) throw new Unreadable('its archive holds two files with one name');
    seen.add(name.toLowerCase());
    checkEntry(entry, reading);
    if (!name.endsWith('/')) parts.push({ name, bytes: await inflate(archive, entry, reading) });
  }
  return parts;
}

function checkEntry(entry: Entry, reading: Reading): void {
  if (entry.isEncrypted()) throw new Unreadable('it is encrypted');
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) {
    throw new Unreadable('its archive uses a compression that is not supported');
  }
  const suspicious =
    entry.uncompressedSize > RATIO_FROM_BYTES && entry.uncompressedSize > entry.compressedSize * MAX_RATIO;
  if (suspicious) throw new Unreadable('it inflates suspiciously (a zip bomb?)');
  if (reading.spent.inflated + entry.uncompressedSize > reading.limits.maxInflatedBytes)
    throw tooLarge(reading);
}

/** Counts what really comes out: the declared size is the archive's own word. */
async function inflate(archive: ZipFile, entry: Entry, reading: Reading): Promise<Buffer> {
  const stream: Readable = await archive.openReadStreamPromise(entry);
  const chunks: Buffer[] = [];
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    reading.spent.inflated += chunk.length;
    if (reading.spent.inflated > reading.limits.maxInflatedBytes) throw tooLarge(reading);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLarge(reading: Reading): Unreadable {
  return new Unreadable(`it inflates to more than the ${reading.limits.maxInflatedBytes} bytes allowed`);
}
