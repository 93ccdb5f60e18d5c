/** Where the copies of `redact` go: never onto an original, never two onto one place. */
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { UsageError } from './command.ts';

export interface Target {
  readonly from: string;
  readonly to: string;
}

/** @param out a file, or a folder where it exists, ends with a slash, or there are several originals. @throws UsageError */
export async function targetsFor(
  originals: readonly string[],
  out: string | undefined,
): Promise<readonly Target[]> {
  const folder = out !== undefined && (originals.length > 1 || /[/\\]$/.test(out) || (await isFolder(out)));
  const targets: Target[] = [];
  for (const from of originals) {
    const kind = await stat(from).catch(() => undefined);
    if (kind === undefined) throw new UsageError(`There is no file ${from}.`);
    if (!kind.isFile()) throw new UsageError(`${from} is not a file.`);
    const to = out === undefined ? beside(from) : folder ? join(out, basename(from)) : out;
    targets.push({ from, to });
  }
  return targets;
}

/** `letter.docx` → `letter.safe.docx` */
function beside(from: string): string {
  const ending = extname(from);
  return join(dirname(from), `${basename(from, ending)}.safe${ending}`);
}

export function withEnding(path: string, ending: string | undefined): string {
  return ending === undefined ? path : `${path.slice(0, path.length - extname(path).length)}.${ending}`;
}

/** Writes a copy whole or not at all. @throws UsageError when it would lie on one of the originals. */
export async function writeCopy(to: string, bytes: Uint8Array, originals: readonly string[]): Promise<void> {
  for (const original of originals) {
    if (await sameFile(original, to))
      throw new UsageError('A copy would overwrite an original; choose another place with --out.');
  }
  await mkdir(dirname(to), { recursive: true });
  const draft = `${to}.${process.pid}.part`;
  try {
    await writeFile(draft, bytes, { flag: 'wx', mode: 0o600 });
    await rename(draft, to);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** By name, or by what the names lead to: links and letter case hide that two names are one file. */
async function sameFile(a: string, b: string): Promise<boolean> {
  if (resolve(a) === resolve(b)) return true;
  const [first, second] = await Promise.all([a, b].map((path) => stat(path).catch(() => undefined)));
  return first !== undefined && second !== undefined && first.dev === second.dev && first.ino === second.ino;
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() === true;
}
