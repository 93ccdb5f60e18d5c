/**
 * What an export has read so far, sealed in the home folder, so that a run that was killed is taken up by the next:
 * groups of parts in numbered files, each whole or not there. The archive itself is written from here in one go, since no
 * byte of an age file may be written twice under its key.
 */
import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BailiwickError } from '@bailiwick/contract/errors';
import { z } from 'zod';
import { type Group, type Reached, reachedSchema } from './group.ts';
import { type Part, kindOf } from './manifest.ts';

export interface StageSeal {
  sealList(name: string, plain: Uint8Array): Uint8Array;
  /** @throws where it does not open. */
  openList(name: string, sealed: Uint8Array): Uint8Array;
}

export interface StagePlace {
  readonly home: string;
  readonly seal: StageSeal;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** What lies longer is too old to be called what the install holds. */
const FRESH_MS = 3_600_000;
/** A run that lives touches its lock with every group. */
const LIVES_MS = 600_000;

const head = z.strictObject({ run: z.string(), wanted: z.string(), told: z.string() });
const groupHead = z.strictObject({
  reached: reachedSchema,
  parts: z.array(z.strictObject({ path: z.string(), rows: z.int().optional(), bytes: z.int() })),
});

export class Stage {
  readonly #place: StagePlace;
  readonly #folder: string;
  readonly #head: z.infer<typeof head>;
  #count = 0;
  #reached: Reached | undefined;

  private constructor(place: StagePlace, folder: string, stands: z.infer<typeof head>) {
    this.#place = place;
    this.#folder = folder;
    this.#head = stands;
  }

  /**
   * Takes up what a run before this left, where it wanted the same; else begins anew.
   *
   * @param wanted names what is exported, and what must not have changed since.
   * @param tell what is fixed at the beginning, for all runs that go on.
   * @throws BailiwickError `conflict` while another export of this home is under way.
   */
  static async open(
    place: StagePlace,
    wanted: string,
    tell: () => Promise<string>,
    onPart: (part: Part) => void,
  ): Promise<Stage> {
    const folder = join(place.home, 'exports', 'staged');
    await mkdir(join(place.home, 'exports'), { recursive: true, mode: 0o700 });
    await lock(folder, place.now());
    try {
      const stands = await standing(place, folder, wanted);
      if (stands !== undefined) {
        const stage = new Stage(place, folder, stands);
        await stage.#takeUp(onPart);
        return stage;
      }
      await rm(folder, { recursive: true, force: true });
      await mkdir(folder, { mode: 0o700 });
      const made = { run: randomBytes(16).toString('hex'), wanted, told: await tell() };
      const sealed = place.seal.sealList('staged export', Buffer.from(JSON.stringify(made)));
      await writeFile(join(folder, 'head'), sealed, { mode: 0o600 });
      return new Stage(place, folder, made);
    } catch (error) {
      await rm(lockOf(folder), { force: true });
      throw error;
    }
  }

  get told(): string {
    return this.#head.told;
  }

  get reached(): Reached | undefined {
    return this.#reached;
  }

  async append({ parts, reached }: Group): Promise<void> {
    const about: z.infer<typeof groupHead> = {
      reached,
      parts: parts.map(({ path, rows, bytes }) => ({
        path,
        bytes: bytes.length,
        ...(rows === undefined ? {} : { rows }),
      })),
    };
    const text = Buffer.from(JSON.stringify(about));
    const length = Buffer.alloc(4);
    length.writeUInt32BE(text.length);
    const plain = Buffer.concat([length, text, ...parts.map(({ bytes }) => bytes)]);
    const path = this.#file(this.#count + 1);
    await writeFile(`${path}.new`, this.#place.seal.sealList(this.#name(this.#count + 1), plain), {
      mode: 0o600,
    });
    await rename(`${path}.new`, path);
    this.#count += 1;
    this.#reached = reached;
    const now = new Date(this.#place.now());
    await utimes(lockOf(this.#folder), now, now);
  }

  /** All parts in order. */
  async *parts(): AsyncGenerator<Part> {
    for (let at = 1; at <= this.#count; at += 1) yield* (await this.#read(at)).parts;
  }

  /** After the archive is there. */
  async clear(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
  }

  /** Lets others export; what is staged stays for the next run. */
  async release(): Promise<void> {
    await rm(lockOf(this.#folder), { force: true });
  }

  /** Up to the first file that is missing or torn. */
  async #takeUp(onPart: (part: Part) => void): Promise<void> {
    for (;;) {
      const next = await this.#read(this.#count + 1).catch(() => undefined);
      if (next === undefined) return;
      this.#count += 1;
      this.#reached = next.reached;
      for (const part of next.parts) onPart(part);
    }
  }

  async #read(at: number): Promise<Group> {
    const plain = Buffer.from(this.#place.seal.openList(this.#name(at), await readFile(this.#file(at))));
    const length = plain.readUInt32BE(0);
    const { reached, parts } = groupHead.parse(JSON.parse(plain.toString('utf8', 4, 4 + length)));
    let from = 4 + length;
    const read = parts.map(({ path, rows, bytes }): Part => {
      const part = { kind: kindOf(path), path, bytes: plain.subarray(from, from + bytes) };
      from += bytes;
      return rows === undefined ? part : { ...part, rows };
    });
    return { parts: read, reached };
  }

  #file(at: number): string {
    return join(this.#folder, String(at).padStart(8, '0'));
  }

  #name(at: number): string {
    return `staged export ${this.#head.run} ${at}`;
  }
}

/** Takes away what nobody came back for: it holds what may have been erased since. */
export async function sweepStage(home: string, now: number): Promise<void> {
  const folder = join(home, 'exports', 'staged');
  const begun = await stat(join(folder, 'head')).catch(() => undefined);
  if (begun === undefined || now - begun.mtimeMs < FRESH_MS) return;
  try {
    await lock(folder, now);
  } catch {
    return;
  }
  await rm(folder, { recursive: true, force: true });
  await rm(lockOf(folder), { force: true });
}

const lockOf = (folder: string): string => `${folder}.lock`;

async function lock(folder: string, now: number): Promise<void> {
  for (let tries = 0; tries < 2; tries += 1) {
    const file = await open(lockOf(folder), 'wx', 0o600).catch(() => undefined);
    if (file !== undefined) {
      await file.writeFile(`${process.pid} ${THIS_PROCESS}`);
      await file.close();
      return;
    }
    const [held, about] = await Promise.all([
      readFile(lockOf(folder), 'utf8').catch(() => ''),
      stat(lockOf(folder)).catch(() => undefined),
    ]);
    if (about !== undefined && now - about.mtimeMs < LIVES_MS && isAlive(held)) break;
    await rm(lockOf(folder), { force: true });
  }
  throw new BailiwickError('conflict', 'An export of this home is under way already.', {
    remedy: 'Wait for it, or stop it; the next goes on where it was.',
  });
}

/** Numbers of processes come again, in a container with every start. */
const THIS_PROCESS = randomBytes(8).toString('hex');

function isAlive(held: string): boolean {
  const [pid, run] = [Number(held.split(' ')[0]), held.split(' ')[1]];
  if (pid === process.pid) return run === THIS_PROCESS;
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function standing({ seal, now }: StagePlace, folder: string, wanted: string) {
  try {
    const path = join(folder, 'head');
    const read = head.parse(
      JSON.parse(Buffer.from(seal.openList('staged export', await readFile(path))).toString('utf8')),
    );
    const { mtimeMs } = await stat(path);
    return read.wanted === wanted && now() - mtimeMs < FRESH_MS ? read : undefined;
  } catch {
    return undefined;
  }
}
