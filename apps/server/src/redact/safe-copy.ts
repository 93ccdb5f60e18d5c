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
import { decodeXml } from '../files/xml-bytes.ts';
import { textFormat } from '../files/text-format.ts';
import { copyMail } from './copy-mail.ts';
import { copyHtml, copyXml } from './copy-markup.ts';
import { copyOffice } from './copy-office.ts';
import { copyPdf } from './copy-pdf.ts';
import { copyPicture } from './copy-picture.ts';
import { copyJson, copyText } from './copy-text.ts';
import { Copying, type Tools, Uncopyable } from './copying.ts';
import type { LabelStyle } from './labels.ts';
import { checkGone, foresee } from './second-look.ts';

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

async function copyOf({ bytes, filename }: Original, copying: Copying): Promise<Copied> {
  const sniffed = sniff(bytes);
  switch (sniffed.kind) {
    case 'image': {
      const copy = await copyPicture(bytes, copying);
      const same = essence(sniffed.mediaType) === copy.mediaType;
      return { bytes: copy.bytes, ending: same ? undefined : copy.mediaType.slice('image/'.length) };
    }
    case 'pdf':
      return { bytes: await copyPdf(bytes, copying), ending: undefined };
    case 'zip':
    case 'text': {
      await foresee(bytes, filename, copying);
      const copy =
        sniffed.kind === 'zip' ? await copyOffice(bytes, copying) : await copyWords(bytes, filename, copying);
      await checkGone(copy, filename, copying);
      return { bytes: copy, ending: undefined };
    }
    case 'foreign':
      throw new Uncopyable(`it is ${sniffed.what}`);
    case 'ole':
      throw new Uncopyable('it is encrypted, or an Office file of before 2007');
  }
}

/** Anything that is written in letters; the copy is UTF-8. */
async function copyWords(bytes: Uint8Array, filename: string, copying: Copying): Promise<Buffer> {
  const text = decodeXml(bytes) ?? decodeText(bytes);
  const format = textFormat(text, { bytes, filename, mediaType: undefined });
  if (format === 'eml') return copyMail(bytes, copying, copyAttached);
  const copy = COPIERS[format] ?? copyText;
  return Buffer.from(await copy(text, copying));
}

const COPIERS: Readonly<Record<string, typeof copyText>> = { html: copyHtml, xml: copyXml, json: copyJson };

/** @throws Uncopyable also for what the readers of files refuse. */
async function copyAttached(attached: Original, copying: Copying): Promise<Uint8Array> {
  try {
    return (await copyOf(attached, copying)).bytes;
  } catch (error) {
    if (error instanceof Unreadable) throw new Uncopyable(error.because);
    throw error;
  }
}
