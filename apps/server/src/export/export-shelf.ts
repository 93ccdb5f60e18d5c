/**
 * Exports that a server made: one at a time, each a file of its own in the home folder, until somebody takes it away or
 * its day is over. Whoever asked may go; the export goes on.
 */
import { open, mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { BailiwickError } from '@bailiwick/contract/errors';
import type { Part } from './manifest.ts';

/** An export opens everything; it does not lie about longer than it takes to carry it away. */
const KEPT_MS = 7 * 86_400_000;
const NAME = /^bailiwick-\d{8}T\d{6}Z\.age$/;

export interface KeptExport {
  readonly name: string;
  readonly made: number;
  readonly bytes: number;
}

export interface UnderWay {
  readonly since: number;
  /** Lines, or documents, by kind of part. */
  readonly rows: Readonly<Record<string, number>>;
}

/** Writes an export to a path that is free. @returns bytes. */
export type WriteExport = (path: string, onPart: (part: Part) => void) => Promise<number>;

export class ExportShelf {
  readonly #home: string;
  readonly #folder: string;
  readonly #now: () => number;
  #underWay: { readonly since: number; readonly rows: Record<string, number> } | undefined;

  constructor(home: string, now: () => number) {
    this.#home = home;
    this.#folder = join(home, 'exports');
    this.#now = now;
  }

  get underWay(): UnderWay | undefined {
    return this.#underWay;
  }

  /** The newest first. */
  async list(): Promise<readonly KeptExport[]> {
    const names = (await readdir(this.#folder).catch(() => [])).filter((name) => NAME.test(name));
    const kept = await Promise.all(
      names.map(async (name) => {
        const found = await stat(join(this.#folder, name)).catch(() => undefined);
        return found === undefined ? [] : [{ name, made: found.mtimeMs, bytes: found.size }];
      }),
    );
    return kept.flat().toSorted((a, b) => b.made - a.made);
  }

  /** @throws BailiwickError `conflict` while another is under way. */
  async make(write: WriteExport): Promise<KeptExport> {
    if (this.#underWay !== undefined)
      throw new BailiwickError('conflict', 'An export is under way already.', {
        remedy: 'Wait for it, or watch it on this page.',
      });
    const made = this.#now();
    const underWay = { since: made, rows: {} as Record<string, number> };
    this.#underWay = underWay;
    try {
      await mkdir(this.#folder, { recursive: true, mode: 0o700 });
      const name = `bailiwick-${new Date(made).toISOString().replaceAll(/[-:]|\.\d+/g, '')}.age`;
      const bytes = await write(join(this.#folder, name), ({ kind, rows = 1 }) => {
        underWay.rows[kind] = (underWay.rows[kind] ?? 0) + rows;
      });
      return { name, made, bytes };
    } finally {
      this.#underWay = undefined;
    }
  }

  /** @throws BailiwickError `not_found` */
  async open(name: string): Promise<AsyncIterable<Uint8Array>> {
    const file = NAME.test(name)
      ? await open(join(this.#folder, name), 'r').catch(() => undefined)
      : undefined;
    if (file === undefined) throw gone();
    return file.createReadStream() as AsyncIterable<Uint8Array>;
  }

  /** @throws BailiwickError `not_found` */
  async remove(name: string): Promise<void> {
    if (!NAME.test(name)) throw gone();
    await rm(join(this.#folder, name)).catch(() => {
      throw gone();
    });
  }

  /** Takes away what has had its time. */
  async sweep(): Promise<void> {
    // Nothing was ever exported here: then what does it need not be loaded.
    if ((await stat(this.#folder).catch(() => undefined)) === undefined) return;
    const { sweepStage } = await import('./stage.ts');
    await sweepStage(this.#home, this.#now());
    for (const { name, made } of await this.list())
      if (made < this.#now() - KEPT_MS) await rm(join(this.#folder, name), { force: true });
  }
}

const gone = (): BailiwickError =>
  new BailiwickError('not_found', 'There is no such export any more.', {
    remedy: 'Exports are taken away after seven days. Make another.',
  });
