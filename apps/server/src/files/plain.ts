/** What an extraction is, and the documents that need no parser: plain text, decoded where it stands. */
import {
  newReading,
  spendText,
  Unreadable,
  type DocumentInput,
  type FileLimits,
  type Scan,
} from './reading.ts';
import { checkDeclared, sniff } from './sniff.ts';
import { textFormat } from './text-format.ts';
import { charsetOf, decodeText } from './text.ts';

export type Extraction =
  | {
      readonly kind: 'text';
      /** Everything readable in the document; never cut short. */
      readonly text: string;
      /** `text`, `markdown`, `csv`, `json`, `xml`, `html`, `eml`, `pdf`, `docx`, `xlsx`, `pptx` or `odf`. */
      readonly format: string;
      /** Pictures inside that nobody has read. */
      readonly pictures: number;
      /** Pages without text, as pictures: the text is whole only with the writing on them in it. */
      readonly scans?: readonly Scan[];
    }
  | {
      readonly kind: 'unreadable';
      /** Completes "The document cannot be read: …". */ readonly because: string;
    }
  | { readonly kind: 'image'; readonly mediaType: string };

/** Decodes what needs no parser; undefined for everything that belongs into the worker. */
export function readPlain(input: DocumentInput, limits: FileLimits): Extraction | undefined {
  try {
    const sniffed = sniff(input.bytes);
    checkDeclared(sniffed, input.mediaType, input.filename);
    if (sniffed.kind === 'image') return { kind: 'image', mediaType: sniffed.mediaType };
    if (sniffed.kind === 'foreign') throw new Unreadable(`it is ${sniffed.what}`);
    if (sniffed.kind !== 'text') return undefined;
    const text = decodeText(input.bytes, charsetOf(input.mediaType));
    const format = textFormat(text, input);
    if (format === 'html' || format === 'xml' || format === 'eml') return undefined;
    return { kind: 'text', text: spendText(newReading(limits), text), format, pictures: 0 };
  } catch (error) {
    if (error instanceof Unreadable) return { kind: 'unreadable', because: error.because };
    throw error;
  }
}
