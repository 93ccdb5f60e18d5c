/** Reads HTTP/1.1 responses off a socket, so that the load costs the machine as little as possible. */

type State = 'head' | 'fixed' | 'size' | 'chunk' | 'end-of-chunk' | 'trailer' | 'done';

/** One response. Feed it with `push` until `done`; bytes after the end are an error of the server's. */
export class ResponseReader {
  status = 0;
  /** The status line and headers, as sent. */
  head = '';
  /** Bytes of the body, chunk framing taken off. */
  bodyBytes = 0;
  #state: State = 'head';
  #line = '';
  #left = 0;

  get done(): boolean {
    return this.#state === 'done';
  }

  push(bytes: Buffer): void {
    let at = 0;
    while (at < bytes.length) {
      if (this.#state === 'done') throw new Error('bytes after the end of the response');
      at = this.#inLine() ? this.#readLine(bytes, at) : this.#skip(bytes, at);
    }
  }

  #inLine(): boolean {
    return this.#state !== 'fixed' && this.#state !== 'chunk';
  }

  #skip(bytes: Buffer, at: number): number {
    const took = Math.min(this.#left, bytes.length - at);
    this.#left -= took;
    this.bodyBytes += took;
    if (this.#left === 0) this.#state = this.#state === 'fixed' ? 'done' : 'end-of-chunk';
    return at + took;
  }

  #readLine(bytes: Buffer, at: number): number {
    const end = bytes.indexOf(10, at);
    this.#line += bytes.toString('latin1', at, end < 0 ? bytes.length : end);
    if (end < 0) return bytes.length;
    const line = this.#line.endsWith('\r') ? this.#line.slice(0, -1) : this.#line;
    this.#line = '';
    this.#take(line);
    return end + 1;
  }

  #take(line: string): void {
    switch (this.#state) {
      case 'head':
        if (line !== '') this.head += `${line}\n`;
        else this.#begin();
        return;
      case 'size':
        this.#left = Number.parseInt(line, 16);
        if (!(this.#left >= 0)) throw new Error('a chunk without a size');
        this.#state = this.#left === 0 ? 'trailer' : 'chunk';
        return;
      case 'end-of-chunk':
        this.#state = 'size';
        return;
      default:
        if (line === '') this.#state = 'done';
    }
  }

  #begin(): void {
    this.status = Number(/^HTTP\/1\.1 (\d{3})/.exec(this.head)?.[1]);
    const length = /^content-length: *(\d+)/im.exec(this.head)?.[1];
    if (/^transfer-encoding: *chunked/im.test(this.head)) {
      this.#state = 'size';
    } else {
      if (length === undefined) throw new Error('a response of unknown length');
      this.#left = Number(length);
      this.#state = this.#left === 0 ? 'done' : 'fixed';
    }
  }
}
