/** Files that appear under their name whole, durable, readable by their owner only, or not at all. */
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { refused } from './refusal.ts';
import type { Member } from './tar.ts';

/** Bytes that were written. @throws BailiwickError `malformed_request` where something of that name is there. */
export async function writeWhole(path: string, chunks: AsyncIterable<Uint8Array>): Promise<number> {
  const draft = await draftFor(path);
  // What a broken-off run left is of no use to anybody.
  await rm(draft, { recursive: true, force: true });
  try {
    const written = await writeNew(draft, chunks);
    await rename(draft, path);
    return written;
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** The same for a folder of files. */
export async function writeFolder(path: string, members: AsyncIterable<Member>): Promise<number> {
  const draft = await draftFor(path);
  await rm(draft, { recursive: true, force: true });
  let written = 0;
  try {
    await mkdir(draft, { mode: 0o700 });
    for await (const member of members) {
      const target = join(draft, member.path);
      await mkdir(dirname(target), { recursive: true, mode: 0o700 });
      written += await writeNew(target, one(member.bytes));
    }
    await rename(draft, path);
    return written;
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
}

/** @throws BailiwickError `malformed_request` where something of that name is there. */
export async function refuseTaken(path: string): Promise<void> {
  if ((await stat(path).catch(() => undefined)) !== undefined)
    throw refused('Something of that name is there already.', 'Name another, or move it away first.');
}

async function draftFor(path: string): Promise<string> {
  await refuseTaken(path);
  return join(dirname(path), `.${basename(path)}.partial`);
}

async function writeNew(path: string, chunks: AsyncIterable<Uint8Array>): Promise<number> {
  const file = await open(path, 'wx', 0o600);
  let written = 0;
  try {
    for await (const chunk of chunks) {
      await file.writeFile(chunk);
      written += chunk.length;
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return written;
}

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}
