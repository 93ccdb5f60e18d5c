/**
 * Documents to text, without trusting them.
 *
 * It promises the whole text that a vendor could read, or a reason why there is none; a document is never read in
 * part. Parsers run in a worker thread with a heap limit and a time limit, one document at a time; the worker
 * starts with the first document and goes when there was none for a while, so idle memory stays small.
 * It refuses to run parsers on the main thread: only small plain text is decoded here.
 */
import { Worker } from 'node:worker_threads';
import { BailiwickError } from '@bailiwick/contract/errors';
import { readPlain, type Extraction } from './plain.ts';
import type { DocumentInput, FileLimits } from './reading.ts';
import type { Job } from './worker.ts';

export type { Extraction } from './plain.ts';
export { DEFAULT_FILE_LIMITS, type DocumentInput, type FileLimits } from './reading.ts';

/** Up to here a text is decoded in well under a millisecond. */
const INLINE_BYTES = 256 * 1024;
const MAX_WAITING = 64;
const IDLE_MS = 30_000;

const WORKER_FILE = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);

interface Waiting {
  readonly job: Job;
  readonly resolve: (extraction: Extraction) => void;
  readonly reject: (error: BailiwickError) => void;
}

export class Extractor {
  readonly #limits: FileLimits;
  readonly #waiting: Waiting[] = [];
  #current: Waiting | undefined;
  #worker: Worker | undefined;
  #deadline: NodeJS.Timeout | undefined;
  #idle: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(limits: FileLimits) {
    this.#limits = limits;
  }

  /**
   * Resolves with the text, or with `unreadable` for anything wrong with the document, time and memory included.
   * Rejects with `inspection_failed` when too many documents wait, and with `shutting_down` after `close`.
   */
  async extract(input: DocumentInput): Promise<Extraction> {
    const { maxBytes } = this.#limits;
    if (input.bytes.length > maxBytes) return unreadable(`it is larger than the ${maxBytes} bytes allowed`);
    const plain = input.bytes.length <= INLINE_BYTES ? readPlain(input, this.#limits) : undefined;
    return plain ?? this.#enqueue(input);
  }

  async close(): Promise<void> {
    this.#closed = true;
    const error = new BailiwickError(
      'shutting_down',
      'The document was not read because the server is stopping.',
    );
    for (const { reject } of [...(this.#current ? [this.#current] : []), ...this.#waiting.splice(0)])
      reject(error);
    this.#current = undefined;
    await this.#stop();
  }

  #enqueue(input: DocumentInput): Promise<Extraction> {
    if (this.#closed)
      return Promise.reject(new BailiwickError('shutting_down', 'No documents are read any more.'));
    if (this.#waiting.length >= MAX_WAITING) {
      return Promise.reject(
        new BailiwickError('inspection_failed', 'Too many documents are waiting to be read.', {
          retryAfter: 5,
        }),
      );
    }
    return new Promise((resolve, reject) => {
      this.#waiting.push({ job: { input, limits: this.#limits }, resolve, reject });
      this.#next();
    });
  }

  #next(): void {
    if (this.#current) return;
    this.#current = this.#waiting.shift();
    if (!this.#current) return this.#rest();
    clearTimeout(this.#idle);
    const worker = (this.#worker ??= this.#start());
    worker.ref();
    this.#deadline = setTimeout(
      () => this.#abandon(`it took longer than ${this.#limits.timeoutMs} ms`),
      this.#limits.timeoutMs,
    );
    worker.postMessage(this.#current.job);
  }

  #start(): Worker {
    const worker = new Worker(WORKER_FILE, {
      // The parsers need no environment, and the vendors' keys are in it.
      env: {},
      // What parsers print may quote documents; it ends here, unread (reading it would keep the process alive).
      stdout: true,
      stderr: true,
      resourceLimits: {
        maxOldGenerationSizeMb: this.#limits.memoryMb,
        maxYoungGenerationSizeMb: 32,
        stackSizeMb: 4,
      },
    });
    worker.on('message', (extraction: Extraction) => {
      if (worker === this.#worker) this.#settle(extraction);
    });
    worker.on('error', (error: Error) => {
      if (worker !== this.#worker) return;
      const outOfMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      this.#abandon(
        outOfMemory
          ? `it needs more than the ${this.#limits.memoryMb} MiB of memory allowed`
          : 'it breaks the reader',
      );
    });
    return worker;
  }

  #settle(extraction: Extraction): void {
    clearTimeout(this.#deadline);
    this.#current?.resolve(extraction);
    this.#current = undefined;
    this.#next();
  }

  /** The worker is stuck or dead: nothing of it can be used again, and the next document gets a new one. */
  #abandon(because: string): void {
    void this.#stop();
    this.#settle(unreadable(because));
  }

  #rest(): void {
    this.#worker?.unref();
    this.#idle = setTimeout(() => void this.#stop(), IDLE_MS).unref();
  }

  async #stop(): Promise<void> {
    clearTimeout(this.#deadline);
    clearTimeout(this.#idle);
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }
}

function unreadable(because: string): Extraction {
  return { kind: 'unreadable', because };
}
