/**
 * Every version of `bailiwick.yaml` that ever counted, and which one counts now. Readable for the owner of the home folder
 * alone, as the file itself.
 */
import { mkdir, open, readFile, readdir, realpath, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fromJson } from '@bailiwick/contract/from-json';
import * as z from 'zod';
import { versionOf } from './version.ts';

export interface Note {
  /** Empty: whoever changed the file by hand. */
  readonly by: string;
  readonly reason: string;
}

const pastSchema = z.object({
  id: z.string(),
  /** Milliseconds since the epoch at which it was replaced. */
  at: z.number(),
  /** Who replaced it, and why. */
  by: z.string(),
  reason: z.string(),
  text: z.string(),
});

/** A version that was replaced. */
export type PastVersion = z.output<typeof pastSchema>;

const IN_FORCE = 'in-force.yaml';

export class PastVersions {
  readonly #folder: string;
  readonly #now: () => number;

  constructor(folder: string, now: () => number) {
    this.#folder = folder;
    this.#now = now;
  }

  /** The newest first. */
  async all(): Promise<readonly PastVersion[]> {
    const names = await readdir(this.#folder).catch(() => []);
    const versions = await Promise.all(
      names
        .filter((name) => name.endsWith('.json'))
        .map(async (name) => {
          // A damaged one is left out: it must not take the others with it.
          const read = pastSchema.safeParse(fromJson(await readFile(join(this.#folder, name), 'utf8')));
          return read.success ? [read.data] : [];
        }),
    );
    return versions.flat().sort((a, b) => b.at - a.at);
  }

  /** Keeps a version that is about to be replaced. */
  async keep(text: string, note: Note): Promise<void> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const at = this.#now();
    const id = `${at}-${versionOf(text).slice(0, 12)}`;
    await writeDurably(join(this.#folder, `${id}.json`), JSON.stringify({ id, at, ...note, text }));
  }

  /** The text that counted when somebody last looked; undefined: nobody has. */
  inForce(): Promise<string | undefined> {
    return readFile(join(this.#folder, IN_FORCE), 'utf8').catch(() => undefined);
  }

  async setInForce(text: string): Promise<void> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    await writeDurably(join(this.#folder, IN_FORCE), text);
  }
}

/** As a whole or not at all, also through a power cut. A link stays one: what it leads to is replaced. */
export async function writeDurably(path: string, text: string): Promise<void> {
  const file = await realpath(path).catch(() => path);
  const beside = `${file}.new`;
  const handle = await open(beside, 'w', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(beside, file);
  // The name of a file is in its folder, which has a life on disk of its own; Windows opens no folders.
  if (process.platform === 'win32') return;
  const folder = await open(dirname(file), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
