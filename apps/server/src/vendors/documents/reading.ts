/** One document, as bytes, to its text and what it says. Runs in the worker; nothing here touches the network. */
import { readTerms } from '@bailiwick/evidence';
import type { Claims } from '@bailiwick/evidence/claims';
import { secondCopyIn } from '@bailiwick/diligence/change/copies';
import { readDocument } from '../../files/documents.ts';
import type { FileLimits } from '../../files/reading.ts';
import { checkDeclared, sniff } from '../../files/sniff.ts';
import { textFormat } from '../../files/text-format.ts';
import { charsetOf, decodeText } from '../../files/text.ts';
import { type Condition, conditionOf, type Signs } from './condition.ts';
import { type Page, pageText } from './page-text.ts';
import { titleIn, versionIn } from './version.ts';

export interface DocumentBytes {
  readonly bytes: Uint8Array;
  /** As declared by a server; undefined where nobody says. */
  readonly mediaType: string | undefined;
  readonly filename: string | undefined;
  /** Where it was fetched. */
  readonly url: string | undefined;
}

export interface ReadText {
  readonly kind: 'read';
  /** What offsets of quotes refer to, in UTF-16 code units. */
  readonly text: string;
  /** `pdf`, `docx`, `html`, `markdown`, `text` … */
  readonly format: string;
  readonly title: string | undefined;
  readonly version: string | undefined;
  readonly claims: Claims;
  readonly condition: Condition;
  /** Where a second copy of the same document begins; quotes are of the first. */
  readonly secondCopyAt: number | undefined;
}

export type TextReading =
  | ReadText
  | { readonly kind: 'unread'; /** Completes "not read: …". */ readonly because: string };

const NO_SIGNS: Signs = { passwordField: false, scripts: 0 };

export async function readBytes(input: DocumentBytes, limits: FileLimits): Promise<TextReading> {
  const page = webPage(input, limits);
  if (page !== undefined) return told(page.text, 'html', page.title, page.signs);
  const extraction = await readDocument(input, limits);
  switch (extraction.kind) {
    case 'unreadable':
      return {
        kind: 'unread',
        because: REASONS.find(([shape]) => shape.test(extraction.because))?.[1] ?? extraction.because,
      };
    case 'image':
      return {
        kind: 'unread',
        because: 'it is a picture: have its text recognised first, or ask for a document',
      };
    case 'text':
      return told(extraction.text, extraction.format, undefined, NO_SIGNS);
  }
}

/** What can be done about what is often met. */
const REASONS: readonly (readonly [RegExp, string])[] = [
  [
    // A clause on a page that nobody could read would be missed, and silence taken for an answer.
    /pages of pictures|compression that is not supported/,
    'it is scanned, at least in part, so its pages are pictures: have the text recognised first, or ask the vendor for the original',
  ],
  [/^it is encrypted/, 'it is encrypted: save a copy without the password, and name that'],
];

/** undefined for everything that is no web page. */
function webPage(input: DocumentBytes, limits: FileLimits): Page | undefined {
  try {
    const sniffed = sniff(input.bytes);
    if (sniffed.kind !== 'text' || input.bytes.length > limits.maxBytes) return undefined;
    checkDeclared(sniffed, input.mediaType, input.filename);
    const html = decodeText(input.bytes, charsetOf(input.mediaType));
    return textFormat(html, input) === 'html' ? pageText(html, input.url) : undefined;
  } catch {
    // Whoever reads every format says why it cannot be read.
    return undefined;
  }
}

function told(text: string, format: string, title: string | undefined, signs: Signs): ReadText {
  return {
    kind: 'read',
    text,
    format,
    title: titleIn(text) ?? title,
    version: versionIn(text),
    claims: readTerms(text),
    condition: conditionOf(text, signs),
    secondCopyAt: secondCopyIn(text),
  };
}
