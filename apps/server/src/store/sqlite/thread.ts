import { Worker } from 'node:worker_threads';
import { BailiwickError } from '@bailiwick/contract/errors';
import { unavailable } from '../unavailable.ts';
import type { Envelope, Order, Reply, Result, Task, Work } from './messages.ts';

/** For databases that are asked now and then. */
export const RARELY_ASKED_MS = 30_000;
/** A thread that has not ended by then hangs; nobody waits for it. */
const LONGEST_END_MS = 5_000;

/** Primary result codes after which the connection itself is sound: error, busy, locked, full, constraint. */
const HARMLESS = new Set([1, 5, 6, 13, 19]);

interface Pending {
  readonly resolve: (result: Result) => void;
  readonly reject: (reason: BailiwickError) => void;
  readonly timer: NodeJS.Timeout;
}

/**
 * The main thread's end of the database thread: orders out, results in.
 *
 * An order that fails or takes too long rejects with `journal_unavailable`. A thread that died, hangs, or met a fault
 * of the disk is given up with everything it was asked, and the next order starts a new one.
 */
export class SqliteThread {
  readonly #file: string;
  readonly #limit: number;
  readonly #work: Work;
  /** Milliseconds without an order after which the thread ends; undefined: it stays. */
  readonly #restAfter: number | undefined;
  #rest: NodeJS.Timeout | undefined;
  /** While a thread that nobody asks any more closes its file: the next one opens it afterwards. */
  #ending: Promise<void> | undefined;
  readonly #pending = new Map<number, Pending>();
  #worker: Worker | undefined;
  #number = 0;
  #generation = 0;
  #closed = false;

  /** @param limit milliseconds that an order may take, waiting for those before it included. */
  constructor(
    file: string,
    limit: number,
    { work = 'writes', restAfter }: { readonly work?: Work; readonly restAfter?: number } = {},
  ) {
    this.#file = file;
    this.#limit = limit;
    this.#work = work;
    this.#restAfter = restAfter;
  }

  /** Grows with every new thread: a transaction lives within one generation. */
  get generation(): number {
    return this.#generation;
  }

  ask(order: Order, limit: number = this.#limit): Promise<Result> {
    if (this.#ending !== undefined) return this.#ending.then(() => this.ask(order, limit));
    return new Promise((resolve, reject) => {
      if (this.#closed) throw new BailiwickError('journal_unavailable', 'The database is closed.');
      clearTimeout(this.#rest);
      const worker = (this.#worker ??= this.#start());
      const number = ++this.#number;
      const timer = setTimeout(() => this.#giveUp(worker, 'The disk does not answer.'), limit);
      this.#pending.set(number, { resolve, reject, timer });
      worker.postMessage({ number, order } satisfies Envelope);
    });
  }

  /** Closes the database and ends the thread; orders given before are carried out first. */
  async close(): Promise<void> {
    if (this.#closed) return;
    clearTimeout(this.#rest);
    await this.#ending;
    const worker = this.#worker;
    if (worker !== undefined) await this.ask({ kind: 'close' }).catch(() => undefined);
    this.#closed = true;
    this.#worker = undefined;
    await worker?.terminate();
  }

  #start(): Worker {
    this.#generation += 1;
    const workerData = { file: this.#file, work: this.#work } satisfies Task;
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData });
    worker.on('message', (reply: Reply) => this.#receive(worker, reply));
    worker.on('error', () => this.#giveUp(worker, 'The thread of the database died.'));
    worker.on('exit', () => this.#giveUp(worker, 'The thread of the database ended.'));
    return worker;
  }

  #receive(worker: Worker, reply: Reply): void {
    const pending = this.#pending.get(reply.number);
    if (pending === undefined) return;
    this.#pending.delete(reply.number);
    clearTimeout(pending.timer);
    if ('result' in reply) {
      if (this.#pending.size === 0) this.#restSoon(worker);
      return pending.resolve(reply.result);
    }
    const { errcode, message } = reply.failure;
    pending.reject(unavailable(errcode === undefined ? new Error(message) : { errcode }));
    if (errcode === undefined) this.#giveUp(worker, 'The thread of the database failed.');
    else if (!HARMLESS.has(errcode & 0xff)) this.#giveUp(worker, 'The disk failed.');
  }

  /** A thread takes some megabytes; one that is asked rarely ends meanwhile, and the next order starts another. */
  #restSoon(worker: Worker): void {
    if (this.#restAfter === undefined || worker !== this.#worker) return;
    this.#rest = setTimeout(() => {
      if (worker !== this.#worker || this.#pending.size > 0) return;
      this.#worker = undefined;
      this.#ending = ended(worker).finally(() => (this.#ending = undefined));
      worker.postMessage({ number: 0, order: { kind: 'close' } } satisfies Envelope);
    }, this.#restAfter).unref();
  }

  #giveUp(worker: Worker, happened: string): void {
    if (worker !== this.#worker) return;
    this.#worker = undefined;
    // A thread that hangs in the kernel ends only when the kernel lets go of it: nobody waits for that.
    worker.unref();
    void worker.terminate();
    const reason = new BailiwickError('journal_unavailable', happened);
    for (const { reject, timer } of this.#pending.values()) {
      clearTimeout(timer);
      reject(reason);
    }
    this.#pending.clear();
  }
}

/** Once the thread has closed its file, and is gone. */
async function ended(worker: Worker): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const late = setTimeout(resolve, LONGEST_END_MS).unref();
  worker.once('message', resolve).once('exit', resolve);
  await promise;
  clearTimeout(late);
  worker.unref();
  void worker.terminate();
}
