/**
 * Keeps `bailiwick.yaml` for the console: who changes it says which version they saw, every version is kept, and a change
 * counts the moment that it is on disk.
 *
 * A file that its author changes by hand is a version like any other: it is kept, told of, and can be gone back from.
 */
import { readFile } from 'node:fs/promises';
import { BailiwickError } from '@bailiwick/contract/errors';
import { turns } from '@bailiwick/contract/in-turn';
import type { Configuration } from './configuration.ts';
import type { ConfigurationChecks } from './consistency.ts';
import { type Edit, edited } from './edit.ts';
import { parseConfiguration } from './parse.ts';
import { type Note, type PastVersion, PastVersions, writeDurably } from './past-versions.ts';
import { changedParts, versionOf } from './version.ts';

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
  /** Told of each version that begins to count, before it does where the console makes it. */
  readonly onVersion: (version: NewVersion) => Promise<void>;
}

export interface NewVersion {
  readonly version: string;
  /** The one that it replaces; undefined: the first one seen. */
  readonly before: string | undefined;
  readonly made: 'in the console' | 'by hand';
  /** The parts of the file that differ. */
  readonly parts: readonly string[];
}

export class FileKeeper {
  readonly #parts: KeeperParts;
  readonly #past: PastVersions;
  /** Each change is made to what the one before left. */
  readonly #inTurn = turns();

  constructor(parts: KeeperParts) {
    this.#parts = parts;
    this.#past = new PastVersions(parts.past, parts.now);
  }

  async read(): Promise<{ readonly text: string; readonly version: string }> {
    const text = await readFile(this.#parts.file, 'utf8');
    return { text, version: versionOf(text) };
  }

  /** For whoever writes a change down before it is made. @throws Outdated where it cannot be made any more. */
  async expect(version: string): Promise<void> {
    if ((await this.read()).version !== version) throw new Outdated();
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
  history(): Promise<readonly PastVersion[]> {
    return this.#past.all();
  }

  /** To be called when the file has been read: what was changed by hand is kept and told of. */
  notice(): Promise<void> {
    return this.#inTurn(async () => this.#notice((await this.read()).text));
  }

  async #notice(text: string): Promise<void> {
    const before = await this.#past.inForce();
    if (before === text) return;
    await this.#tell(before, text, 'by hand');
    if (before !== undefined) await this.#past.keep(before, { by: '', reason: '' });
    await this.#past.setInForce(text);
  }

  #replace(version: string, change: (text: string) => string, note: Note): Promise<string> {
    return this.#inTurn(async () => {
      const { file, env, checks, onChange } = this.#parts;
      const before = await this.read();
      if (before.version !== version) throw new Outdated();
      const after = change(before.text);
      const configuration = parseConfiguration(after, env(), checks);
      await this.#notice(before.text);
      await this.#tell(before.text, after, 'in the console');
      await this.#past.keep(before.text, note);
      await this.#past.setInForce(after);
      await writeDurably(file, after);
      onChange(configuration);
      return versionOf(after);
    });
  }

  #tell(before: string | undefined, after: string, made: NewVersion['made']): Promise<void> {
    return this.#parts.onVersion({
      version: versionOf(after),
      before: before === undefined ? undefined : versionOf(before),
      made,
      parts: before === undefined ? [] : changedParts(before, after),
    });
  }
}
