/**
 * Safe copies of documents, to be given to anyone.
 *
 * Promises that no value that was found is in the copy: not in its text, its pictures, its hidden parts or its
 * properties. A document that cannot be read whole, or whose copy would still hold such a value, gets no copy at
 * all. The original is never changed.
 */
import type { FindingType } from '@bailiwick/contract/classes';
import { essence, sniff } from '../files/sniff.ts';
import { Unreadable } from '../files/reading.ts';
import { decodeText } from '../files/text.ts';
import { copyOffice } from './copy-office.ts';
import { copyPdf } from './copy-pdf.ts';
import { copyPicture } from './copy-picture.ts';
import { copyText } from './copy-text.ts';
import { Copying, type Tools, Uncopyable } from './copying.ts';
import type { LabelStyle } from './labels.ts';

export interface Original {
  readonly bytes: Uint8Array;
  readonly filename: string;
}

export type SafeCopy =
  | {
      readonly kind: 'copy';
      readonly bytes: Uint8Array;
      /** Of the copy's name, where it is another than the original's: a GIF comes back as PNG. */
      readonly ending: string | undefined;
      readonly counts: ReadonlyMap<FindingType, number>;
      readonly notes: readonly string[];
    }
  | { readonly kind: 'refused'; readonly because: string };

/** Rejects with `inspection_failed` when something else than the document is wrong. */
export async function safeCopy(original: Original, style: LabelStyle, tools: Tools): Promise<SafeCopy> {
  const copying = new Copying(tools, style);
  try {
    const { bytes, ending } = await copyOf(original, copying);
    return { kind: 'copy', bytes, ending, counts: copying.counts, notes: copying.notes };
  } catch (error) {
    if (error instanceof Uncopyable || error instanceof Unreadable)
      return { kind: 'refused', because: error.because };
    throw error;
  }
}

interface Copied {
  readonly bytes: Uint8Array;
  readonly ending: string | undefined;
}

async function copyOf({ bytes }: Original, copying: Copying): Promise<Copied> {
  const sniffed = sniff(bytes);
  switch (sniffed.kind) {
    case 'image': {
      const copy = await copyPicture(bytes, copying);
      const same = essence(sniffed.mediaType) === copy.mediaType;
      return { bytes: copy.bytes, ending: same ? undefined : copy.mediaType.slice('image/'.length) };
    }
    case 'text':
      return { bytes: Buffer.from(await copyText(decodeText(bytes), copying)), ending: undefined };
    case 'pdf':
      return { bytes: await copyPdf(bytes, copying), ending: undefined };
    case 'zip':
      return { bytes: await copyOffice(bytes, copying), ending: undefined };
    default:
      throw new Uncopyable('copies of this kind of file cannot be made');
  }
}
