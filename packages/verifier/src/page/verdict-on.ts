/** From what was chosen in the page to a verdict. */
import { textOf } from '../bytes.ts';
import { checkedEvidence, evidenceFrom } from '../evidence.ts';
import { checkedGrowth } from '../growth.ts';
import { type VerifierKey, noteFrom, verifierKeyFrom } from '../note.ts';
import { sha256 } from '../sha-256.ts';
import { type Refused, refused } from '../verdict.ts';
import { checkedLog } from '../whole-log.ts';
import { type FilesByPath, bytesOf, logFolder } from './log-files.ts';
import type { Reported, Verdict } from './report.ts';

export type Mode = 'entry' | 'log' | 'growth';

export interface Chosen {
  readonly evidence?: File | undefined;
  readonly entry?: File | undefined;
  readonly older?: File | undefined;
  readonly folder?: FilesByPath | undefined;
  /** The content of a file of keys. */
  readonly keys?: string;
}

export type Progress = (done: number, size: number) => Promise<void>;

/** @returns undefined where files are still to be chosen. */
export async function reportOn(
  mode: Mode,
  chosen: Chosen & { readonly keys: string },
  onProgress: Progress,
): Promise<Reported | undefined> {
  const file = mode === 'entry' ? chosen.evidence : mode === 'growth' ? chosen.older : undefined;
  const bytes = file === undefined ? undefined : await bytesOf(file);
  const keys = keysFrom(chosen.keys);
  const verdict = 'kind' in keys ? keys : await verdictOn(mode, bytes, chosen, keys, onProgress);
  if (verdict === undefined) return undefined;
  return { verdict, fileHash: bytes === undefined ? undefined : sha256(bytes), at: new Date() };
}

async function verdictOn(
  mode: Mode,
  file: Uint8Array | undefined,
  { entry, folder }: Chosen,
  keys: readonly VerifierKey[],
  onProgress: Progress,
): Promise<Verdict | undefined> {
  switch (mode) {
    case 'entry':
      return file && checkedEvidence(file, entry && (await bytesOf(entry)), keys);
    case 'log':
      return folder && checkedLog(logFolder(folder), keys, onProgress);
    case 'growth':
      return file && folder && checkedGrowth(file, logFolder(folder), keys);
  }
}

function keysFrom(text: string): readonly VerifierKey[] | Refused {
  const keys: VerifierKey[] = [];
  for (const line of linesOf(text)) {
    const key = verifierKeyFrom(line);
    if (key === undefined) return refused('no-key', line.slice(0, 80));
    // A key that is entered twice is one key.
    if (!keys.some(({ name, id }) => name === key.name && id === key.id)) keys.push(key);
  }
  return keys.length === 0 ? refused('no-keys') : keys;
}

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What dropped files are, by what is in them: their names may be anything. */
export async function recognised(files: FilesByPath): Promise<Chosen> {
  if (Array.from(files.keys()).some((path) => path.includes('/'))) return { folder: files };
  const all = await Promise.all(Array.from(files.values(), recognisedFile));
  return Object.assign({}, ...all) as Chosen;
}

async function recognisedFile(file: File): Promise<Chosen> {
  const bytes = await bytesOf(file);
  if (evidenceFrom(bytes) !== undefined) return { evidence: file };
  const text = textOf(bytes);
  if (text !== undefined && noteFrom(text) !== undefined) return { older: file };
  const lines = linesOf(text ?? '');
  if (text !== undefined && lines.length > 0 && lines.every((line) => verifierKeyFrom(line) !== undefined))
    return { keys: text };
  return { entry: file };
}
