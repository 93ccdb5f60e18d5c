/** The bytes of a reply, unpacked, with limits on both sides of the unpacking. */
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type FetchProblem, problem } from './problem.ts';

export interface SizeLimits {
  /** Over the wire. */
  readonly maxBytes: number;
  /** After unpacking: a few kilobytes can unpack to gigabytes. */
  readonly maxUnpackedBytes: number;
}

const UNPACKERS: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  br: createBrotliDecompress,
  deflate: createInflate,
};

/** @throws what the body throws; packed bytes that are broken count as a problem. */
export async function readBody(
  body: AsyncIterable<Uint8Array>,
  encoding: string,
  limits: SizeLimits,
): Promise<Uint8Array | FetchProblem> {
  const packed = await collect(body, limits.maxBytes);
  if (packed === undefined) return tooLarge(limits.maxBytes);
  if (encoding === '' || encoding === 'identity') return packed;
  // Packed twice is never done for a page, and is how small bombs are made.
  const unpacker = UNPACKERS[encoding];
  if (unpacker === undefined)
    return problem('not_a_document', 'The page is packed in a way that is not read.');
  let unpacked: Uint8Array | FetchProblem = problem(
    'refused',
    'The page came damaged: it cannot be unpacked.',
  );
  try {
    await pipeline([packed], unpacker(), async (chunks: AsyncIterable<Uint8Array>) => {
      unpacked = (await collect(chunks, limits.maxUnpackedBytes)) ?? tooLarge(limits.maxUnpackedBytes);
    });
  } catch {
    // Broken, or left in the middle because it was too much: `unpacked` says which.
  }
  return unpacked;
}

/** undefined where there is more. */
async function collect(chunks: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array | undefined> {
  const kept: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > limit) return undefined;
    kept.push(chunk);
  }
  return Buffer.concat(kept);
}

const tooLarge = (limit: number): FetchProblem =>
  problem('too_large', `The document is larger than ${Math.floor(limit / 1024 / 1024)} MB.`);
