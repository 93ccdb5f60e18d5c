/** Bytes from a stream in the portions that a parser asks for; holds no more of them than one portion and one chunk. */
export class ByteReader {
  readonly #source: AsyncIterator<Uint8Array>;
  #held: Uint8Array = new Uint8Array();
  #ended = false;

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** Up to so many bytes; fewer only at the end. */
  async take(count: number): Promise<Uint8Array> {
    await this.#hold(count);
    const taken = this.#held.subarray(0, count);
    this.#held = this.#held.subarray(taken.length);
    return taken;
  }

  /** As `take`, and the bytes stay where they are. */
  async peek(count: number): Promise<Uint8Array> {
    await this.#hold(count);
    return this.#held.subarray(0, count);
  }

  /** A line without its line feed; undefined where none ends within so many bytes. */
  async line(limit: number): Promise<string | undefined> {
    for (let wanted = Math.min(256, limit); ; wanted = Math.min(wanted * 2, limit)) {
      await this.#hold(wanted);
      const end = this.#held.subarray(0, limit).indexOf(0x0a);
      if (end !== -1) {
        const text = Buffer.from(this.#held.subarray(0, end)).toString('latin1');
        this.#held = this.#held.subarray(end + 1);
        return text;
      }
      if (this.#held.length >= limit || this.#ended) return undefined;
    }
  }

  /** All that is left, in the chunks in which it comes. */
  async *rest(): AsyncGenerator<Uint8Array> {
    for (;;) {
      await this.#hold(1);
      if (this.#held.length === 0) return;
      yield await this.take(this.#held.length);
    }
  }

  /** Lets go of the stream. */
  async close(): Promise<void> {
    if (!this.#ended) await this.#source.return?.();
  }

  async #hold(count: number): Promise<void> {
    if (this.#held.length >= count || this.#ended) return;
    const parts = [this.#held];
    let length = this.#held.length;
    while (length < count && !this.#ended) {
      const next = await this.#source.next();
      if (next.done === true) this.#ended = true;
      else {
        parts.push(next.value);
        length += next.value.length;
      }
    }
    this.#held = Buffer.concat(parts);
  }
}
