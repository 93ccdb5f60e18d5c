/**
 * A thread for work that may hang, run out of memory or crash: one job at a time, each with a deadline.
 *
 * It starts with the first job and goes when there was none for a while, so idle memory stays small. A job that is
 * lost takes its thread with it: nothing of a stuck thread can be used again, and the next job gets a new one.
 */
import { Worker } from 'node:worker_threads';
import { BailiwickError } from '@bailiwick/contract/errors';

const IDLE_MS = 30_000;

export interface ThreadLimits {
  /** For one job, start of the thread included. */
  readonly timeoutMs: number;
  /** JavaScript heap; pixels and WebAssembly lie outside of it. */
  readonly memoryMb: number;
  /** Jobs that may wait. */
  readonly waiting: number;
}

export type Outcome<Answer> =
  | { readonly kind: 'done'; readonly answer: Answer }
  | { readonly kind: 'lost'; readonly to: 'time' | 'memory' | 'fault' };

interface Waiting<Job, Answer> {
  readonly job: Job;
  readonly resolve: (outcome: Outcome<Answer>) => void;
  readonly reject: (error: BailiwickError) => void;
}

export class Thread<Job, Answer> {
  readonly #file: URL;
  readonly #limits: ThreadLimits;
  readonly #waiting: Waiting<Job, Answer>[] = [];
  #current: Waiting<Job, Answer> | undefined;
  #worker: Worker | undefined;
  #deadline: NodeJS.Timeout | undefined;
  #idle: NodeJS.Timeout | undefined;
  #closed = false;

  /** @param file the thread's side: answers every message with one. */
  constructor(file: URL, limits: ThreadLimits) {
    this.#file = file;
    this.#limits = limits;
  }

  /** Rejects with `inspection_failed` when too many jobs wait, and with `shutting_down` after `close`. */
  run(job: Job): Promise<Outcome<Answer>> {
    if (this.#closed)
      return Promise.reject(new BailiwickError('shutting_down', 'No documents are read any more.'));
    if (this.#waiting.length >= this.#limits.waiting) {
      return Promise.reject(
        new BailiwickError('inspection_failed', 'Too many documents are waiting to be read.', {
          retryAfter: 5,
        }),
      );
    }
    return new Promise((resolve, reject) => {
      this.#waiting.push({ job, resolve, reject });
      this.#next();
    });
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

  #next(): void {
    if (this.#current) return;
    this.#current = this.#waiting.shift();
    if (!this.#current) return this.#rest();
    clearTimeout(this.#idle);
    const worker = (this.#worker ??= this.#start());
    worker.ref();
    this.#deadline = setTimeout(() => this.#lose('time'), this.#limits.timeoutMs);
    worker.postMessage(this.#current.job);
  }

  #start(): Worker {
    const worker = new Worker(this.#file, {
      // Parsers need no environment, and the vendors' keys are in it.
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
    worker.on('message', (answer: Answer) => {
      if (worker === this.#worker) this.#settle({ kind: 'done', answer });
    });
    worker.on('error', (error: Error) => {
      if (worker !== this.#worker) return;
      this.#lose('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'fault');
    });
    return worker;
  }

  #settle(outcome: Outcome<Answer>): void {
    clearTimeout(this.#deadline);
    this.#current?.resolve(outcome);
    this.#current = undefined;
    this.#next();
  }

  #lose(to: 'time' | 'memory' | 'fault'): void {
    void this.#stop();
    this.#settle({ kind: 'lost', to });
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
