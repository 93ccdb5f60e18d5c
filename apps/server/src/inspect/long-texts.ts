/**
 * Long texts are read in a thread, one request after another. One that takes too long is refused, and the thread with
 * it ended; those that wait behind it are read by the next thread, each with its own time.
 */
import { Worker } from 'node:worker_threads';
import type { DetectorOptions } from '@bailiwick/contract/detector';
import { BailiwickError } from '@bailiwick/contract/errors';
import type { Finding } from '@bailiwick/contract/finding';
import type { Passage } from './passage.ts';

/** Findings of each passage, in order. */
type Found = readonly (readonly Finding[])[];

/** What the thread says: `failed` without the reason, which may quote the text. */
export type ThreadResult = { readonly kind: 'found'; readonly findings: Found } | { readonly kind: 'failed' };

interface Job {
  readonly passages: readonly Passage[];
  readonly resolve: (findings: Found) => void;
  readonly reject: (error: BailiwickError) => void;
}

interface Reading {
  readonly job: Job;
  readonly late: NodeJS.Timeout;
}

const IDLE_MS = 30_000;

export class LongTexts {
  readonly #options: DetectorOptions;
  readonly #limitMs: number;
  readonly #waiting: Job[] = [];
  #reading: Reading | undefined;
  #thread: Worker | undefined;
  #idle: NodeJS.Timeout | undefined;

  /** @param limitMs for one request, from when its turn comes. */
  constructor(options: DetectorOptions, limitMs: number) {
    this.#options = options;
    this.#limitMs = limitMs;
  }

  /** @throws BailiwickError `inspection_failed`. */
  detect(passages: readonly Passage[]): Promise<Found> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ passages, resolve, reject });
      this.#next();
    });
  }

  #next(): void {
    if (this.#reading !== undefined) return;
    clearTimeout(this.#idle);
    const job = this.#waiting.shift();
    if (job === undefined) {
      this.#idle = setTimeout(() => this.#endThread(), IDLE_MS).unref();
      return;
    }
    this.#thread ??= this.#startThread();
    this.#reading = { job, late: setTimeout(() => this.#giveUp(), this.#limitMs) };
    this.#thread.postMessage(job.passages);
  }

  #startThread(): Worker {
    const thread = new Worker(new URL('./detection-thread.ts', import.meta.url), {
      workerData: this.#options,
      env: {},
    });
    thread.on('message', (result: ThreadResult) => {
      if (this.#thread === thread) this.#settle(result);
    });
    thread.on('error', () => {
      if (this.#thread === thread) this.#giveUp();
    });
    // After the listeners, for a new one would keep the process alive again.
    thread.unref();
    return thread;
  }

  #settle(result: ThreadResult): void {
    const reading = this.#reading;
    if (reading === undefined) return;
    this.#reading = undefined;
    clearTimeout(reading.late);
    if (result.kind === 'found') reading.job.resolve(result.findings);
    else reading.job.reject(couldNot());
    this.#next();
  }

  #giveUp(): void {
    this.#endThread();
    this.#settle({ kind: 'failed' });
  }

  #endThread(): void {
    void this.#thread?.terminate();
    this.#thread = undefined;
  }
}

const couldNot = (): BailiwickError =>
  new BailiwickError('inspection_failed', 'The request could not be inspected in time, so it was not sent.');
