/** Files of the home folder that go along, read and put back. */
import { mkdir, open, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CARRIED_FOLDERS } from './decided.ts';

export interface HomeFile {
  /** Below the home folder, with slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Drafts, whose names begin with a dot, stay behind. */
export async function* homeFiles(home: string): AsyncGenerator<HomeFile> {
  for (const folder of CARRIED_FOLDERS) {
    const found = await readdir(join(home, folder), { recursive: true, withFileTypes: true }).catch(() => []);
    const paths = found
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map(({ parentPath, name }) =>
        join(parentPath, name)
          .slice(home.length + 1)
          .replaceAll('\\', '/'),
      );
    for (const path of paths.toSorted()) {
      // Taken away meanwhile: then it is not in the export.
      const bytes = await readFile(join(home, path)).catch(() => undefined);
      if (bytes !== undefined) yield { path, bytes };
    }
  }
}

/** Whole or not at all; a file that is there stays. @param path as an export may name it, which has been seen to. */
export async function putHomeFile(home: string, path: string, bytes: Uint8Array): Promise<void> {
  const target = join(home, path);
  if ((await stat(target).catch(() => undefined)) !== undefined) return;
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  const draft = join(dirname(target), `.${path.split('/').at(-1) ?? ''}.draft`);
  await rm(draft, { force: true });
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, target);
}
