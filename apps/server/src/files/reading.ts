/** What every reader of a format shares: the limits, what was spent of them, and the one way to refuse. */

export interface FileLimits {
  /** Size of the document as sent, in bytes. */
  readonly maxBytes: number;
  /** UTF-16 code units of extracted text, attachments included. */
  readonly maxTextLength: number;
  /** Bytes that all archives in a document may inflate to, together. */
  readonly maxInflatedBytes: number;
  readonly maxPages: number;
  /** Pages of pictures, which take seconds each to read. */
  readonly maxScans: number;
  /** For one document, start of the worker included. */
  readonly timeoutMs: number;
  /** Heap of the worker. */
  readonly memoryMb: number;
}

export const DEFAULT_FILE_LIMITS: FileLimits = {
  maxBytes: 32 * 1024 * 1024,
  maxTextLength: 8 * 1024 * 1024,
  maxInflatedBytes: 128 * 1024 * 1024,
  maxPages: 2000,
  maxScans: 20,
  timeoutMs: 20_000,
  memoryMb: 512,
};

export interface DocumentInput {
  readonly bytes: Uint8Array;
  /** As the caller declared it; believed only where the bytes agree. */
  readonly mediaType: string | undefined;
  readonly filename: string | undefined;
}

/** A page that is a picture. */
export interface Scan {
  /** Stands in the text where the writing on this page belongs; nobody can guess it. */
  readonly mark: string;
  readonly png: Uint8Array;
}

/** One document being read; documents inside it share `spent` and `scans`. */
export interface Reading {
  readonly limits: FileLimits;
  /** 0 for the document itself, 1 for what is attached to it, and so on. */
  readonly depth: number;
  readonly spent: { inflated: number; text: number; documents: number; pictures: number };
  readonly scans: Scan[];
}

const MAX_DEPTH = 4;
const MAX_DOCUMENTS = 200;

export function newReading(limits: FileLimits): Reading {
  return { limits, depth: 0, spent: { inflated: 0, text: 0, documents: 1, pictures: 0 }, scans: [] };
}

/** The reading of a document inside this one. A mail in a mail in a mail ends somewhere. */
export function inner(reading: Reading): Reading {
  if (reading.depth >= MAX_DEPTH)
    throw new Unreadable(`it holds documents inside documents, more than ${MAX_DEPTH} deep`);
  reading.spent.documents += 1;
  if (reading.spent.documents > MAX_DOCUMENTS)
    throw new Unreadable(`it holds more than ${MAX_DOCUMENTS} documents`);
  return { ...reading, depth: reading.depth + 1 };
}

/** Counts `text` against the limit and hands it on. Text is never cut: what is not inspected must not leave. */
export function spendText(reading: Reading, text: string): string {
  reading.spent.text += text.length;
  if (reading.spent.text > reading.limits.maxTextLength) {
    throw new Unreadable(`it holds more text than the ${reading.limits.maxTextLength} characters allowed`);
  }
  return text;
}

/** A document that cannot be read whole. `because` completes "The document cannot be read: …" and holds no content. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  readonly because: string;

  constructor(because: string) {
    super(because);
    this.because = because;
  }
}
