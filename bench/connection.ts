/** One keep-alive connection that sends prepared bytes and waits for the answer. */
import { connect, type Socket } from 'node:net';
import { ResponseReader } from './response-reader.ts';
import { FIRST_WORD } from './workload.ts';

const FIRST = Buffer.from(`"content":"${FIRST_WORD}`);
const ANY_EVENT = Buffer.from('data: ');
const TIMEOUT_MS = 10_000;

export interface Reply {
  readonly ok: boolean;
  readonly ms: number;
  /** Until the first word of a streamed answer; NaN if there was none. */
  readonly firstWordMs: number;
  /** Until the first event of a streamed answer, whatever it says. */
  readonly firstEventMs: number;
}

interface Pending {
  readonly reader: ResponseReader;
  readonly sentAt: number;
  firstWordMs: number;
  firstEventMs: number;
  resolve(reply: Reply): void;
}

export class Connection {
  readonly #port: number;
  #socket: Socket | undefined;
  #pending: Pending | undefined;

  constructor(port: number) {
    this.#port = port;
  }

  /** Sends one request; one at a time. A broken connection counts as a failed reply and is opened anew next time. */
  send(request: Buffer): Promise<Reply> {
    const socket = (this.#socket ??= this.#open());
    return new Promise((resolve) => {
      this.#pending = {
        reader: new ResponseReader(),
        sentAt: performance.now(),
        firstWordMs: Number.NaN,
        firstEventMs: Number.NaN,
        resolve,
      };
      socket.write(request);
    });
  }

  close(): void {
    this.#socket?.destroy();
  }

  #open(): Socket {
    const socket = connect({ host: '127.0.0.1', port: this.#port, noDelay: true });
    socket.setTimeout(TIMEOUT_MS, () => socket.destroy());
    socket.on('data', (bytes: Buffer) => this.#read(bytes));
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      if (this.#socket === socket) this.#socket = undefined;
      this.#finish(false);
    });
    return socket;
  }

  #read(bytes: Buffer): void {
    const pending = this.#pending;
    if (!pending) return void this.#socket?.destroy();
    try {
      pending.reader.push(bytes);
    } catch {
      return void this.#socket?.destroy();
    }
    if (Number.isNaN(pending.firstEventMs) && bytes.includes(ANY_EVENT))
      pending.firstEventMs = performance.now() - pending.sentAt;
    if (Number.isNaN(pending.firstWordMs) && bytes.includes(FIRST))
      pending.firstWordMs = performance.now() - pending.sentAt;
    if (pending.reader.done) this.#finish(pending.reader.status === 200 && pending.reader.bodyBytes > 0);
  }

  #finish(ok: boolean): void {
    const pending = this.#pending;
    this.#pending = undefined;
    if (pending === undefined) return;
    const { sentAt, firstWordMs, firstEventMs } = pending;
    pending.resolve({ ok, ms: performance.now() - sentAt, firstWordMs, firstEventMs });
  }
}
