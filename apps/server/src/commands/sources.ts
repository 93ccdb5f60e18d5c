import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from './command.ts';
import type { Io } from './io.ts';

export const STDIN = '-';

/** Folders that hold other people's files. */
const SKIPPED = new Set(['node_modules', '.git']);

export interface Source {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The files that paths name, folders walked in the order of names. Links within folders are not followed. @throws UsageError */
export async function* sourcesIn(paths: readonly string[], io: Io): AsyncGenerator<Source> {
  for (const path of paths) {
    if (path === STDIN) yield { path, bytes: await io.input() };
    else {
      const kind = await stat(path).catch(() => undefined);
      if (kind === undefined) throw new UsageError(`There is no file or folder ${path}.`);
      if (kind.isDirectory()) yield* folder(path);
      else yield { path, bytes: await readFile(path) };
    }
  }
}

async function* folder(path: string): AsyncGenerator<Source> {
  const entries = (await readdir(path, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const inner = join(path, entry.name);
    if (entry.isDirectory()) {
      if (!SKIPPED.has(entry.name)) yield* folder(inner);
    } else if (entry.isFile()) yield { path: inner, bytes: await readFile(inner) };
  }
}
