/** Registers documents: their text is read once, fingerprinted and forgotten. */
import { createHash } from 'node:crypto';
import { FingerprintIndex, decodeDocumentSet, encodeDocumentSet, mergeDocumentSets } from '@bailiwick/detect';
import type { IndexShelf } from './shelf.ts';

export interface Paper {
  readonly name: string;
  readonly prints: number;
}

/** @returns undefined for a text too short to be recognised again. */
export async function registerPaper(
  shelf: IndexShelf,
  key: Uint8Array,
  paper: { readonly name: string; readonly text: string },
): Promise<Paper | undefined> {
  const index = new FingerprintIndex(key);
  const prints = index.add(paper.name, paper.text);
  if (prints === 0) return undefined;
  await shelf.putPaper(idOf(paper.name), encodeDocumentSet(index.finish()));
  return { name: paper.name, prints };
}

export async function listPapers(shelf: IndexShelf): Promise<readonly Paper[]> {
  const sets = (await shelf.papers()).map(({ bytes }) => decodeDocumentSet(bytes));
  return sets.flatMap(({ documents }) => documents).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Whether it was registered. */
export function removePaper(shelf: IndexShelf, name: string): Promise<boolean> {
  return shelf.removePaper(idOf(name));
}

/** Makes of all registered papers the one set that is searched. Call after registering and removing. */
export async function publishPapers(shelf: IndexShelf): Promise<void> {
  const sets = (await shelf.papers()).map(({ bytes }) => decodeDocumentSet(bytes));
  await shelf.putPapers(encodeDocumentSet(mergeDocumentSets(sets)));
}

/** A path may hold anything; a file name of ours may not. */
function idOf(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 32);
}
