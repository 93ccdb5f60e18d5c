/**
 * Documents to text, without trusting them.
 *
 * It promises the whole text that a vendor could read, or a reason why there is none; a document is never read in
 * part: where a page of a PDF is a picture, the picture comes with the text, for whoever can read pictures. Parsers
 * run in a thread with a heap limit and a time limit, one document at a time.
 * It refuses to run parsers on the main thread: only small plain text is decoded here.
 */
import { readPlain, type Extraction } from './plain.ts';
import type { DocumentInput, FileLimits } from './reading.ts';
import { Thread } from './thread.ts';
import type { Job } from './worker.ts';

export type { Extraction } from './plain.ts';
export { DEFAULT_FILE_LIMITS, type DocumentInput, type FileLimits, type Scan } from './reading.ts';

/** Up to here a text is decoded in well under a millisecond. */
const INLINE_BYTES = 256 * 1024;
const MAX_WAITING = 64;

const WORKER_FILE = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);

export class Extractor {
  readonly #limits: FileLimits;
  readonly #thread: Thread<Job, Extraction>;

  constructor(limits: FileLimits) {
    this.#limits = limits;
    this.#thread = new Thread(WORKER_FILE, { ...limits, waiting: MAX_WAITING });
  }

  /**
   * Resolves with the text, or with `unreadable` for anything wrong with the document, time and memory included.
   * Rejects with `inspection_failed` when too many documents wait, and with `shutting_down` after `close`.
   */
  async extract(input: DocumentInput): Promise<Extraction> {
    const { maxBytes, timeoutMs, memoryMb } = this.#limits;
    if (input.bytes.length > maxBytes) return unreadable(`it is larger than the ${maxBytes} bytes allowed`);
    const plain = input.bytes.length <= INLINE_BYTES ? readPlain(input, this.#limits) : undefined;
    if (plain !== undefined) return plain;
    const outcome = await this.#thread.run({ input, limits: this.#limits });
    if (outcome.kind === 'done') return outcome.answer;
    return unreadable(
      {
        time: `it took longer than ${timeoutMs} ms`,
        memory: `it needs more than the ${memoryMb} MiB of memory allowed`,
        fault: 'it breaks the reader',
      }[outcome.to],
    );
  }

  close(): Promise<void> {
    return this.#thread.close();
  }
}

function unreadable(because: string): Extraction {
  return { kind: 'unreadable', because };
}
