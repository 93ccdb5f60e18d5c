/** What a body tells the connection it comes from. */
export interface Source {
  pause(): void;
  resume(): void;
  /** The reader wants no more. */
  cancelled(): void;
}

/** Bytes that wait for the reader before the vendor is told to wait. */
const HIGH_WATER = 64 * 1024;

type Next = IteratorResult<Uint8Array, undefined>;
const DONE: Next = { done: true, value: undefined };

/**
 * The body of a reply, pulled by one reader: while nobody pulls, the vendor is paused.
 *
 * Not a Readable: no 'error' event exists here that could find no listener and end the process.
 */
export class PulledBody implements AsyncIterable<Uint8Array>, AsyncIterator<Uint8Array, undefined> {
  readonly #source: Source;
  #waiting: Uint8Array[] = [];
  #bytes = 0;
  #paused = false;
  #over: { readonly error: unknown } | 'ended' | undefined;
  #reader: PromiseWithResolvers<Next> | undefined;

  constructor(source: Source) {
    this.#source = source;
  }

  get paused(): boolean {
    return this.#paused;
  }

  push(chunk: Uint8Array): void {
    if (this.#over !== undefined || chunk.length === 0) return;
    if (this.#reader !== undefined) {
      this.#answer().resolve({ done: false, value: chunk });
      return;
    }
    this.#waiting.push(chunk);
    this.#bytes += chunk.length;
    if (this.#bytes < HIGH_WATER || this.#paused) return;
    this.#paused = true;
    this.#source.pause();
  }

  end(): void {
    if (this.#over !== undefined) return;
    this.#over = 'ended';
    if (this.#reader !== undefined) this.#answer().resolve(DONE);
  }

  /** What has arrived is still read; then the error comes. */
  fail(error: unknown): void {
    if (this.#over !== undefined) return;
    this.#over = { error };
    if (this.#reader !== undefined) this.#answer().reject(error);
  }

  /** Ends the reading at once and destroys the upstream request. */
  cancel(): void {
    this.#waiting = [];
    this.#bytes = 0;
    if (this.#over !== undefined) return;
    this.end();
    this.#source.cancelled();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  next(): Promise<Next> {
    const chunk = this.#waiting.shift();
    if (chunk !== undefined) {
      this.#bytes -= chunk.length;
      if (this.#paused && this.#bytes < HIGH_WATER / 2) {
        this.#paused = false;
        this.#source.resume();
      }
      return Promise.resolve({ done: false, value: chunk });
    }
    if (this.#over === 'ended') return Promise.resolve(DONE);
    if (this.#over !== undefined) return Promise.reject(this.#over.error);
    if (this.#reader !== undefined) return Promise.reject(new TypeError('A body has one reader.'));
    this.#reader = Promise.withResolvers();
    return this.#reader.promise;
  }

  return(): Promise<Next> {
    this.cancel();
    return Promise.resolve(DONE);
  }

  #answer(): PromiseWithResolvers<Next> {
    const reader = this.#reader!;
    this.#reader = undefined;
    return reader;
  }
}
