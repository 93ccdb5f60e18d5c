/**
 * Vendors' documents: bytes in, the text and the answers of 21 questions out, or a reason why there are none.
 *
 * It promises an answer in bounded time and memory whatever the bytes are, and to say what a page is that is no terms.
 * Parsing and reading run in a thread of their own, since a large document takes seconds and requests do not wait.
 */
import { createHash } from 'node:crypto';
import { DEFAULT_FILE_LIMITS, type FileLimits } from '../../files/extract.ts';
import { Thread } from '../../files/thread.ts';
import type { DocumentBytes, ReadText, TextReading } from './reading.ts';
import type { Job } from './worker.ts';

export interface ReadDocument extends ReadText {
  /** SHA-256 of the bytes, in hex. */
  readonly sha256: string;
  /** As they came. */
  readonly bytes: Uint8Array;
}

export type DocumentReading =
  | ReadDocument
  | { readonly kind: 'unread'; /** Completes "not read: …". */ readonly because: string };

/** Contracts are long; no contract is longer than this. */
export const DOCUMENT_LIMITS: FileLimits = {
  ...DEFAULT_FILE_LIMITS,
  maxTextLength: 4 * 1024 * 1024,
  // That a page is scanned is enough to know; it need not be drawn.
  maxScans: 0,
  timeoutMs: 30_000,
};

const WORKER_FILE = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);
const MAX_WAITING = 16;
const MB = 1024 * 1024;

export class DocumentReader {
  readonly #limits: FileLimits;
  readonly #thread: Thread<Job, TextReading>;

  constructor(limits: FileLimits = DOCUMENT_LIMITS) {
    this.#limits = limits;
    this.#thread = new Thread(WORKER_FILE, { ...limits, waiting: MAX_WAITING });
  }

  /** Rejects with `inspection_failed` when too many documents wait, and with `shutting_down` after `close`. */
  async read(input: DocumentBytes): Promise<DocumentReading> {
    const { maxBytes, timeoutMs, memoryMb } = this.#limits;
    const { length } = input.bytes;
    if (length > maxBytes) {
      return unread(
        `it has ${Math.ceil(length / MB)} MB, and ${Math.floor(maxBytes / MB)} MB are allowed; terms are never this large, so check that it is the right file`,
      );
    }
    const outcome = await this.#thread.run({ input, limits: this.#limits });
    if (outcome.kind === 'done') {
      const { answer } = outcome;
      if (answer.kind === 'unread') return answer;
      const { bytes } = input;
      return { ...answer, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
    }
    return unread(
      {
        time: `it took longer than ${timeoutMs / 1000} seconds`,
        memory: `it needs more than the ${memoryMb} MB of memory allowed`,
        fault: 'it breaks the reader',
      }[outcome.to],
    );
  }

  close(): Promise<void> {
    return this.#thread.close();
  }
}

const unread = (because: string): DocumentReading => ({ kind: 'unread', because });
