/**
 * Keeps `bailiwick.yaml` for the console: who changes it says which version they saw, every version is kept, and a change
 * counts the moment that it is on disk.
 *
 * A file that its author changes by hand is simply another version. Old versions lie beside it, readable for the owner of
 * the home folder alone, as the file itself.
 */
import { createHash } from 'node:crypto';
import { mkdir, open, readFile, readdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { BailiwickError } from '@bailiwick/contract/errors';
import * as z from 'zod';
import type { Configuration } from './configuration.ts';
import type { ConfigurationChecks } from './consistency.ts';
import { type Edit, edited } from './edit.ts';
import { parseConfiguration } from './parse.ts';

export interface Note {
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

/** Somebody was faster: the file is not the one that the change was meant for. */
export class Outdated extends BailiwickError {
  constructor() {
    super('conflict', 'The configuration was changed in the meantime; nothing was overwritten.');
  }
}

export interface KeeperParts {
  readonly file: string;
  /** Where replaced versions lie. */
  readonly past: string;
  readonly env: () => NodeJS.ProcessEnv;
  readonly checks: ConfigurationChecks;
  readonly now: () => number;
  /** Takes a changed configuration over at once. */
  readonly onChange: (configuration: Configuration) => void;
}

export class FileKeeper {
  readonly #parts: KeeperParts;
  /** Changes one after the other: each is made to what the one before left. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(parts: KeeperParts) {
    this.#parts = parts;
  }

  async read(): Promise<{ readonly text: string; readonly version: string }> {
    const text = await readFile(this.#parts.file, 'utf8');
    return { text, version: versionOf(text) };
  }

  /** What the file would be after these edits. @throws BailiwickError `invalid_configuration`. */
  async imagine(edits: readonly Edit[]): Promise<Configuration> {
    const { env, checks } = this.#parts;
    const after = edited((await this.read()).text, edits, { env: env(), checks });
    return parseConfiguration(after, env(), checks);
  }

  /** @returns the new version. @throws Outdated, or BailiwickError `invalid_configuration`; then nothing is changed. */
  change(version: string, edits: readonly Edit[], note: Note): Promise<string> {
    const { env, checks } = this.#parts;
    return this.#replace(version, (text) => edited(text, edits, { env: env(), checks }), note);
  }

  /** Puts a past version in the place of what stands now, which becomes a past version itself. */
  async restore(version: string, id: string, note: Note): Promise<string> {
    const before = (await this.history()).find((past) => past.id === id);
    if (before === undefined) throw new BailiwickError('not_found', 'There is no such version.');
    return this.#replace(version, () => before.text, note);
  }

  /** The newest first. */
  async history(): Promise<readonly PastVersion[]> {
    const names = await readdir(this.#parts.past).catch(() => []);
    const versions = await Promise.all(
      names
        .filter((name) => name.endsWith('.json'))
        .map(async (name) => {
          const read = pastSchema.safeParse(JSON.parse(await readFile(join(this.#parts.past, name), 'utf8')));
          return read.success ? [read.data] : [];
        }),
    );
    return versions.flat().sort((a, b) => b.at - a.at);
  }

  #replace(version: string, change: (text: string) => string, note: Note): Promise<string> {
    const turn = this.#turn.then(async () => {
      const { file, past, env, checks, now, onChange } = this.#parts;
      const before = await this.read();
      if (before.version !== version) throw new Outdated();
      const after = change(before.text);
      const configuration = parseConfiguration(after, env(), checks);
      await mkdir(past, { recursive: true, mode: 0o700 });
      const at = now();
      const id = `${at}-${before.version.slice(0, 12)}`;
      await writeDurably(join(past, `${id}.json`), JSON.stringify({ id, at, ...note, text: before.text }));
      await writeDurably(file, after);
      onChange(configuration);
      return versionOf(after);
    });
    this.#turn = turn.catch(() => {});
    return turn;
  }
}

/** As a whole or not at all, also through a power cut. */
async function writeDurably(file: string, text: string): Promise<void> {
  const beside = `${file}.new`;
  const handle = await open(beside, 'w', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(beside, file);
  const folder = await open(dirname(file), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function versionOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
