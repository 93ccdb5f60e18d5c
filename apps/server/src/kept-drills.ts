/** Reports of exit drills, in the home folder: the newest few, for whoever asks again in a year. */
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fromJson } from '@bailiwick/contract/from-json';
import type { DrillResult } from '@bailiwick/api/exports';

const MOST = 20;
const NAME = /^\d{13}\.json$/;

export interface KeptDrill {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly drill: DrillResult;
}

export class KeptDrills {
  readonly #folder: string;

  constructor(home: string) {
    this.#folder = join(home, 'drills');
  }

  async keep({ at, drill }: KeptDrill): Promise<void> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const path = join(this.#folder, `${String(at).padStart(13, '0')}.json`);
    await writeFile(`${path}.new`, JSON.stringify(drill), { mode: 0o600 });
    await rename(`${path}.new`, path);
    for (const name of (await this.#names()).slice(MOST)) await rm(join(this.#folder, name), { force: true });
  }

  /** The newest first; one that cannot be read is left out. */
  async list(): Promise<readonly KeptDrill[]> {
    const { drillSchema } = await import('@bailiwick/api/exports');
    const read = (await this.#names()).map(async (name) => {
      const text = await readFile(join(this.#folder, name), 'utf8').catch(() => 'null');
      const parsed = drillSchema.safeParse(fromJson(text));
      return parsed.success ? [{ at: Number(name.slice(0, 13)), drill: parsed.data }] : [];
    });
    return (await Promise.all(read)).flat();
  }

  async #names(): Promise<readonly string[]> {
    const names = await readdir(this.#folder).catch(() => []);
    return names
      .filter((name) => NAME.test(name))
      .toSorted()
      .toReversed();
  }
}
