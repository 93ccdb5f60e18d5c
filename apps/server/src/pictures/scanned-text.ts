/** The text of a document whose scanned pages have been read. */
import type { Scan } from '../files/extract.ts';
import type { Pictures } from './pictures.ts';

export type ScannedText =
  | { readonly kind: 'text'; readonly text: string }
  /** Completes "The document cannot be read: …". */
  | { readonly kind: 'unreadable'; readonly because: string };

/** Puts the writing on each scanned page where its mark stands. */
export async function withScans(
  { text, scans = [] }: { readonly text: string; readonly scans?: readonly Scan[] },
  pictures: Pictures,
): Promise<ScannedText> {
  let whole = text;
  for (const [index, { mark, png }] of scans.entries()) {
    const page = await pictures.read(png);
    if (page.kind === 'unseen')
      return { kind: 'unreadable', because: `scanned page ${index + 1} cannot be read: ${page.because}` };
    whole = whole.replace(mark, () => page.text);
  }
  return { kind: 'text', text: whole };
}
